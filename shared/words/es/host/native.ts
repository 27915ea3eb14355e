import type { Words } from "../../index.ts";

export const native: Words["host"]["native"] = {
  nothingImported: (why) => `${why} No se importó nada.`,
  damaged: (path, why) => `Esta exportación está dañada en ${path}: ${why}`,
  top: "su comienzo",
  notJson: "Este archivo no es JSON válido en UTF-8, así que no es una exportación de Claimdesk.",
  notOurs: "Este archivo JSON no es una exportación de Claimdesk.",
  newer: (version, known) =>
    `Esta exportación es de la versión ${version}, y este programa lee versiones hasta la ${known}. Instale un Claimdesk más reciente para leerla.`,
  textHash: (hash) => `El texto ${hash} de esta exportación no coincide con su hash.`,
  textForm: (hash) => `El texto ${hash} de esta exportación no está normalizado.`,
  originalHash: (hash) => `El original ${hash} de esta exportación no coincide con su hash.`,
  unknownAuthor: (id, author) => `${id} fue escrito por ${author}, que no está ni en el archivo ni aquí.`,
  unknownLink: (id, to) => `${id} remite a ${to}, que no está ni en el archivo ni aquí.`,
  noText: (id) => `El texto de ${id} no está ni en el archivo ni aquí.`,
  otherLength: (id, length) => `${id} dice que su texto tiene ${length} unidades UTF-16, y no es así.`,
  kept: (id) => `${id} está aquí con otro contenido, que se conservó.`,
  tooLarge:
    "El espacio de trabajo es demasiado grande para un solo archivo. No se exportó nada; en su lugar, copie su carpeta.",
  originalMissing: (title, file) =>
    `El archivo importado de “${title}” (${file}) falta en la carpeta del espacio de trabajo y, por lo tanto, en esta exportación; su texto sí está.`,
};
