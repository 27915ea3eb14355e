import { counter } from "../../plural.ts";

const count = counter("en");

/** What reading everything back finds, a sentence each. */
export const check = {
  snapshotChanged:
    "records.json was changed by another program since it was written: its checksum is not right.",
  noLineEnd: (at: number) =>
    `records.json names byte ${at} of commits.jsonl as its place, where no line ends.`,
  snapshotDiffers: (id: string, seq: number) =>
    `${id} in records.json is not what commits.jsonl says it was after commit ${seq}.`,
  memoryDiffers: (id: string) => `${id} in memory is not what commits.jsonl says.`,
  record: (id: string, reason: string) => `${id}: ${reason}.`,
  sentence: (reason: string) => `${reason}.`,
  textMissing: (id: string, file: string) => `The text of ${id} is missing: ${file}.`,
  textDamaged: (id: string, file: string) =>
    `The text of ${id} is damaged: ${file} is not what its name says.`,
  textLength: (id: string, length: number) =>
    `The text of ${id} is not ${length} UTF-16 code units long, as the document says.`,
  originalMissing: (id: string, file: string) => `The imported file of ${id} is missing: ${file}.`,
  originalDamaged: (id: string, file: string) =>
    `The imported file of ${id} is damaged: ${file} is not what its name says.`,
  originalLength: (id: string, bytes: number) =>
    `The imported file of ${id} is not ${bytes} bytes long, as the document says.`,
  textsLeft: (texts: number) =>
    `${count(texts, "text belongs", "texts belong")} to no document; deleted documents leave theirs, so that they can come back.`,
  originalsLeft: (files: number) =>
    `${count(files, "imported file belongs", "imported files belong")} to no document; deleted documents leave theirs, so that they can come back.`,
  tornLeft: (file: string) =>
    `${file} is the beginning of a change that was cut off before it was saved; it is not needed any more.`,
  backupLeft: (file: string) =>
    `${file} is a copy made before the workspace was brought to a newer format; it is not needed any more.`,
  damagedLeft: (file: string) =>
    `${file} is a damaged file that was replaced by a whole one; it is not needed any more.`,
};
