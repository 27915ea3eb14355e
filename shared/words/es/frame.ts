import type { Words } from "../index.ts";

export const frame: Words["frame"] = {};
