import type { Words } from "../index.ts";

export const text: Words["text"] = {};
