import type { Words } from "../../index.ts";

export const reports: Words["host"]["reports"] = {
  noDocument: (named) => `En este espacio de trabajo no hay ningún documento “${named}”.`,
  severalDocuments: (title, ids) =>
    `Hay varios documentos que se llaman “${title}”. Indique por su identificador a cuál se refiere: ${ids}.`,
  documentGone: "Un documento de este informe ya no está en el espacio de trabajo.",
  noOutlet: (outlet) => `Ningún documento de este espacio de trabajo es del medio “${outlet}”.`,
  oneScope: "Un informe trata de documentos o de un medio, no de ambas cosas. Quite --document u --outlet.",
  noFormat: (format, known) => `“${format}” no es un formato de informe. Se conocen ${known}.`,
  section: "Sección",
  key: "Clave",
  base: "Base",
  baseName: "La base es",
  percent: "Porcentaje",
  id: "Identificador",
};
