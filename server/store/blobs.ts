import { join } from "node:path";
import { sha256Of } from "../hash.ts";
import { syncFolder, removeTemporary, writeAtomically } from "./atomic.ts";
import { type Files, ifThere } from "./files.ts";

/** What a file named by its hash turned out to be. */
export type Found =
  | { readonly state: "whole"; readonly bytes: Buffer }
  | { readonly state: "damaged" }
  | { readonly state: "missing" };

/**
 * A folder of write-once files named by the SHA-256 of what is in them, plus an extension for people who look. Every
 * read is held against the name.
 */
export class Blobs {
  readonly #files: Files;
  readonly #folder: string;
  readonly #names = new Map<string, string>();

  private constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Opens the folder, creating it, and clears away what earlier runs left half-written. */
  static async open(files: Files, folder: string): Promise<Blobs> {
    await files.mkdir(folder, { recursive: true, mode: 0o700 });
    await removeTemporary(files, folder);
    const blobs = new Blobs(files, folder);
    for (const name of await files.readdir(folder)) {
      const hash = /^([0-9a-f]{64})\.[^.]*$/.exec(name)?.[1];
      if (hash !== undefined) blobs.#names.set(hash, name);
    }
    return blobs;
  }

  /** The hashes of the files that are here. */
  get hashes(): Iterable<string> {
    return this.#names.keys();
  }

  has(hash: string): boolean {
    return this.#names.has(hash);
  }

  async read(hash: string): Promise<Found> {
    const name = this.#names.get(hash);
    const bytes =
      name === undefined ? undefined : await ifThere(this.#files.readFile(join(this.#folder, name)));
    if (!bytes) return { state: "missing" };
    return sha256Of(bytes) === hash ? { state: "whole", bytes } : { state: "damaged" };
  }

  /**
   * Keeps `bytes` for good and returns their hash. What is there already is not written again, unless it is damaged:
   * then the damaged file is kept beside under another name.
   * @throws Error with the code of the file system; then nothing was kept
   */
  async put(bytes: Uint8Array, extension: string): Promise<string> {
    const hash = sha256Of(bytes);
    const found = await this.read(hash);
    if (found.state === "whole") {
      // Perhaps written a moment ago by a call that failed before the name was durable.
      await syncFolder(this.#files, this.#folder);
      return hash;
    }
    const name = this.#names.get(hash) ?? `${hash}${extension}`;
    const path = join(this.#folder, name);
    if (found.state === "damaged") await this.#files.rename(path, `${path}.damaged-${Date.now()}`);
    await writeAtomically(this.#files, path, (writer) => writer.append(bytes));
    this.#names.set(hash, name);
    return hash;
  }
}
