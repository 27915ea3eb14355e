import type { Words } from "../../index.ts";
import { counter } from "../../plural.ts";

const count = counter("es");

export const check: Words["host"]["check"] = {
  snapshotChanged:
    "Otro programa modificó records.json después de que se escribió: su suma de comprobación no es correcta.",
  noLineEnd: (at) =>
    `records.json señala como su lugar el byte ${at} de commits.jsonl, donde no termina ninguna línea.`,
  snapshotDiffers: (id, seq) =>
    `${id} en records.json no es lo que, según commits.jsonl, era después del commit ${seq}.`,
  memoryDiffers: (id) => `${id} en memoria no es lo que dice commits.jsonl.`,
  record: (id, reason) => `${id}: ${reason}.`,
  sentence: (reason) => `${reason}.`,
  textMissing: (id, file) => `Falta el texto de ${id}: ${file}.`,
  textDamaged: (id, file) => `El texto de ${id} está dañado: ${file} no es lo que dice su nombre.`,
  textLength: (id, length) => `El texto de ${id} no tiene ${length} unidades UTF-16, como dice el documento.`,
  originalMissing: (id, file) => `Falta el archivo importado de ${id}: ${file}.`,
  originalDamaged: (id, file) =>
    `El archivo importado de ${id} está dañado: ${file} no es lo que dice su nombre.`,
  originalLength: (id, bytes) =>
    `El archivo importado de ${id} no tiene ${bytes} bytes, como dice el documento.`,
  textsLeft: (texts) =>
    `${count(texts, "texto no pertenece", "textos no pertenecen")} a ningún documento; los documentos eliminados dejan el suyo, para poder volver.`,
  originalsLeft: (files) =>
    `${count(files, "archivo importado no pertenece", "archivos importados no pertenecen")} a ningún documento; los documentos eliminados dejan el suyo, para poder volver.`,
  tornLeft: (file) =>
    `${file} es el comienzo de un cambio que se cortó antes de guardarse; ya no se necesita.`,
  backupLeft: (file) =>
    `${file} es una copia hecha antes de pasar el espacio de trabajo a un formato más reciente; ya no se necesita.`,
  damagedLeft: (file) => `${file} es un archivo dañado que se reemplazó por uno íntegro; ya no se necesita.`,
};
