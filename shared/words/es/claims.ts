import type { Words } from "../index.ts";

export const claims: Words["claims"] = {
  statuses: {
    unstarted: "Sin empezar",
    "in-progress": "En curso",
    "in-review": "En revisión",
    done: "Terminada",
  },
  verdicts: {
    "none-yet": "Todavía ninguno",
    supported: "Respaldada",
    refuted: "Refutada",
    conflicting: "Pruebas contradictorias",
    "not-enough-evidence": "Sin pruebas suficientes",
  },
  priorities: { high: "Alta", medium: "Media", low: "Baja" },
  stances: { supports: "Respalda", refutes: "Refuta", context: "Da contexto" },
};
