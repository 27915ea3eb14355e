import type { Words } from "../../index.ts";
import { counter } from "../../plural.ts";
import { de } from "../contract.ts";

const count = counter("es");

export const bundle: Words["host"]["bundle"] = {
  nothingMerged: (why) => `${why} No se combinó nada.`,
  notJson: "Este archivo no es JSON válido en UTF-8, así que no es un paquete de Claimdesk.",
  notOurs: "Este archivo JSON no es un paquete de Claimdesk.",
  isExport:
    "Este archivo es la exportación de un espacio de trabajo entero, no un paquete. En su lugar, impórtelo.",
  newer: (version, known) =>
    `Este paquete es de la versión ${version}, y este programa lee la ${known}. Instale un Claimdesk más reciente para combinarlo.`,
  otherVersion: (version, known) =>
    `Este paquete es de la versión ${version}, y este programa lee la ${known}.`,
  masked:
    "En este paquete algo se ocultó o se omitió, así que solo sirve para leerlo: combinarlo pondría lo oculto en lugar de lo que hay aquí.",
  damaged: (path, why) => `Este paquete está dañado en ${path}: ${why}`,
  top: "su comienzo",
  twice: (id) => `${id} aparece en él dos veces.`,
  noVersion: (id) => `${id} viene sin versión, o con versión y sin registro.`,
  alsoRemoved: (id) => `${id} está en él y figura como eliminado.`,
  unknownAuthor: (id, author) => `${id} fue escrito por ${author}, que no está en el paquete.`,
  unknownLink: (id, to) => `${id} remite a ${to}, que no está en el paquete.`,
  ahead: (name) =>
    `Acerca ${de(name)} dice que parte de cambios de esta misma carpeta que no están en ella. O bien alguien alteró el paquete, o bien la carpeta es un estado anterior a aquel en que se hizo ese cambio, como cuando se recupera una copia de seguridad.`,
  otherText: (name) => `Trae para ${name} un texto distinto del que hay aquí. Los textos no cambian nunca.`,
  textMissing: (name) => `El texto ${de(name)} no está ni en el paquete ni aquí.`,
  otherLength: (name) => `El texto ${de(name)} no tiene la longitud que dice el paquete.`,
  textHash: (hash) => `El texto ${hash} que contiene no coincide con su hash.`,
  textForm: (hash) => `El texto ${hash} que contiene no está normalizado.`,
  originalHash: (hash) => `El original ${hash} que contiene no coincide con su hash.`,
  pointsNowhere: "Remite a algo que no vino con él.",
  ownerOnly: "Solo puede combinar un paquete la persona en cuya computadora está este espacio de trabajo.",
  undecided: (items) =>
    `Primero hay que decidir ${count(items, "conflicto", "conflictos")}: qué lado tiene razón no lo puede saber el programa.`,
  notAChoice: (id) => `Sobre ${id} no hay nada que elegir.`,
  changedMeanwhile: (items) =>
    `${count(items, "registro de este paquete cambió", "registros de este paquete cambiaron")} aquí mientras usted lo miraba. Vuelva a recorrer la lista.`,
  noDocument: (id) => `No existe el documento ${id}. No se exportó nada.`,
  tooLarge:
    "Es demasiado grande para un solo archivo. No se exportó nada; elija menos documentos o deje fuera los originales.",
  withheld: (records) =>
    `${count(records, "registro queda", "registros quedan")} fuera porque usted todavía no puede verlos: son de lecturas que se hacen a ciegas.`,
  textUnread: (title) => `El texto de “${title}” no se puede leer. No se exportó nada.`,
  hidden: (kind) => `${kind} que usted todavía no puede ver`,
};
