import { en } from "./en/index.ts";
import type { Words } from "./index.ts";

/** Something to be said to somebody, before it is known in which language: phrased where it leaves the host. */
export type Sentence = (words: Words) => string;

/** What the host speaks where nobody asked: its logs, and a client that names no language of ours. */
export const english: Words = en;
