import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");

export const text: Words["text"] = {
  source: "Texto fuente",
  loading: "Cargando el texto…",
  cannotShow: "No se puede mostrar el texto",
  labelBar: "Etiquetas",
  addSelection: "Agregar la selección a la anotación",
  previous: "Anotación anterior",
  next: "Anotación siguiente",
  delete: "Eliminar la anotación",

  list: "Lista de anotaciones",
  annotations: "Anotaciones",
  shownOf: (shown, total) => `Se muestran ${number(shown)} de ${number(total)}`,
  showAll: "Mostrar todas",
  showOnly: (label) => `Mostrar solo: ${label}`,
  find: "Buscar anotaciones",
  noMatch: "Ninguna anotación coincide con el filtro.",
  none: (keys) => `Todavía no hay anotaciones. Seleccione texto y presione ${keys}.`,
  keyFor: (keys, label) => `${keys} para ${label}`,
  labelButton: "el botón de una etiqueta",
  outletItself: "El propio medio",
  hasNote: "tiene una nota",

  described: (label, quote) => `${label} “${quote}”`,
  placeOf: (annotation, at, total) => `${annotation}, ${number(at)} de ${number(total)}`,
  placeHere: (annotation, at, total) => `${annotation}, ${number(at)} de ${number(total)} en este lugar`,
  manyHere: (annotation, total) => `${annotation}, ${number(total)} en este lugar`,

  steps: {
    mark: (label) => `Marcar ${label}`,
    relabel: (label) => `Cambiar la etiqueta a ${label}`,
    addSpan: "Agregar un fragmento",
    removeSpan: "Quitar un fragmento",
    delete: (label) => `Eliminar ${label}`,
    moveEnd: "Mover un extremo",
  },
  relabelled: (label) => `Ahora es ${label}`,
  added: (annotation) => `Se agregó: ${annotation}`,
  deleted: (annotation) => `Se eliminó: ${annotation}`,
  spanAdded: (total) => `Fragmento agregado, ${number(total)} en total`,
  spanRemoved: "Fragmento quitado",
  undone: (step) => `Se deshizo: ${step}`,
  redone: (step) => `Se rehízo: ${step}`,

  nothingActiveToEdit: (keys) =>
    `No hay ninguna anotación activa. Seleccione texto y presione ${keys} para crear una.`,
  nothingActiveToExtend: "No hay ninguna anotación activa, así que no hay a qué agregarle un fragmento.",
  nothingActiveToMove: "No hay ninguna anotación activa, así que no hay extremo que mover.",
  nothingActive: "No hay ninguna anotación activa.",
  selectFirst: (keys) => `Primero seleccione texto; luego márquelo con ${keys}.`,
  selectToAdd: "Primero seleccione el texto que quiere agregar.",
  onlySpaces: "Primero seleccione texto: en la selección solo hay espacios.",
  tooLong: (most, length) =>
    `Un fragmento puede tener como máximo ${count(most, "carácter", "caracteres")}; esta selección tiene ${number(length)}. No se marcó nada.`,
  noneToGoTo: "No hay ninguna anotación a la que ir.",
  noneHere: "No hay ninguna anotación en este lugar.",
  onlySpan: (keys) => `Esta anotación tiene un solo fragmento. Para eliminar la anotación, presione ${keys}.`,
  caretIntoSpan: "Ponga el cursor en el fragmento que quiere quitar.",
  endStuck: "El extremo no puede ir más allá.",
  nothingToUndo: "No hay nada que deshacer.",
  nothingToRedo: "No hay nada que rehacer.",
  cannotUndo: (step, why) => `No se puede deshacer “${step}”: ${why}`,
  cannotRedo: (step, why) => `No se puede rehacer “${step}”: ${why}`,
  changedMeanwhile: "se modificó entretanto.",
  goneMeanwhile: "Esta anotación se eliminó entretanto.",
  lostDeleted: "Esto se eliminó entretanto, así que su cambio no se guardó.",
  lostChanged:
    "Esto se modificó entretanto, así que su cambio no se guardó. Se muestra la versión más reciente.",
  failed: "Algo falló; no se guardó nada.",
};
