import type { Words } from "../../index.ts";

export const changes: Words["host"]["changes"] = {
  nothing: "No había nada que cambiar.",
  tooMany: (most, count) =>
    `Un paso puede tener como máximo ${most} cambios, y este tiene ${count}; no se cambió nada.`,
  twice: (name) => `Un mismo paso cambia ${name} dos veces; no se cambió nada.`,
  alreadyHere: (record) => `${record} ya está aquí.`,
  deletedBefore: (record) => `${record} ya no está aquí, así que no se eliminó de nuevo.`,
  deletedMeanwhile: (record) => `${record} se eliminó mientras tanto, así que el cambio no se guardó.`,
  createdBefore: (record) => `${record} ya existe, así que no se creó de nuevo.`,
  changedMeanwhile: (record) =>
    `${record} cambió mientras tanto, así que su cambio no se guardó. Se muestra la versión más reciente.`,
};
