import type { Words } from "../../index.ts";
import { counter } from "../../plural.ts";

const count = counter("es");

export const reportPlace: Words["report"]["place"] = {
  scope: "Informe sobre",
  scopes: {
    document: "Un documento",
    chosen: "Documentos elegidos",
    outlet: "Un medio",
    workspace: "Todo",
  },
  document: "Documento",
  outlet: "Medio",
  chosen: "Documentos del informe",
  choose: (documents) => `Elegir documentos (${documents})`,
  find: "Buscar un documento",
  noOutlets: "Ningún documento indica su medio.",
  noDocuments: "Todavía no hay documentos. Importe primero un texto en la biblioteca.",
  print: "Imprimir",
  export: "Exportar el informe",
  formats: { html: "HTML", md: "Markdown", csv: "CSV: números", "sources-csv": "CSV: fuentes", json: "JSON" },
  ready: (file) => `El informe está listo para guardarse como ${file}.`,
  nothingToExport: "Elija primero sobre qué es el informe.",
  writing: "Se está escribiendo el informe…",
  open: (number, what) => `${number}: ${what}`,
  behind: (what, rows) => `${what}: ${count(rows, "entrada", "entradas")}`,
  behindTitle: "Detrás del número",
  chooseNumber: "Elija un número del informe para ver qué hay detrás.",
  none: "Detrás de este número no hay nada.",
  showMore: (rows) => `Mostrar ${count(rows, "entrada más", "entradas más")}`,
  gone: "Ya no está en el espacio de trabajo.",
  close: "Cerrar la lista",
  chart: (title, rows) => `${title}: ${rows}`,
  bar: (name, value) => `${name} ${value}`,
  claim: (status, verdict) => `${status}, veredicto: ${verdict.toLowerCase()}`,
  check: (question, answer) => `${question}: ${answer}`,
  outletGone: (outlet: string) =>
    `Ya no hay ningún documento de «${outlet}», así que el informe trata de todo el espacio de trabajo.`,
  noDocumentOpen: "Abra primero un documento; esto muestra su informe.",
};
