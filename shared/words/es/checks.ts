import type { Words } from "../index.ts";

export const checks: Words["checks"] = { title: "Comprobaciones de las fuentes" };
