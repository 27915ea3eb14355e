import { AppError } from "../../shared/errors.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { decodeAs } from "../import/decode.ts";
import { sha256Of } from "../hash.ts";
import type { Blobs } from "./blobs.ts";
import { causeOf, errnoOf } from "./files.ts";
import type { Log } from "../log.ts";
import type { Problems } from "./problems.ts";

/** Texts kept in memory: those in use, up to this many UTF-16 code units together. */
const mostCached = 32 * 1024 * 1024;

/**
 * The normalised texts of a workspace: held against their hash on every read from disk, the ones in use kept in memory,
 * and a damaged one made again from the imported file where that is still whole.
 */
export class Texts {
  readonly #texts: Blobs;
  readonly #originals: Blobs;
  readonly #problems: Problems;
  readonly #log: Log;
  /** In the order of their last use. */
  readonly #cache = new Map<string, string>();
  #cached = 0;

  constructor(texts: Blobs, originals: Blobs, problems: Problems, log: Log) {
    this.#texts = texts;
    this.#originals = originals;
    this.#problems = problems;
    this.#log = log;
  }

  /** @throws AppError `not-found`, or `unavailable` when the text is damaged or gone and cannot be made again */
  async get(hash: string, workspace: Workspace): Promise<string> {
    const cached = this.#cache.get(hash);
    if (cached !== undefined) {
      this.#remember(hash, cached);
      return cached;
    }
    const text = await this.#read(hash, workspace);
    this.#remember(hash, text);
    return text;
  }

  /** Looks whether the text is still what it was, without keeping it in memory; what is wrong becomes a problem. */
  async verify(hash: string, workspace: Workspace): Promise<boolean> {
    try {
      await this.#read(hash, workspace);
      return true;
    } catch (error) {
      if (error instanceof AppError) return false; // it is a problem by now
      throw error;
    }
  }

  /** @throws AppError `invalid` for what is no normalised text, `unavailable` when the disk does not take it */
  async put(text: string): Promise<string> {
    const bytes = Buffer.from(text, "utf8");
    if (text.includes("\r") || bytes.toString("utf8") !== text)
      throw new AppError("invalid", (words) => words.host.store.textForm);
    try {
      const hash = await this.#texts.put(bytes, ".txt");
      this.#problems.set(`text ${hash}`, undefined);
      this.#remember(hash, text);
      return hash;
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      const why = causeOf(error, (store, happened, remedy) => store.textNotKept(happened, remedy));
      throw new AppError("unavailable", why, { cause: error });
    }
  }

  async #read(hash: string, workspace: Workspace): Promise<string> {
    const found = await this.#texts.read(hash);
    if (found.state === "whole") {
      this.#problems.set(`text ${hash}`, undefined);
      return found.bytes.toString("utf8");
    }
    const documents = [...workspace.all("document")].filter((document) => document.textHash === hash);
    const [document] = documents;
    if (found.state === "missing" && !document)
      throw new AppError("not-found", (words) => words.host.store.noText);
    const healed = await this.#heal(hash, documents, found.state);
    if (healed !== undefined) return healed;

    const sentence = lostText(hash, document, found.state);
    this.#problems.set(`text ${hash}`, sentence);
    this.#log("text-damaged", { hash, documents: documents.length, state: found.state });
    throw new AppError("unavailable", sentence);
  }

  /** Decodes the imported file once more; only a text of the very same hash counts. */
  async #heal(
    hash: string,
    documents: readonly RecordOf<"document">[],
    was: "damaged" | "missing",
  ): Promise<string | undefined> {
    for (const { original, title } of documents) {
      if (!original) continue;
      const found = await this.#originals.read(original.hash);
      if (found.state !== "whole") continue;
      const text = decodeAs(found.bytes, original.encoding);
      const bytes = Buffer.from(text ?? "", "utf8");
      if (text === undefined || sha256Of(bytes) !== hash) continue;
      // Where the disk takes nothing the text is still right in memory, and the next reading heals it again.
      const isRestored = await this.#texts.put(bytes, ".txt").then(
        () => true,
        () => false,
      );
      this.#problems.set(`text ${hash}`, undefined);
      // A subject of its own: whoever looks after their disk should know, however whole the text is by now.
      if (isRestored)
        this.#problems.set(`restored ${hash}`, ({ host: { store } }) =>
          was === "missing" ? store.missingRestored(title) : store.damagedRestored(title),
        );
      this.#log("text-healed", { hash });
      return text;
    }
    return undefined;
  }

  #remember(hash: string, text: string): void {
    if (this.#cache.delete(hash)) this.#cached -= text.length;
    this.#cache.set(hash, text);
    this.#cached += text.length;
    for (const [oldest, { length }] of this.#cache) {
      if (this.#cached <= mostCached || oldest === hash) break;
      this.#cache.delete(oldest);
      this.#cached -= length;
    }
  }
}

function lostText(
  hash: string,
  document: RecordOf<"document"> | undefined,
  state: "damaged" | "missing",
): Sentence {
  const file = `texts/${hash.slice(0, 8)}….txt`;
  return ({ host: { store } }) => {
    const of = document ? store.titled(document.title) : store.someDocument;
    const original = document?.original ? store.originalLost : "";
    return state === "missing"
      ? store.textMissing(of, file, original)
      : store.textDamaged(of, file, original);
  };
}
