import type { Words } from "../../index.ts";

export const damage: Words["host"]["damage"] = {
  snapshot: (reason) =>
    `El espacio de trabajo no se puede abrir: records.json está dañado: ${reason}. No se cambió nada. Corrija ese punto, o saque records.json de la carpeta: entonces se escribe de nuevo a partir de commits.jsonl, que contiene todos los cambios.`,
  snapshotLine: (line, reason) =>
    `El espacio de trabajo no se puede abrir: records.json está dañado en la línea ${line}: ${reason}. No se cambió nada. Corrija esa línea, o saque records.json de la carpeta: entonces se escribe de nuevo a partir de commits.jsonl, que contiene todos los cambios.`,
  log: (line, reason) =>
    `El espacio de trabajo no se puede abrir: commits.jsonl está dañado en la línea ${line}: ${reason}. No se cambió nada. Recupere el archivo de una copia de seguridad de la carpeta.`,
  history: (line, reason) =>
    `commits.jsonl está dañado en la línea ${line}: ${reason}. Nada de lo que ve en el espacio de trabajo está afectado, y los cambios se guardan como antes: todos los registros están también en records.json. Pero ya no se podrían escribir de nuevo a partir de ese historial. Exporte todo y conserve ese archivo; importado en un espacio de trabajo nuevo, tiene un historial completo.`,
  mismatch: (reason) =>
    `El espacio de trabajo no se puede abrir: records.json y commits.jsonl no se corresponden: ${reason}. No se cambió nada. Recupere el archivo que falta o el más antiguo de una copia de seguridad de la carpeta.`,
  newer: (file, app, schema, known) =>
    `El espacio de trabajo no se puede abrir: ${file} fue escrito por Claimdesk ${app} en el formato ${schema}, y esta versión conoce formatos hasta el ${known}. No se cambió nada. Ábralo con Claimdesk ${app} o una versión más reciente.`,
  migration: (from, to, id, reason) =>
    `El espacio de trabajo no se puede abrir: al pasarlo del formato ${from} al ${to} hubo un fallo en ${id}: ${reason}. No se cambió nada. Ábralo con la versión que lo escribió e informe de esto.`,
  edited: (records) =>
    `Otro programa modificó records.json. Sus registros (${records}) se comprobaron, están en orden y se tomaron como están.`,

  notJson: "no es JSON válido",
  notExpected: (path, why) => `${path} no es lo que se esperaba (${why})`,
  theFile: "el archivo",
  ofRecord: (id, reason) => `${id}: ${reason}`,
  futureNumber: (id) => `${id} lleva el número de un commit que nunca ocurrió`,
  wrongTogether: (id, reason) =>
    `otro programa lo modificó, y con los cambios hechos desde entonces ${id} es incorrecto: ${reason}`,
  twice: "está dos veces",
  pointsNowhere: (to) => `remite a ${to}, que no está`,
  notOurLine: "no es una línea escrita por Claimdesk",
  checksum: "su suma de comprobación no coincide con lo que dice",
  cutOff: "está cortada",
  commitOrder: (seq, last) => `es el commit ${seq}, pero el anterior es el ${last}`,
  stateOrder: (seq, last) => `es el estado posterior al commit ${seq}, pero el anterior es el ${last}`,
  logMissing: "falta commits.jsonl",
  logShorter: (size, length) =>
    `commits.jsonl es más corto (${size} bytes) que cuando se escribió records.json (${length})`,
  noLineEnd: (at) =>
    `ninguna línea de commits.jsonl termina en el byte ${at}, donde se escribió records.json`,
  otherCommit: (seq, found) =>
    `records.json corresponde al commit ${seq}, pero su lugar en commits.jsonl es el del commit ${found}`,
};
