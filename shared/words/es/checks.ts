import { counter, numberer, signer } from "../plural.ts";
import type { Words } from "../index.ts";

const count = counter("es");
const number = numberer("es");
const signed = signer("es");

export const checks: Words["checks"] = {
  title: "Comprobaciones de las fuentes",
  tab: "Comprobaciones",
  tabs: "Anotaciones o comprobaciones",
  open: (problems) => count(problems, "problema pendiente", "problemas pendientes"),
  looking: "Las comprobaciones aún no han terminado. Inténtelo de nuevo en un momento.",
  lookingShort: "Comprobando…",
  noDocument: "Abra primero un documento: cada uno tiene sus propias comprobaciones.",
  noProblems: "Las comprobaciones no encuentran ningún problema pendiente en este texto.",
  progress: (answered, all) => `${number(answered)} de ${number(all)} respondidas`,
  state: (question, answer, problems) =>
    `${question}: ${answer}, ${count(problems, "problema encontrado", "problemas encontrados")}`,
  askedAgain: "Lo encontrado ha cambiado desde que se respondió.",
  again: "ha cambiado",
  onlyPeople: "Esto solo puede responderlo una persona.",
  nothingFound: "El programa no encuentra nada aquí.",
  answerTo: (question) => `Respuesta a «${question}»`,
  keys: "Las teclas 1 a 4 responden a la pregunta que tiene el foco.",
  addNote: "Añadir una nota",
  changedBy: (author, when) => `Último cambio: ${author}, ${when}`,
  goTo: (quote) => `Ir a «${quote}»`,
  more: (hidden) => `Mostrar ${number(hidden)} más`,
  step: (question) => `Responder «${question}»`,
  isNow: (question, answer) => `${question}: ${answer}`,
  placeOf: (question, reason, at, total) => `${question}: ${reason} (${number(at)} de ${number(total)})`,
  sides: {
    caption: "Quién habla, por lado",
    side: "Lado",
    sources: "Fuentes",
    mentions: "Menciones",
    quoted: "Palabras citadas",
    none: "no consta",
  },
  names: {
    attribution: "Atribución",
    "single-source": "Fuente única",
    "anonymous-sources": "Fuentes anónimas",
    "anonymous-attacks": "Ataques anónimos",
    relayed: "Fuentes de otros medios",
    "editor-told": "Editor informado",
    quotes: "Citas",
    verbs: "Verbos de atribución",
    statistics: "Estadísticas",
    vague: "Atribución vaga",
    borrowing: "Texto ajeno sin marcar",
    contradictions: "Contradicciones",
    fairness: "Equilibrio",
    verdicts: "Veredictos",
  },
  questions: {
    attribution:
      "¿Toda afirmación que merece comprobarse está atribuida, en la misma frase o en la anterior?",
    "single-source": "¿Qué afirmaciones se apoyan en una sola fuente? ¿Y en una sola fuente anónima?",
    "anonymous-sources":
      "Fuentes anónimas: ¿dan información y no opinión? ¿No se puede obtener de otro modo? ¿Se dice cómo lo saben, por qué no se las nombra y cuántas son?",
    "anonymous-attacks": "¿Una fuente anónima ataca o juzga a alguien, o habla en una cita directa?",
    relayed: "¿Se indica qué fuentes anónimas son de otros medios, y las ha confirmado este?",
    "editor-told": "¿Sabe un editor quiénes son las fuentes anónimas, y ha dado su visto bueno?",
    quotes:
      "Citas: ¿quedan claros quién habla, con qué cargo y dónde en la primera mención? ¿Las citas parciales respetan el conjunto? ¿Se indican las traducciones?",
    verbs: "¿Verbos como «confirmó», «reveló», «admitió» o «alegó» dicen más de lo que se sabe?",
    statistics:
      "Estadísticas: ¿fuente, período, población y base de comparación? ¿Se ha visto la fuente primaria? ¿Son correctas las cuentas?",
    vague: "Atribución vaga: ¿quiénes son los «informes», los «expertos» o «los militares»?",
    borrowing: "¿El medio repite como propias palabras de un comunicado o de una publicación?",
    contradictions: "¿Se contradicen las afirmaciones, en este texto o entre documentos?",
    fairness: "¿Se preguntó a quien recibe las críticas? ¿Qué voces faltan?",
    verdicts:
      "¿Tiene cada veredicto pruebas que un lector pueda volver a encontrar, no posteriores a la afirmación y revisadas por otra persona?",
  },
  answers: { ok: "Correcto", problem: "Problema", "not-applicable": "No procede", open: "Pendiente" },

  found: {
    unattributed: "No se dice quién lo afirma.",
    unattributedHigh: "No se dice quién lo afirma, y está marcado como muy digno de comprobarse.",
    singleAnonymous: (source) => `Se apoya en una sola fuente anónima: ${source}.`,
    singleUnnamed: (source) => `Se apoya en una sola fuente, que no se nombra: ${source}.`,
    singleNamed: (source) => `Se apoya en una sola fuente: ${source}.`,
    noRecord: "No consta qué fuente es, así que no se puede comprobar nada más de ella.",
    noReason: (source) => `No se dice por qué no se nombra a esta fuente: ${source}.`,
    rote: (source) =>
      `El motivo para no nombrar a esta fuente es una fórmula que no dice nada al lector: ${source}.`,
    roteWords: (words) => `«${words}» es un motivo de cajón para el anonimato.`,
    noBasis: (source) => `No se dice cómo lo sabe esta fuente: ${source}.`,
    bare: (source) => `«${source}» no describe a la fuente.`,
    noNumber: (source) => `Son varias, pero no se dice cuántas: ${source}.`,
    numbers: (here, recorded) =>
      `Aquí el texto dice ${number(here)}, pero constan ${number(recorded)} para esta fuente.`,
    bareWords: (words) => `«${words}»: una fuente sin describir y sin marcar como fuente anónima.`,
    pluralWords: (words) => `«${words}»: personas sin nombre ni número, sin marcar como fuente anónima.`,
    anonymousQuote: (source) =>
      `Cita directa de alguien que no se nombra: ${source}. ¿Es información o es un juicio?`,
    relayed: (source, outlet) =>
      `A esta fuente la escuchó ${outlet}, y solo ese medio sabe quién es: ${source}. ¿Se ha confirmado?`,
    relayedNamed: (source, outlet) => `Tomado de ${outlet}: ${source}.`,
    noSpeaker: "No se dice quién habla.",
    fewWords: (words) =>
      `Solo ${count(words, "palabra citada", "palabras citadas")}: ¿una cita o comillas de distancia?`,
    verbs: {
      true: (verb) => `«${verb}» da por cierto lo dicho.`,
      conceded: (verb) => `«${verb}» da por cierto lo dicho y supone que se quería callar.`,
      doubtful: (verb) => `«${verb}» pone en duda lo dicho.`,
    },
    vagueWords: (words) => `«${words}»: ¿quién?`,
    vague: (source) => `Se apoya en una fuente vaga: ${source}. ¿Quién?`,
    lacks: (gaps) => `Falta: ${gaps}.`,
    shareOver: (share) => `Una proporción del ${number(share)} % es más que el total.`,
    sum: (parts, sum) =>
      `${count(parts, "proporción seguida suma", "proporciones seguidas suman")} ${number(sum)} %. ¿Son partes de un mismo total?`,
    right: (arithmetic, stated) => `${arithmetic}; el texto dice «${stated}», y coincide.`,
    wrong: (arithmetic, stated) => `${arithmetic}; el texto dice «${stated}», y no coincide.`,
    differsHere: (one, other) => `Dos cifras para la misma afirmación en este texto: ${one} y ${other}.`,
    differs: (here, there, title) => `Aquí ${here}; en «${title}», ${there} para la misma afirmación.`,
    oneSide: (sources, side) => `Las ${number(sources)} fuentes cuyo lado consta están en el mismo: ${side}.`,
    verdict: (statement, gap) => `«${statement}»: ${gap}.`,
  },
  gaps: {
    source: "la fuente",
    period: "el período",
    base: "de quién o de qué es la proporción",
    bothEnds: "con qué se compara",
    field: "entre quiénes o entre qué es el puesto",
    sample: "a cuántos se preguntó y cuándo",
  },
  verdictGaps: {
    none: "el veredicto no tiene pruebas que lo apoyen ni que lo refuten",
    notRepeatable: "una prueba no tiene ni pasaje ni título con que volver a encontrarla",
    younger: "todas sus pruebas son posteriores a la afirmación",
    onlyMentions: "su única prueba es la misma afirmación, dicha en otro sitio",
    second: "no la ha revisado una segunda persona",
  },
  and: (others, last) => `${others} y ${last}`,
  change: (from, to, absolute) => `${number(from)} → ${number(to)}: ${signed(absolute)}`,
  inPercent: (change, relative) => `${change}, ${signed(relative)}\u00A0%`,
  inTimes: (change, times) => `${change}, ${number(times)}\u00A0veces`,
};
