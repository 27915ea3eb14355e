import * as fs from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { Words } from "../../shared/words/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";

/**
 * The part of the file system the store uses. A seam: tests hand in one whose disk is full, slow or read-only, since
 * such disks cannot be had on every machine.
 */
export type Files = Pick<
  typeof fs,
  | "chmod"
  | "copyFile"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "rename"
  | "rm"
  | "stat"
  | "truncate"
  | "unlink"
>;

export const realFiles: Files = fs;

/** What an open file of `Files` is. */
export type { FileHandle };

/** The code of a file system error (`ENOENT`), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What `action` gives, or undefined where the file is not there. */
export async function ifThere<T>(action: Promise<T>): Promise<T | undefined> {
  try {
    return await action;
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Two parts of a sentence that `phrase` completes: why the disk refused, and what to do. */
export function causeOf(
  error: unknown,
  phrase: (store: Words["host"]["store"], happened: string, remedy: string) => string,
): Sentence {
  const code = errnoOf(error);
  return ({ host: { store } }) => {
    const { happened, remedy } =
      code !== undefined && isKnown(store.causes, code)
        ? store.causes[code]
        : { happened: store.otherCause(code ?? store.noCode), remedy: store.otherRemedy };
    return phrase(store, happened, remedy);
  };
}

const isKnown = <T extends object>(causes: T, code: PropertyKey): code is keyof T =>
  Object.hasOwn(causes, code);
