import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const sourcesOf = (total: number) => count(total, "fuente", "fuentes");
const mentionsOf = (total: number) => count(total, "mención", "menciones");

export const sources: Words["sources"] = {
  attributions: {
    named: "Con nombre",
    anonymous: "Anónima",
    unnamed: "Sin nombre o vaga",
    own: "Voz u observación propia",
    none: "Ninguna",
  },

  title: "Fuentes",
  table: "Fuentes",
  total: sourcesOf,
  shownOf: (shown, total) => `${number(shown)} de ${sourcesOf(total)}`,
  new: "Fuente nueva",
  find: "Buscar una fuente",
  filters: "Filtros",
  type: "Tipo",
  anyType: "Cualquier tipo",
  side: "Parte",
  anySide: "Cualquier parte",
  noSide: "Sin parte",
  onlySole: "Único sustento",
  onlySoleLong: "Solo las fuentes en que una afirmación o estadística se apoya sin ninguna otra",
  showAll: "Mostrar todas las fuentes",
  noMatch: "Ninguna fuente coincide.",
  empty: "Todavía no hay fuentes. Surgen de las anotaciones o se crean aquí.",
  columns: {
    name: "Nombre o descripción",
    type: "Tipo",
    side: "Parte",
    organisation: "Organización",
    mentions: "Menciones",
    documents: "Documentos",
    claims: "Afirmaciones",
    statistics: "Estadísticas",
    quotedWords: "Palabras citadas",
  },
  alone: (total, sole) => `${number(total)} (${number(sole)} solo en ella)`,
  aloneLong: (total, sole) => `${number(total)} se apoyan en esta fuente, ${number(sole)} solo en ella`,
  claims: (total) => count(total, "afirmación", "afirmaciones"),
  statistics: (total) => count(total, "estadística", "estadísticas"),
  none: "Elija una fuente para ver qué se apoya en ella.",
  goneMeanwhile: "La fuente se eliminó entretanto, así que no se cambió nada.",
  onlyClaims: "Esta anotación ya no es una afirmación, así que no se cambió nada.",

  fields: {
    name: "Nombre",
    descriptor: "Descripción tal como aparece",
    title: "Cargo o función",
    organisation: "Organización",
    side: "Parte",
    relayedBy: "A través de",
    justification: "Por qué aparece",
    count: "Cuántas personas",
    howTheyKnow: "Cómo lo saben",
    reason: "Motivo que se da",
    reasonType: "Tipo de motivo",
    groundRule: "Condición pactada",
    toldTo: "Contado a",
  },
  hints: {
    descriptor: "un alto funcionario informado del plan",
    side: "Gobierno, oposición, afectados, expertos",
    relayedBy: "el medio que habló con la fuente",
    count: "1, 2, varias, se desconoce",
    howTheyKnow: "estuvo presente, fue informado, vio los documentos",
    reason: "tal como aparece publicado",
    toldTo: "el medio o periodista",
  },
  anonymity: "Anonimato",
  variants: {
    name: "También llamada",
    list: "Otros nombres",
    hint: "el general, el Sr. Vera",
    hintUnnamed: "el funcionario, el oficial",
    remove: (variant) => `Quitar “${variant}”`,
    tooMany: "Una fuente puede tener como máximo 100 nombres más.",
    steps: { add: "Añadir un nombre a una fuente", remove: "Quitar un nombre de una fuente" },
  },
  from: (value, other) => `${value}, de “${other}”`,
  useFrom: (field, value) => `${field}: conservar ${value}`,

  basis: "Qué se apoya en ella",
  restsNothing: "Ninguna afirmación ni estadística se apoya en esta fuente.",
  rests: (things, sole) =>
    sole === 0 ? `${things}, nada solo en ella` : `${things}, ${number(sole)} solo en ella`,
  and: (one, other) => `${one} y ${other}`,
  quoted: (total) => count(total, "palabra citada", "palabras citadas"),

  mentions: {
    title: "Menciones",
    count: (total, documents) => `${mentionsOf(total)} en ${count(documents, "documento", "documentos")}`,
    none: "Ninguna anotación nombra esta fuente.",
    filter: "Qué menciones",
    filters: { all: "Todas", rests: "Se apoyan en ella", sole: "Solo en ella" },
    roles: {
      claim: "Quien lo afirma",
      statistic: "Fuente del dato",
      quote: "Quien lo dice",
      "anonymous-source": "La propia fuente",
      restsOn: "Se apoya en ella",
    },
    sole: "solo en ella",
    choose: (mention) => `Elegir ${mention}`,
    help: "Las flechas recorren las menciones, Intro abre una en su texto, la barra espaciadora la elige.",
    more: (left) => `Mostrar ${number(left)} más`,
    chosen: (total) => count(total, "mención elegida", "menciones elegidas"),
    move: "Pasar a",
    moveNone: "No elegir ninguna",
    steps: {
      move: (total) => `Pasar ${mentionsOf(total)}`,
    },
    moved: (total, to) => `${count(total, "mención pasó", "menciones pasaron")} a “${to}”`,
  },

  also: {
    title: "Unidas a esta",
    separate: "Separar de nuevo",
    separateLong: (name) => `Separar “${name}” de nuevo`,
    step: (name) => `Separar “${name}”`,
    separated: (name) => `“${name}” vuelve a ser una fuente aparte.`,
  },

  merge: {
    button: "Unir con…",
    title: "Unir dos fuentes",
    first: "Fuente",
    other: "Es la misma que",
    choose: "Elija dos fuentes que sean una sola.",
    stays: (name) => `Queda “${name}”.`,
    goes: (name) => `“${name}” pasa a ser otro de sus nombres.`,
    moves: (total, documents) =>
      total === 0
        ? "No pasa ninguna mención."
        : `${total === 1 ? "Pasa" : "Pasan"} ${mentionsOf(total)} de ${count(documents, "documento", "documentos")}.`,
    fills: (fields) => `Se completa con la otra: ${fields}.`,
    names: (names) => `Otros nombres: ${names}.`,
    undoable: "No se pierde nada: las dos pueden separarse de nuevo en cualquier momento.",
    go: "Unir",
    step: (other, keep) => `Unir “${other}” a “${keep}”`,
    done: (other, keep) => `“${other}” se unió a “${keep}”.`,
    problems: {
      same: "Ya es la misma fuente.",
      reveals: "Una fuente anónima no puede unirse a una con nombre: el registro diría quién es.",
    },
  },

  retype: {
    step: "Cambiar el tipo de una fuente",
    reveals:
      "Una fuente anónima nunca se une a una con nombre: sepárelas primero, o el registro diría quién es.",
    toDescription: (name) =>
      `Una fuente de este tipo no tiene nombre. Descríbala como lo hace el texto; el nombre “${name}” sale del registro.`,
    toName:
      "Una fuente de este tipo tiene nombre. Escriba el que aparece en el texto; la descripción queda como otro de sus nombres.",
    withVariants: (names) => `También salen, porque podrían revelar quién es: ${names}.`,
    withAnonymity: (details) =>
      `${count(details, "dato sobre el anonimato no cabe", "datos sobre el anonimato no caben")} en este tipo y se ${details === 1 ? "pierde" : "pierden"}.`,
    undo: "Deshacer lo recupera todo.",
    go: "Cambiar el tipo",
    cancel: "Conservar el tipo",
  },

  made: (name) => `Se añadió “${name}”.`,
  newName: "Fuente nueva",
  newStep: "Fuente nueva",
  open: "Abrir la fuente",
  openOf: (name) => `Abrir “${name}” en Fuentes`,
  noSourceHere: "Ninguna fuente respalda la anotación activa.",
  noActive: "No hay ninguna anotación activa.",
  delete: (name) => `Eliminar “${name}”`,
  deleteButton: "Eliminar",
  deleteStep: (name) => `Eliminar la fuente ‘${name}’`,
  deleted: (name, total) =>
    total === 0
      ? `Se eliminó “${name}”. Deshacer la recupera.`
      : `Se eliminó “${name}”; ${count(total, "mención quedó", "menciones quedaron")} sin fuente. Deshacer la recupera.`,

  restsOn: {
    name: "Se apoya en",
    add: "Se apoya en: añadir una fuente",
    remove: (name) => `Se apoya en: quitar “${name}”`,
    step: "Cambiar en qué se apoya un pasaje",
    list: "Fuentes en que se apoya",
  },
  ownVoice: "El propio medio",
  ownVoiceStep: "Afirmación en voz del propio medio",
  glance: {
    none: "Todavía no se apoya en nadie.",
    own: "Se apoya en la palabra del propio medio.",
    sole: {
      named: (name) => `Se apoya en una fuente con nombre: ${name}.`,
      anonymous: "Se apoya en una sola fuente anónima.",
      unnamed: "Se apoya en una sola fuente sin nombre o vaga.",
    },
    several: {
      named: (total) => `Se apoya en ${number(total)} fuentes, al menos una con nombre.`,
      anonymous: (total) => `Se apoya en ${number(total)} fuentes, ninguna con nombre.`,
      unnamed: (total) => `Se apoya en ${number(total)} fuentes sin nombre o vagas.`,
    },
  },
  here: "aquí",
  first: {
    title: "Como en la primera mención",
    ofSource: "Lo que se sabe de la fuente",
    go: "Ir a la primera mención",
  },
};
