import type { Words } from "../index.ts";

export const print: Words["print"] = {
  nothingOpen:
    "Abra primero un documento. Se imprime un documento con sus marcas y la lista de sus anotaciones.",
  textMissing:
    "El texto del documento aún no ha llegado, así que no se puede imprimir. Inténtelo de nuevo en un momento.",
  preparing: "Preparando las páginas",
  prepared: (percent) => `${percent} listo`,
  dialogIsSlow:
    "Después viene el cuadro de impresión. Con un documento tan largo tarda un rato en mostrar las páginas, y mientras tanto la ventana no responde.",
  cancel: "Cancelar",
  cancelled: "Se canceló la impresión.",
  made: (date) => `Impreso el ${date} con Claimdesk`,
  annotations: "Anotaciones",
  none: "En este documento no hay nada marcado.",
  shortened: "Aquí va abreviada; el texto de arriba la contiene entera.",
  notStated: "no consta",
  outletItself: "el propio medio",
  continues: "Continúa",
  speakerNamed: "Nombrado en el texto como",
};
