import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");

export const search: Words["search"] = {
  findInText: "Buscar en el texto",
  matchCase: "Distinguir mayúsculas y acentos",
  wholeWord: "Solo palabras completas",
  next: "Coincidencia siguiente",
  previous: "Coincidencia anterior",
  annotateAllButton: "Anotar todas…",
  closeBar: "Cerrar la búsqueda",
  counting: "Contando…",
  moreThan: (amount) => `más de ${number(amount)}`,
  matches: (matches) => count(matches, "coincidencia", "coincidencias"),
  matchesOver: (matches) => `más de ${count(matches, "coincidencia", "coincidencias")}`,
  noMatch: "Sin coincidencias",
  place: (at, all) => `${number(at)} de ${all}`,
  fromStart: "de nuevo desde el principio del texto",
  fromEnd: "de nuevo desde el final del texto",
  notFound: (query) => `“${query}” no aparece en este texto.`,

  annotateAll: "Anotar todas las coincidencias",
  markAs: "Marcar como",
  matchesOf: (query) => `Coincidencias de “${query}”`,
  chosenOf: (chosen, all) =>
    `${count(chosen, "elegida", "elegidas")} de ${count(all, "coincidencia", "coincidencias")}.`,
  onlyFirst: (shown, all) =>
    `Solo se muestran las primeras ${number(shown)} de ${all} coincidencias; no se pueden marcar más en un solo paso.`,
  alreadyMarked: (matches) =>
    `${count(matches, "ya está marcada", "ya están marcadas")} así y por eso no se ${matches === 1 ? "ha elegido" : "han elegido"}.`,
  already: "ya marcada",
  chooseAll: "Elegir todas",
  chooseNone: "No elegir ninguna",
  keysOfList: "Las flechas mueven; la barra espaciadora elige.",
  mark: (matches) => `Marcar ${count(matches, "coincidencia", "coincidencias")}`,
  marking: "Marcando…",
  stepName: (matches, label) => `Marcar ${count(matches, "coincidencia", "coincidencias")} como ${label}`,
  marked: (matches, label) =>
    `${count(matches, "coincidencia se marcó", "coincidencias se marcaron")} como ${label}. Un solo “Deshacer” ${matches === 1 ? "la quita" : "las quita todas"}.`,

  title: "Buscar",
  button: "Buscar en todo…",
  field: "Buscar en todos los documentos",
  placeholder: "Textos, citas, notas, títulos, fuentes, afirmaciones, pruebas",
  results: "Resultados de la búsqueda",
  begin:
    "Escriba dos letras o más. Las mayúsculas y los acentos no importan. Las flechas mueven; Intro abre el lugar.",
  tooShort: "Una letra más: esto se encontraría en todas partes.",
  searching: "Buscando…",
  nothing: (query) =>
    `“${query}” no aparece en ningún texto, cita, nota, título, fuente, afirmación en seguimiento ni prueba.`,
  nothingYet: "Por ahora no se ha encontrado nada.",
  inDocuments: (matches, documents) => `${matches}, en ${count(documents, "documento", "documentos")}`,
  reading: (read, all) => `Leyendo los textos por primera vez: ${number(read)} de ${number(all)}`,
  unreadable: (texts) =>
    `${count(texts, "texto no se pudo leer", "textos no se pudieron leer")}; faltan las coincidencias que contenga${texts === 1 ? "" : "n"}.`,
  sources: "Fuentes",
  claims: "Afirmaciones en seguimiento",
  more: (matches) => `${matches} más: buscarlas todas en este documento`,
  moreRecords: (records) => `${number(records)} más; escriba más para acotar la búsqueda`,
  moreDocuments: (documents) =>
    `Hay coincidencias en ${count(documents, "documento más", "documentos más")}. Escriba más para acotar la búsqueda.`,
  kinds: {
    title: "Título",
    text: "Texto",
    note: "Nota",
    source: "Fuente",
    claim: "Afirmación en seguimiento",
    conclusion: "Conclusión",
    evidence: "Prueba",
  },
  mentions: (annotations) =>
    annotations === 0 ? "sin menciones" : count(annotations, "mención", "menciones"),
  host: {
    replaced: "Una búsqueda posterior ocupó el lugar de esta.",
    tooLong: (most) => `Se pueden buscar como máximo ${count(most, "carácter", "caracteres")}.`,
    tooShort: "Esto es demasiado corto para buscarlo.",
    window: "Una ventana se nombra con letras y cifras.",
  },
};
