import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";
import { reportFigures } from "./report/figures.ts";
import { reportPlace } from "./report/place.ts";

const count = counter("es");
const number = numberer("es");

export const report: Words["report"] = {
  title: "Informe de fuentes",
  tag: "es",
  place: reportPlace,
  figures: reportFigures,
  number,
  share: (percent, base, bound) => `${bound}${number(percent)} % de ${number(base)}`,
  about: {
    document: (title) => `“${title}”`,
    documents: (documents) => count(documents, "documento elegido", "documentos elegidos"),
    outlet: (outlet) => `Todos los documentos de ${outlet}`,
    workspace: "Todo lo que hay en este espacio de trabajo",
  },
  counted: (annotations, documents) =>
    `Se contaron ${count(annotations, "anotación", "anotaciones")} en ${count(documents, "documento", "documentos")}.`,
  setAside: {
    agreed: (annotations) =>
      `Sin contar, porque se acordó otra cosa en su lugar: ${count(annotations, "marca", "marcas")}.`,
    later: (annotations) =>
      `Sin contar, porque después se decidió otra cosa: ${count(annotations, "anotación acordada", "anotaciones acordadas")}.`,
    reading: (annotations) =>
      `Sin contar, porque todavía no se ha acordado nada: ${count(annotations, "marca", "marcas")} de segundas lecturas.`,
    beside: (annotations) =>
      `Sin contar, porque coinciden con otras de la misma etiqueta: ${count(annotations, "marca", "marcas")} de personas a las que no se dio a leer el documento.`,
  },
  made: (date) => `A fecha de ${date}`,
  nothing: "Aquí todavía no hay nada marcado, así que no hay nada que contar.",
  sections: {
    claims: {
      title: "Afirmaciones",
      note: "En qué se apoya cada afirmación marcada, en el mejor de los casos: basta una fuente con nombre, aunque se apoye también en otras.",
    },
    statistics: { title: "Estadísticas", note: "Lo que un lector necesita para servirse de una cifra." },
    quotes: { title: "Citas", note: "Quién habla y cómo se reproducen sus palabras." },
    anonymous: {
      title: "Fuentes anónimas",
      note: "Fuentes cuyo nombre el medio conoce y reserva, y lo que se le dice de ellas al lector.",
    },
    sources: {
      title: "Fuentes",
      note: "Los porcentajes de pasajes se refieren a los que nombran alguna fuente; un pasaje que nombra dos cuenta para ambas.",
    },
    tracking: {
      title: "Afirmaciones en seguimiento",
      note: "Hasta dónde ha llegado el trabajo y qué se ha encontrado. Son cosas distintas.",
    },
    review: {
      title: "Estado de la revisión",
      note: "Catorce preguntas por documento; una pregunta queda abierta hasta que alguien la responde.",
    },
  },
  tables: {
    attribution: "Atribución de las afirmaciones",
    weak: "Afirmaciones que conviene mirar",
    statistics: "Estadísticas",
    quotes: "Citas",
    anonymous: "Qué se dice de las fuentes anónimas",
    heardBy: "Quién habló con las fuentes anónimas",
    types: "Fuentes por tipo",
    sides: "Fuentes por parte",
    busiest: "Fuentes más usadas",
    concentration: "Más sobre las fuentes",
    status: "Afirmaciones en seguimiento por estado",
    verdict: "Afirmaciones en seguimiento por veredicto",
    evidence: "Pruebas",
    ages: "Cuánto llevan en seguimiento las afirmaciones sin terminar",
    conflicts: "Una afirmación, cifras distintas",
    questions: "Respuestas",
    byQuestion: "Respuestas por pregunta",
    signers: "Quién ha respondido",
    decisions: "Anotaciones por estado de la revisión",
    signed: "Visto bueno",
  },
  columns: {
    what: "Qué",
    number: "Número",
    share: "Proporción",
    source: "Fuente",
    outlet: "Medio",
    sources: "Fuentes",
    side: "Parte",
    type: "Tipo",
    passages: "Pasajes",
    resting: "Se apoyan en ella",
    words: "Palabras citadas",
    claim: "Afirmación",
    document: "Documento",
    figures: "Cifras",
    differ: "Difieren en",
    question: "Pregunta",
    ok: "Correcto",
    problem: "Problema",
    "not-applicable": "No procede",
    open: "Abierta",
    person: "Persona",
    answers: "Respuestas",
    signed: "Documentos sin cambios desde entonces",
    changed: "Cambiados desde entonces",
    claims: "Afirmaciones",
    documents: "Documentos",
  },
  noSide: "Sin parte indicada",
  noOutlet: "No se sabe",
  someone: "Alguien que ya no está aquí",
  noText: "no consta",
  more: (rows) => `y ${count(rows, "otra", "otras")}, en la tabla de fuentes de las exportaciones CSV y JSON`,
  moreConflicts: (rows) => `y ${count(rows, "otra", "otras")}`,
  ages: {
    under: (days) => `Menos de ${number(days)} días`,
    between: (from, to) => `De ${number(from)} a ${number(to)} días`,
    over: (days) => `${number(days)} días o más`,
  },
  differs: { value: "valor", unit: "unidad", period: "periodo" },
  noConflicts: "Ninguna afirmación en seguimiento tiene menciones con cifras distintas.",
  diagram: {
    title: "Qué se apoya en qué",
    note: "A la izquierda, las fuentes; en el centro, las afirmaciones que se apoyan en ellas; a la derecha, los documentos que las hacen.",
    sources: "Fuentes",
    claims: "Afirmaciones",
    documents: "Documentos",
    none: "Nadie nombrado",
    own: "El propio medio",
    others: (rows) => `y ${count(rows, "otro elemento", "otros elementos")}`,
    passages: (passages) => count(passages, "pasaje", "pasajes"),
    node: (name, passages) => `${name}, ${passages}`,
    empty: "Aquí todavía no hay ninguna afirmación marcada.",
    list: "Qué se apoya en qué, como tabla",
  },
};
