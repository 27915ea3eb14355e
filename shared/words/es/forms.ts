import type { Words } from "../index.ts";

export const forms: Words["forms"] = {};
