import type { Words } from "../index.ts";

export const print: Words["print"] = {};
