import type { Words } from "../../index.ts";

export const history: Words["host"]["history"] = {
  noCommit: (seq) => `No hay ningún cambio con el número ${seq} que pueda leerse.`,
  ownersOnly:
    "Solo la persona en cuyo equipo está este espacio de trabajo puede devolverlo a un estado anterior. No se ha cambiado nada.",
  changedSince:
    "Algo de ello se ha cambiado desde entonces, así que no puede deshacerse entero. No se ha cambiado nada.",
  brokenSince:
    "Desde entonces otro programa editó los archivos o se pasaron a un formato más nuevo. El espacio de trabajo solo puede volver a un estado posterior a eso. No se ha cambiado nada.",
  noFormat: (format, known) => `“${format}” no es un formato del registro de auditoría. Se conocen ${known}.`,
  columns: {
    seq: "Número",
    at: "Hora (UTC)",
    author: "Autor",
    authorId: "Id del autor",
    act: "Acción",
    kind: "Tipo",
    id: "Id del registro",
    name: "Registro",
    document: "Documento",
    field: "Campo",
    before: "Antes",
    after: "Después",
  },
};
