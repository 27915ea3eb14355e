/** Where the store says what it did: an event's name with ids, counts, times and codes. Never text, notes or names. */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void;
