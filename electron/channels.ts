/** The channels between the preload and the main process; no page ever names one. */
export const channels = { call: "call", event: "event", command: "command" } as const;
