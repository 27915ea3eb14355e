import type { Words } from "../index.ts";

export const grid: Words["grid"] = {
  actions: "Acciones",
  delete: (name) => `Eliminar ${name}`,
};
