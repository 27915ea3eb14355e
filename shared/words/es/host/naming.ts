import type { Words } from "../../index.ts";

export const naming: Words["host"]["naming"] = {
  a: {
    author: "un autor",
    document: "un documento",
    annotation: "una anotación",
    source: "una fuente",
    claim: "una afirmación en seguimiento",
    evidence: "una prueba",
    comment: "un comentario",
    decision: "una decisión",
    check: "una comprobación",
  },
  the: {
    author: "el autor",
    document: "el documento",
    annotation: "la anotación",
    source: "la fuente",
    claim: "la afirmación en seguimiento",
    evidence: "la prueba",
    comment: "el comentario",
    decision: "la decisión",
    check: "la comprobación",
  },
  theLabel: {
    claim: "la afirmación",
    statistic: "la estadística",
    quote: "la cita",
    "anonymous-source": "la fuente anónima",
  },
  this: {
    author: "Este autor",
    document: "Este documento",
    annotation: "Esta anotación",
    source: "Esta fuente",
    claim: "Esta afirmación en seguimiento",
    evidence: "Esta prueba",
    comment: "Este comentario",
    decision: "Esta decisión",
    check: "Esta comprobación",
  },
  quoted: (name, words) => `${name} “${words}”`,
};
