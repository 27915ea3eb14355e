import type { Words } from "../index.ts";

export const sources: Words["sources"] = {
  attributions: {
    named: "Con nombre",
    anonymous: "Anónima",
    unnamed: "Sin nombre o vaga",
    own: "Voz u observación propia",
    none: "Ninguna",
  },
};
