import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");

export const bundles: Words["bundles"] = {
  categories: {
    conflict: "Conflictos",
    "changed-both": "Cambiados en ambos lados",
    "changed-there": "Cambiados allí",
    new: "Nuevos",
    "removed-there": "Eliminados allí",
    "changed-here": "Cambiados aquí",
    "removed-here": "Eliminados aquí",
    "only-here": "Solo aquí",
    same: "Iguales",
  },
  category: {
    conflict: "Conflicto",
    "changed-both": "Cambió en ambos lados",
    "changed-there": "Cambió allí",
    new: "Nuevo",
    "removed-there": "Se eliminó allí",
    "changed-here": "Cambió aquí",
    "removed-here": "Se eliminó aquí",
    "only-here": "Solo aquí",
    same: "Igual",
  },
  went: {
    same: "Igual en ambos lados",
    taken: "Se tomó como está allí",
    merged: "Se combinó de ambos",
    kept: "Se conservó como está aquí",
    removed: "Se eliminó",
    left: "Sigue sin estar aquí",
  },
  here: "Aquí",
  there: "Allí",
  both: "Campos de ambos",
  toDecide: "Por decidir",
  gone: "eliminado",
  nothing: "vacío",

  exportTitle: "Exportar un paquete",
  exportIntro:
    "Un paquete lleva documentos, con todo lo que les corresponde, a quien tiene una copia de este espacio de trabajo, o los trae de vuelta. Esa persona lo combina con lo suyo, y no se pierde nada de lo que hizo cada cual.",
  documents: "Documentos",
  everything: (documents) =>
    `Todo (${count(documents, "documento", "documentos")}, y todas las fuentes y afirmaciones)`,
  chosen: "Algunos documentos",
  chosenCount: (chosen) => count(chosen, "documento elegido", "documentos elegidos"),
  noneChosen: "Elija al menos un documento.",
  originals: "Incluir los archivos importados tal como eran",
  readingCopy:
    "Con esto omitido, el archivo es una copia de lectura: se puede importar en otro espacio de trabajo, pero no volver a combinarse con este ni con ninguna copia de él, porque sus registros ya no son como aquí.",
  onlyComments:
    "Sin comentarios sigue siendo un paquete: al combinarlo no dice nada de los comentarios, y los de ambos lados quedan como están.",
  saveCopy: "Guardar una copia de lectura",
  without: "Este paquete llegó sin comentarios. Los que hay aquí quedan como están.",
  save: "Guardar el paquete",
  saved: (name) => `Se guardó ${name}`,

  mergeTitle: "Combinar un paquete",
  mergeIntro: "Elija el paquete que le dieron. No se escribe nada antes de que haya visto qué cambiaría.",
  choose: "Elegir un paquete",
  file: "Archivo del paquete",
  reading: "Comparando el paquete con lo que hay aquí…",
  list: "Registros del paquete",
  filter: "Buscar registros",
  show: "Mostrar",
  changes: "Todo lo que difiere",
  shown: (category, records) => `${category} (${number(records)})`,
  summary: (differ, conflicts) =>
    `${count(differ, "registro difiere", "registros difieren")}; ${
      conflicts === 0 ? "sin conflictos" : count(conflicts, "conflicto", "conflictos")
    }.`,
  same: "Nada de este paquete difiere de lo que hay aquí.",
  noMatch: "Ningún registro coincide.",
  undecided: (items) => count(items, "conflicto por decidir", "conflictos por decidir"),
  allDecided: "Está todo decidido.",
  allHere: "Todo como aquí",
  allThere: "Todo como allí",
  allHereLong: "Dejar cada registro de la lista como está aquí",
  allThereLong: "Tomar cada registro de la lista como está allí",
  allTaken: (records, side) => `${count(records, "registro", "registros")}: ${side}`,
  whole: "Registro entero",
  takeHere: "Como está aquí",
  takeThere: "Como está allí",
  takeBoth: "Campos de ambos",
  staysGone: "Sigue eliminado",
  goes: "Eliminarlo",
  staysHere: "Conservarlo",
  comes: "Tomarlo",
  staysAway: "Dejarlo fuera",
  comesBack: "Recuperarlo",
  pick: "Elija un registro de la lista para ver ambos lados.",
  nothingToChoose: "Sobre este no hay nada que elegir.",
  merge: "Combinar",
  merged: "Paquete combinado",
  step: "Combinar un paquete",
  mergedNothing: "Todo lo que trae el paquete ya se conocía aquí. No se cambió nada.",
  reportIntro: (taken, kept) =>
    `${count(taken, "registro cambió", "registros cambiaron")}; ${number(kept)} se conservaron. Deshacer lo revierte todo en un solo paso.`,
  report: "Adónde fue cada cosa",
  close: "Cerrar",
  cancel: "Cancelar",

  cli: {
    whichFile: "¿Qué paquete? claimdesk merge ARCHIVO",
    item: (category, name) => `${category}: ${name}`,
    field: (name, here, there) => `    ${name}: aquí “${here}”, allí “${there}”`,
    conflicts: (items) =>
      `${count(items, "conflicto", "conflictos")}. No se combinó nada; decida con --prefer here o --prefer there, o en la ventana.`,
    noSide: (side) => `“${side}” no es un lado: --prefer here o --prefer there.`,
    dryRun: "No se combinó nada.",
    done: (line) => `${line}.`,
    counted: (what, records) => `${what}: ${number(records)}`,
  },
};
