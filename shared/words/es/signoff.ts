import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const annotations = (n: number) => count(n, "anotación", "anotaciones");

export const signoff: Words["signoff"] = {
  title: "Visto bueno",
  act: "Dar el visto bueno…",
  again: "Dar el visto bueno otra vez…",
  dialog: (title) => `Dar el visto bueno a «${title}»`,
  intro: "Lo que está abierto se guarda con el visto bueno. Si el documento cambia después, se dice.",
  blind:
    "Usted lee ahora este documento por su cuenta. Se le podrá dar el visto bueno cuando haya terminado su lectura.",
  looking: "Todavía se están haciendo las comprobaciones.",
  open: "Abierto ahora",
  nothingOpen:
    "No hay nada abierto: todas las preguntas están respondidas, no queda ningún problema y todas las anotaciones están revisadas.",
  problems: (n) =>
    count(n, "pregunta con algún problema pendiente", "preguntas con algún problema pendiente"),
  problem: (question, findings) =>
    findings === 0 ? question : `${question} (${count(findings, "hallazgo", "hallazgos")})`,
  unanswered: (n, all) => `${number(n)} de ${number(all)} preguntas sin responder`,
  unreviewed: (n, all) => `${number(n)} de ${annotations(all)} sin revisar`,
  work: (n) => `${annotations(n)} por corregir`,
  disputed: (n) => `${annotations(n)} en disputa`,
  rejected: (n) => count(n, "anotación rechazada que sigue ahí", "anotaciones rechazadas que siguen ahí"),
  outdated: (n) =>
    count(n, "anotación que cambió después de juzgarse", "anotaciones que cambiaron después de juzgarse"),
  note: "Nota",
  noteHint: "En qué se apoya, qué quedó abierto y por qué",
  sign: "Dar el visto bueno",
  cancel: "Cancelar",
  none: "Sin visto bueno.",
  by: (author, when) => `Visto bueno de ${author}, ${when}`,
  changed: "Ha cambiado desde el visto bueno",
  changedAt: (author, when) => `Ha cambiado desde el visto bueno de ${author}, ${when}`,
  asOf: (n, answered, all, problems) =>
    `${annotations(n)}, ${number(answered)} de ${number(all)} preguntas respondidas, ${count(problems, "pregunta", "preguntas")} con problemas abiertos.`,
  show: "Ver qué ha cambiado",
  hide: "Ocultar qué ha cambiado",
  differences: "Lo que ha cambiado desde el visto bueno",
  reading: "Buscando…",
  noHistory: (why) => `No se puede mostrar qué ha cambiado: ${why}`,
  unknown:
    "Cambió antes de que esta copia del espacio de trabajo tuviera el visto bueno, así que su historial no puede decir qué.",
  added: (n) => count(n, "anotación añadida", "anotaciones añadidas"),
  edited: (n) => count(n, "anotación cambiada", "anotaciones cambiadas"),
  removed: (n) => count(n, "anotación eliminada", "anotaciones eliminadas"),
  answers: (n) => count(n, "pregunta respondida de otro modo", "preguntas respondidas de otro modo"),
  answer: (question, before, after) => `${question}: ${before} → ${after}`,
  noteChanged: (question) => `${question}: otra nota`,
  details: (fields) => `Datos del documento: ${fields}`,
  bases: (n) => count(n, "fuente o afirmación seguida cambiada", "fuentes o afirmaciones seguidas cambiadas"),
  base: (name) => `${name}: otros datos`,
  cutShort:
    "El historial es demasiado largo para leerlo entero: puede que falte aquí lo primero que cambió tras el visto bueno.",
  meanwhile: "El documento ha cambiado desde que se le mostró. Mire lo nuevo antes de darle el visto bueno.",
  showNow: "Verlo como está ahora",
  takeBack: "Retirar",
  takeBackLong: "Retirar su visto bueno",
  steps: {
    sign: (title) => `Dar el visto bueno a «${title}»`,
    takeBack: (title) => `Retirar el visto bueno a «${title}»`,
  },
  signed: (title) => `Usted dio el visto bueno a «${title}».`,
  takenBack: (title) => `Se retiró su visto bueno a «${title}».`,
  noDocument: "Abra primero un documento: el visto bueno se da a cada uno por separado.",
  short: "Visto bueno",
  columnSigned: (names) => `Visto bueno de ${names}`,
  columnChanged: (names) => `Visto bueno de ${names}; ha cambiado desde entonces`,
};
