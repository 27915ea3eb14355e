import type { Words } from "../../index.ts";
import { counter } from "../../plural.ts";

const count = counter("es");

export const unseen: Words["host"]["unseen"] = {
  finishFirst: "Esto tiene que esperar hasta terminar de leer el documento por cuenta propia.",
  inTheWay: "Todavía lo necesita algo que no se muestra mientras se lee por cuenta propia.",
  problem: "Algo que no se muestra mientras se lee por cuenta propia no está como debería.",
  notExported: (documents) =>
    `No está en el archivo lo que otros hicieron en ${count(documents, "documento", "documentos")} cuya lectura por cuenta propia no ha terminado.`,
  merged: (documents) =>
    `Lo que otros hicieron en ${count(documents, "documento", "documentos")} cuya lectura por cuenta propia no ha terminado también se combina, pero no figura aquí.`,
};
