import type { Words } from "../index.ts";

export const commands: Words["commands"] = {};
