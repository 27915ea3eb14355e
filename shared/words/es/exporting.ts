import type { Words } from "../index.ts";

export const exporting: Words["exporting"] = {};
