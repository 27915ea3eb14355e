import type { Words } from "../../index.ts";

const causes: Words["host"]["store"]["causes"] = {
  ENOSPC: { happened: "El disco está lleno", remedy: "Libere espacio e inténtelo de nuevo." },
  EDQUOT: {
    happened: "Se agotó el espacio que usted puede usar en este disco",
    remedy: "Libere espacio e inténtelo de nuevo.",
  },
  EROFS: {
    happened: "La carpeta del espacio de trabajo está en un disco de solo lectura",
    remedy: "Permita la escritura en él, o copie la carpeta a otro lugar.",
  },
  EACCES: {
    happened: "No se permite escribir en la carpeta del espacio de trabajo",
    remedy: "Cambie sus permisos e inténtelo de nuevo.",
  },
  EPERM: {
    happened: "No se permite escribir en la carpeta del espacio de trabajo",
    remedy: "Cambie sus permisos e inténtelo de nuevo.",
  },
  EIO: {
    happened: "El disco comunicó un error",
    remedy: "Copie la carpeta del espacio de trabajo a otro disco.",
  },
  EMFILE: {
    happened: "Hay demasiados archivos abiertos",
    remedy: "Cierre otros programas e inténtelo de nuevo.",
  },
  ENFILE: {
    happened: "Hay demasiados archivos abiertos",
    remedy: "Cierre otros programas e inténtelo de nuevo.",
  },
};

export const store: Words["host"]["store"] = {
  causes,
  otherCause: (code) => `El disco rechazó la operación (${code})`,
  noCode: "sin código",
  otherRemedy: "Inténtelo de nuevo; si sigue así, copie la carpeta del espacio de trabajo a otro disco.",

  notOpened: (happened, remedy) =>
    `${happened}, así que no se puede abrir el espacio de trabajo. Su contenido sigue como estaba. ${remedy}`,
  notAWorkspace: (file) =>
    `Esta carpeta no es un espacio de trabajo: contiene otros archivos (“${file}”). No se cambió nada. Elija una carpeta vacía, o un nombre para una nueva.`,
  closed: "El espacio de trabajo está cerrado, así que no se cambió nada. Ábralo de nuevo.",

  changeNotSaved: (happened, remedy) =>
    `${happened}, así que este cambio no se guardó. Lo que se había guardado antes se conserva. ${remedy}`,
  logBroke: (happened) =>
    `${happened}, así que este cambio no se guardó, y no es seguro que el siguiente se pueda guardar. Lo que se había guardado antes se conserva. Cierre el espacio de trabajo y ábralo de nuevo.`,
  logBroken:
    "No se puede guardar nada más, porque el disco falló antes. Lo que se había guardado se conserva. Cierre el espacio de trabajo y ábralo de nuevo.",
  snapshotBehind: (happened, remedy) =>
    `${happened}, así que no se pudo poner al día records.json. No se perdió nada: todos los cambios están en commits.jsonl, y esto se vuelve a intentar solo. ${remedy}`,
  logUnread: (happened, remedy) =>
    `${happened}, así que no se pudo leer commits.jsonl hasta el final. ${remedy}`,

  textNotKept: (happened, remedy) => `${happened}, así que el texto no se guardó. ${remedy}`,
  fileNotKept: (happened, remedy) => `${happened}, así que el archivo no se guardó. ${remedy}`,
  textForm:
    "Este texto no tiene la forma en que se guardan los textos (finales de línea, caracteres a medias), así que no se guardó.",
  noText: "No hay ningún texto con este hash en el espacio de trabajo.",
  textNotHere: (title, length) =>
    `El texto de “${title}” no está en el espacio de trabajo, o no tiene ${length} caracteres; no se cambió nada.`,
  textMissing: (title, file, original) =>
    `El texto de ${title} falta en la carpeta del espacio de trabajo (${file}), así que no se puede mostrar. Se conservan sus anotaciones con sus citas textuales${original}. Importe el mismo texto de nuevo o recupere ese archivo de una copia de seguridad.`,
  textDamaged: (title, file, original) =>
    `El texto de ${title} se dañó o se modificó en la carpeta del espacio de trabajo (${file}), así que no se puede mostrar. Se conservan sus anotaciones con sus citas textuales${original}. Importe el mismo texto de nuevo o recupere ese archivo de una copia de seguridad.`,
  titled: (title) => `“${title}”`,
  someDocument: "un documento",
  originalLost: "; el archivo importado no se pudo leer como era",
  missingRestored: (title) => `El texto de “${title}” faltaba y se restauró a partir del archivo importado.`,
  damagedRestored: (title) =>
    `El texto de “${title}” estaba dañado y se restauró a partir del archivo importado.`,
  originalDamaged:
    "El archivo importado que se guarda en la carpeta del espacio de trabajo se dañó o se modificó después, así que no se puede entregar. El texto obtenido de él se conserva aparte. Importe el archivo de nuevo o recupérelo de una copia de seguridad.",
  profileDamaged: (path) =>
    `El archivo que dice quién es usted, ${path}, está dañado. Repárelo, o muévalo a otro lugar para comenzar como un autor nuevo. No se cambió nada.`,
};
