import type { Words } from "../index.ts";

export const print: Words["print"] = {
  nothingOpen:
    "Abra primero un documento. Se imprime un documento con sus marcas y la lista de sus anotaciones.",
  textMissing:
    "El texto del documento aún no ha llegado, así que no se puede imprimir. Inténtelo de nuevo en un momento.",
  preparing: "Se están preparando las páginas…",
  madeIn: (workspace, date) => `Espacio de trabajo “${workspace}”, impreso el ${date}`,
  annotations: "Anotaciones",
  none: "En este documento no hay nada marcado.",
  shortened: "Aquí va abreviada; el texto de arriba la contiene entera.",
  notStated: "no consta",
  outletItself: "el propio medio",
  continues: "Continúa",
  speakerNamed: "Nombrado en el texto como",
};
