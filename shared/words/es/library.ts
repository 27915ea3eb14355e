import type { Words } from "../index.ts";

export const library: Words["library"] = {};
