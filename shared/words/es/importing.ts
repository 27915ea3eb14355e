import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");

export const importing: Words["importing"] = {
  title: "Importar",
  choose:
    "Elija archivos de texto (.txt, .md) o una exportación de Claimdesk (.json), suéltelos en cualquier parte de la ventana o pegue un texto. El texto se conserva tal como está.",
  filesToImport: "Archivos para importar",
  chooseFiles: "Elegir archivos…",
  paste: "O pegue un texto",
  pastedName: "Texto pegado.txt",
  usePasted: "Usar el texto pegado",
  workspace:
    "se leerá como una exportación de Claimdesk: sus documentos, anotaciones, fuentes y afirmaciones se agregan a este espacio de trabajo. Lo que ya está aquí no se modifica.",
  skip: "Omitir",
  import: "Importar",
  importAll: "Importar todo como se propone, sin los textos que ya están aquí",
  importMore: "Importar más",
  close: "Cerrar",
  files: "Archivos",
  reading: "Leyendo…",
  importing: "Importando…",
  waiting: "En espera",
  step: (name) => `Importar ‘${name}’`,
  imported: (title) => `Se importó “${title}”.`,
  twinRemark: (title) => `el mismo texto ya está aquí, como “${title}”`,
  assumedRemark: (encoding) => `se supone ${encoding}`,
  twin: (title) =>
    `El mismo texto ya está aquí, como “${title}”. Si lo importa de nuevo, se crea un segundo documento.`,
  encoding: "Codificación",
  certainty: {
    declared: "declarada por el archivo",
    detected: "detectada",
    assumed: "supuesta: compruebe en el comienzo del texto que los acentos y las comillas estén bien",
    chosen: "elegida por usted",
  },
  begins: (characters, lines) =>
    `${count(characters, "carácter", "caracteres")}, ${count(lines, "línea", "líneas")}. Empieza así:`,
  beginning: "Comienzo del texto",
  problem: (field, problem) => `${field}: ${problem}`,

  skipped: "Omitido.",
  leftOut: (title) => `No se importó: ya está aquí, como “${title}”.`,
  tooLarge: (megabytes, most) =>
    `El archivo tiene ${number(megabytes)} MB y se pueden importar como máximo ${number(most)} MB. No se importó nada de él.`,
  unreadable: "Es una carpeta o un archivo que no se puede leer. No se importó nada de ahí.",
  done: "Importado.",
  added: (records) => count(records, "registro agregado", "registros agregados"),
  unchanged: (records) => count(records, "ya estaba aquí", "ya estaban aquí"),
  kept: (records) =>
    count(records, "es distinto aquí y se dejó como está", "son distintos aquí y se dejaron como están"),
};
