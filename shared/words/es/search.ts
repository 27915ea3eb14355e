import type { Words } from "../index.ts";

export const search: Words["search"] = {};
