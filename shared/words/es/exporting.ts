import type { Words } from "../index.ts";

export const exporting: Words["exporting"] = {
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
