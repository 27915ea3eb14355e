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
    characters: "Caracteres",
    actions: "Acciones",
  },
  noMatch: "Ningún documento coincide.",
  delete: (title) => `Eliminar ${title}`,
  deleteStep: (title) => `Eliminar ‘${title}’`,
  deleted: (title) => `Se eliminó “${title}” con sus anotaciones. Deshacer lo recupera.`,
  deletedMeanwhile: "Se eliminó el documento. Quien lo eliminó puede deshacerlo.",
};
