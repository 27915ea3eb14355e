import type { Words } from "../index.ts";

export const host: Words["host"] = {};
