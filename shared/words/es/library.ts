import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const documents = (total: number) => count(total, "documento", "documentos");

export const library: Words["library"] = {
  title: "Biblioteca",
  find: "Buscar un documento",
  documents,
  shownOf: (shown, total) => `${number(shown)} de ${documents(total)}`,
  import: "Importar textos…",
  table: "Documentos",
  columns: {
    title: "Título",
    outlet: "Medio",
    published: "Publicado",
    language: "Idioma",
    characters: "Caracteres",
    sourced: "Con fuente",
    problems: "Problemas",
    review: "Revisadas",
    comments: "Comentarios abiertos",
    changed: "Cambio",
  },
  sourcedOf: (sourced, total) => `${number(sourced)} de ${number(total)}`,
  sourced: (sourced, total) => `${number(sourced)} de ${number(total)} con fuente`,
  problemsOf: (problems, answered, all) =>
    `${count(problems, "pregunta de las comprobaciones respondida", "preguntas de las comprobaciones respondidas")} con «problema»; ${number(answered)} de ${number(all)} respondidas`,
  filters: "Filtros",
  has: {
    claim: "Solo documentos con afirmaciones",
    statistic: "Solo documentos con estadísticas",
    quote: "Solo documentos con citas",
    "anonymous-source": "Solo documentos con fuentes anónimas",
  },
  bare: "Sin anotaciones",
  language: "Idioma",
  anyLanguage: "Cualquier idioma",
  showAll: "Mostrar todos los documentos",
  noMatch: "Ningún documento coincide.",
  deleteStep: (title) => `Eliminar ‘${title}’`,
  deleted: (title) => `Se eliminó “${title}” con sus anotaciones. Deshacer lo recupera.`,
  deletedMeanwhile: "Se eliminó el documento. Quien lo eliminó puede deshacerlo.",
};
