import { AppError } from "../../shared/errors.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";

/*
 * The sentences for damaged files: mostly for a workspace that cannot be opened as it is. In every case the files are
 * left alone, and the sentence says which file, which line, why, and what can be done. A reason is the half of a sentence
 * that says what is wrong.
 */

type Damage = Words["host"]["damage"];

/** Why a file is damaged: a half sentence of the catalogue. */
export function reason(phrase: (damage: Damage, words: Words) => string): Sentence {
  return (words) => phrase(words.host.damage, words);
}

export function damagedSnapshot(line: number | undefined, why: Sentence): AppError {
  return unavailable((damage, words) =>
    line === undefined ? damage.snapshot(why(words)) : damage.snapshotLine(line, why(words)),
  );
}

export function damagedLog(line: number, why: Sentence): AppError {
  return unavailable((damage, words) => damage.log(line, why(words)));
}

/** For a log whose damage does no harm today, because the records as they are stand elsewhere. */
export function damagedHistory(line: number, why: Sentence): Sentence {
  return (words) => words.host.damage.history(line, why(words));
}

export function mismatch(phrase: (damage: Damage) => string): AppError {
  return unavailable((damage) => damage.mismatch(phrase(damage)));
}

export function newerSchema(file: string, schema: number, app: string, known: number): AppError {
  return unavailable((damage) => damage.newer(file, app, schema, known));
}

export function failedMigration(from: number, to: number, id: string, why: Sentence): AppError {
  return unavailable((damage, words) => damage.migration(from, to, id, why(words)));
}

const unavailable = (phrase: (damage: Damage, words: Words) => string) =>
  new AppError("unavailable", reason(phrase));
