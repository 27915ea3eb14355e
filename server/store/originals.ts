import { AppError } from "../../shared/errors.ts";
import type { Blobs } from "./blobs.ts";
import { causeOf, errnoOf } from "./files.ts";

/** The imported files of a workspace as they were. */
export class Originals {
  readonly #blobs: Blobs;

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  /** Undefined where there is none. @throws AppError `unavailable` when it is no longer what it was */
  async get(hash: string): Promise<Uint8Array | undefined> {
    const found = await this.#blobs.read(hash);
    if (found.state === "damaged")
      throw new AppError("unavailable", (words) => words.host.store.originalDamaged);
    return found.state === "whole" ? found.bytes : undefined;
  }

  /** @throws AppError `unavailable` when the disk does not take it */
  async put(bytes: Uint8Array, extension: string): Promise<string> {
    const suffix = /^\.[a-z0-9]{1,10}$/.test(extension) ? extension : ".bin"; // never a path, whatever a file was called
    try {
      return await this.#blobs.put(bytes, suffix);
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      const why = causeOf(error, (store, happened, remedy) => store.fileNotKept(happened, remedy));
      throw new AppError("unavailable", why, { cause: error });
    }
  }
}
