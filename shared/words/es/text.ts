import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const annotations = (n: number) => count(n, "anotación", "anotaciones");

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

  saved: "Guardado",
  disconnected: "Sin conexión con el servidor de Claimdesk: ahora no se puede guardar nada.",
  many: {
    form: "Anotaciones elegidas",
    chosen: (n) => count(n, "anotación elegida", "anotaciones elegidas"),
    hidden: (n) =>
      n === 1
        ? "El filtro oculta 1 de ellas, que queda como está."
        : `El filtro oculta ${count(n, "de ellas", "de ellas")}, que quedan como están.`,
    nothingShown: "El filtro las oculta todas, así que no hay nada que cambiar.",
    several: "Varias etiquetas",
    delete: "Eliminar todas",
    none: "No elegir ninguna",
    source: "Fuente",
    sourcesDiffer: "Ahora tienen fuentes distintas.",
    attribute: "Atributo",
    chooseAttribute: "Elija un atributo",
    differs: "Ahora no coinciden en esto.",
    set: "Aplicar a todas",
    clear: "Quitar de todas",
    steps: {
      relabel: (n, noun) => `Etiquetar ${annotations(n)} como ${noun}`,
      delete: (n) => `Eliminar ${annotations(n)}`,
      source: (n) => `Asignar una fuente a ${annotations(n)}`,
      noSource: (n) => `Quitar la fuente de ${annotations(n)}`,
      field: (n, field) => `Cambiar ${field} en ${annotations(n)}`,
    },
    relabelled: (n, noun) =>
      `${count(n, "anotación etiquetada", "anotaciones etiquetadas")} ahora como ${noun}`,
    deleted: (n) => count(n, "anotación eliminada", "anotaciones eliminadas"),
    changed: (n) => count(n, "anotación cambiada", "anotaciones cambiadas"),
    same: "No hay nada que cambiar: ya estaba así.",
    left: (total, done, conflicts, missing) => {
      const why = [
        conflicts > 0 && `otra persona cambió ${count(conflicts, "de ellas", "de ellas")} entretanto`,
        missing > 0 && `${count(missing, "se eliminó", "se eliminaron")} entretanto`,
      ].filter((each) => each !== false);
      return `Hecho en ${number(done)} de ${annotations(total)}: ${why.join(" y ")}, y quedaron como estaban.`;
    },
    raced: (n) =>
      `No se cambió ninguna de las ${annotations(n)}, porque otra persona cambió una de ellas en el mismo momento. Inténtelo de nuevo.`,
    nothing: "No hay ninguna anotación que elegir.",
  },
  here: {
    menu: "Elegir una anotación de este lugar",
    chip: (n) => `${number(n)} aquí`,
    chipName: (n) => `${annotations(n)} en este lugar: elegir una`,
    noSource: "sin fuente",
  },
};
