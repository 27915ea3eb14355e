import { counter, numberer } from "../plural.ts";
import type { Words } from "../index.ts";

const count = counter("es");
const number = numberer("es");
const annotations = (n: number) => count(n, "anotación", "anotaciones");

export const decisions: Words["decisions"] = {
  title: "Revisión",
  states: {
    unreviewed: "Sin revisar",
    accepted: "Aceptada",
    rejected: "Rechazada",
    "needs-work": "Por corregir",
    disputed: "En disputa",
    outdated: "Desactualizada",
  },
  about: {
    unreviewed: "Nadie más ha decidido todavía sobre ella.",
    disputed: "Quienes decidieron sobre ella no están de acuerdo.",
    outdated: "Ha cambiado desde que alguien decidió sobre ella.",
  },
  verdicts: {
    accept: "Aceptar",
    reject: "Rechazar",
    "needs-work": "Por corregir",
  },
  decided: {
    accept: "Aceptada",
    reject: "Rechazada",
    "needs-work": "Por corregir",
  },
  yours: "Su decisión",
  all: "Decisiones",
  you: "Usted",
  takeBack: "Retirar",
  takeBackLong: "Retirar su decisión",
  reason: "Motivo",
  why: {
    accept: "Por qué se acepta",
    reject: "Por qué se rechaza",
    "needs-work": "Qué hay que corregir",
  },
  cancel: "Cancelar",
  own: {
    made: "Esta marca la hizo usted; decide otra persona.",
    changed: "El último cambio de esta marca lo hizo usted; decide otra persona.",
    agreed: "Esto se acordó a partir de una marca hecha por usted; decide otra persona.",
  },
  ownDecision: "sobre su propia marca, así que no cuenta como revisión",
  outdated: "Desactualizada: la anotación ha cambiado desde entonces.",
  whatChanged: "¿Qué ha cambiado?",
  looking: "Buscando…",
  noHistory: (why) => `No se puede mostrar qué ha cambiado: ${why}`,
  unknownChange: "Lo que era antes no está en el historial de este espacio de trabajo.",
  changes: "Lo que ha cambiado desde entonces",
  passage: "Pasaje",
  restsOn: "Se apoya en",
  nothing: "nada",
  filterState: "Estado de la revisión",
  anyState: "Cualquier estado",

  steps: {
    accept: (noun) => `Aceptar ${noun}`,
    reject: (noun) => `Rechazar ${noun}`,
    "needs-work": (noun) => `Devolver ${noun}`,
    takeBack: (noun) => `Retirar la decisión sobre ${noun}`,
    many: (verdict, n) => `${verdict}: ${annotations(n)}`,
  },
  isNow: (decided, annotation) => `${decided}: ${annotation}`,
  manyNow: (decided, n) => `${decided}: ${annotations(n)}`,
  leftOwn: (n) =>
    n === 1
      ? "1 de ellas la hizo o la cambió usted, y quedó como estaba."
      : `${number(n)} de ellas las hizo o las cambió usted, y quedaron como estaban.`,
  takenBack: (annotation) => `Decisión retirada: ${annotation}`,
  noneGiven: "Usted no ha decidido sobre esta anotación.",
  nothingActive: "No hay ninguna anotación activa, así que no hay nada sobre lo que decidir.",

  queue: {
    list: "Anotaciones por revisar",
    filters: "Qué revisar",
    documents: "Documentos",
    allDocuments: "Todos los documentos",
    several: "Varios…",
    chosen: (documents) => `Elegir documentos (${number(documents)})`,
    label: "Etiqueta",
    anyLabel: "Cualquier etiqueta",
    author: "Marcada por",
    show: "Mostrar",
    shows: {
      waiting: "Aún sin revisar",
      mine: "Sin su decisión",
      all: "Todas las anotaciones",
    },
    progress: (reviewed, total) => `${number(reviewed)} de ${number(total)} revisadas`,
    byYou: (decided, total) => `${number(decided)} de ${number(total)} con su decisión`,
    ownLeft: (own) =>
      own === 1
        ? "1 marca hecha por usted queda para otras personas."
        : `${number(own)} marcas hechas por usted quedan para otras personas.`,
    listed: (n) => annotations(n),
    arrived: (n) => count(n, "nueva", "nuevas"),
    arrivedLong: (n) => `Añadir ${annotations(n)} a la lista`,
    renewed: "La lista está al día.",
    at: (at, total) => `${number(at)} de ${number(total)}`,
    next: (annotation, at, total) => `${annotation}, ${number(at)} de ${number(total)} en la lista`,
    decidedNext: (decided, next) => `${decided}. Siguiente: ${next}`,
    decidedLast: (decided, progress) => `${decided}. Aquí no queda nada: ${progress}.`,
    skip: "Saltar",
    back: "Atrás",
    open: "Ver en el texto",
    passage: "El pasaje en su texto",
    leftOut: "se omite parte del texto",
    noText: (why) => `No se puede mostrar el texto: ${why}`,
    loading: "Cargando el texto…",
    attributes: "Atributos",
    noAttributes: "No hay atributos rellenados.",
    note: "Nota",
    markedBy: (author, when) => `Marcada por ${author}, ${when}`,
    comments: (n) => count(n, "comentario", "comentarios"),
    keys: (accept, reject, work, skip, back) =>
      `${accept} acepta, ${reject} rechaza, ${work} dice que hay que corregirla; ${skip} salta, ${back} vuelve atrás, Intro la muestra en el texto.`,
    done: "Aquí está todo revisado",
    doneByYou: "Usted ha decidido sobre todo lo que hay aquí",
    none: "Aquí no hay nada que revisar.",
    noneOwn: "Aquí no hay nada que haya marcado otra persona.",
    noMatch: "Ninguna anotación está así.",
    needWork: (n) => `${annotations(n)} por corregir.`,
    disputed: (n) => `${annotations(n)} en disputa.`,
    rejected: (n) => `${count(n, "anotación rechazada", "anotaciones rechazadas")}.`,
    showAll: "Mostrar todas las anotaciones",
    empty: "Ningún documento tiene anotaciones todavía. Lo que se marque allí se puede revisar aquí.",
    toQueue: "Volver a la cola",
  },

  column: {
    of: (reviewed, total) => `${number(reviewed)} de ${number(total)}`,
    title: (reviewed, total) =>
      `${number(reviewed)} de ${count(total, "anotación revisada", "anotaciones revisadas")}`,
    work: (n) => `${number(n)} por corregir`,
    disputed: (n) => `${number(n)} en disputa`,
    outdated: (n) => count(n, "decisión desactualizada", "decisiones desactualizadas"),
  },
};
