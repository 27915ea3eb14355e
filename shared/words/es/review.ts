import type { Words } from "../index.ts";

export const review: Words["review"] = {
  tabs: "Qué revisar",
  tab: {
    queue: "Por revisar",
    comments: "Comentarios",
    readings: "Lecturas",
    compare: "Comparar",
    history: "Historial",
  },
  soon: "Aquí no hay nada todavía.",
};
