import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");

export const exporting: Words["exporting"] = {
  masks: {
    source: (n) => `Fuente sin nombre ${n}`,
    author: (n) => `Persona ${n}`,
  },
  leftOut: "[omitido]",
  protection: {
    legend: "Omitir",
    what: {
      notes: "Notas y motivos",
      comments: "Comentarios",
      descriptors: "Descripciones de fuentes sin nombre",
      anonymity: "Lo que se dice del anonimato de las fuentes",
      authors: "Nombres de quienes trabajan aquí",
    },
    always:
      "Los textos y las palabras citadas de ellos salen tal como se publicaron. Ningún archivo lleva rutas ni nombres de usuarios o equipos.",
    nothing: "No se omite nada.",
    counting: "Recorriendo todo el historial…",
    summary: (things) =>
      `${count(things, "cosa omitida o enmascarada", "cosas omitidas o enmascaradas")}. Verlas`,
    left: "omitido",
    more: (things) => `Y ${number(things)} más.`,
    report: "Qué omite el informe…",
    reportTitle: "Qué sale con el informe",
    reportHint: "Vale para todo archivo que se haga del informe desde ahora, hasta que se cambie aquí.",
    log: "Qué omite el registro de auditoría…",
    logTitle: "Qué sale con el registro de auditoría",
    logHint:
      "Vale para todo registro de auditoría desde ahora, hasta que se cambie aquí. De lo que se omite, el registro sigue diciendo que cambió, cuándo y quién lo cambió.",
    reviewTitle: "Qué se omite",
    reviewNone:
      "Un ClaimReview no lleva notas, comentarios, descripciones de fuentes sin nombre ni nombres de quienes trabajan aquí. Lo que figura abajo es todo lo que sale.",
    reviewSome: "Lleva algo de una fuente sin nombre que se puede omitir.",
    reviewLess: "Se omite algo. Lo que figura abajo es todo lo que sale.",
    active: (kinds) => `Se omiten ${count(kinds, "clase de cosas", "clases de cosas")}`,
    done: "Listo",
  },
  title: "Exportar",
  what: "Todo lo que hay en este espacio de trabajo en un solo archivo JSON de Claimdesk, con los textos y los archivos importados. Las posiciones son unidades de código UTF-16. El archivo se puede volver a leer en cualquier espacio de trabajo.",
  kinds: {
    document: "Documentos",
    annotation: "Anotaciones",
    source: "Fuentes",
    claim: "Afirmaciones en seguimiento",
    evidence: "Pruebas",
    comment: "Comentarios",
    check: "Comprobaciones",
    decision: "Decisiones",
    reading: "Segundas lecturas",
    resolution: "Resoluciones",
    signoff: "Vistos buenos",
  },
  empty: "El espacio de trabajo está vacío.",
  writing: "Escribiendo…",
  export: "Exportar como JSON",
  ready: (file) => `La exportación está lista para guardarse como ${file}.`,
};
