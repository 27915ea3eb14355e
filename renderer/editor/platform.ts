/** Whether `Mod` is Cmd rather than Ctrl here. */
export const isMac = typeof navigator === "object" && /Mac|iP(?:hone|[ao]d)/.test(navigator.platform);
