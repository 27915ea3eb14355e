import { maxFileBytes } from "../shared/api.ts";
import { AppError } from "../shared/errors.ts";
import { sha256Of } from "./hash.ts";

type Staged = { readonly bytes: Uint8Array; readonly at: number };

const maxFiles = 500;
const maxTotalBytes = 2 * maxFileBytes;
const expiryMs = 30 * 60_000;

/**
 * Files on their way in, by their SHA-256: a client hands over bytes once and speaks of them by `fileId` while the user
 * looks at previews. In memory, because most are never imported and none should be left on the disk.
 */
export class Staging {
  readonly #files = new Map<string, Staged>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * Keeps bytes for half an hour. Where there is no room the files staged longest ago make way.
   * @throws AppError `invalid` for more than 256 MB
   */
  put(bytes: Uint8Array): string {
    if (bytes.byteLength > maxFileBytes)
      throw new AppError("invalid", (words) => words.host.fields.fileTooLarge("256 MB"));
    this.#expire();
    const fileId = sha256Of(bytes);
    this.#files.delete(fileId); // staged again: now the newest
    for (const oldest of this.#files.keys()) {
      if (this.#files.size < maxFiles && this.#totalBytes() + bytes.byteLength <= maxTotalBytes) break;
      this.#files.delete(oldest);
    }
    this.#files.set(fileId, { bytes, at: this.#now() });
    return fileId;
  }

  /** @throws AppError `not-found` when the file was never staged, or too long ago */
  get(fileId: string): Uint8Array {
    this.#expire();
    const staged = this.#files.get(fileId);
    if (!staged) throw new AppError("not-found", (words) => words.host.imports.gone);
    return staged.bytes;
  }

  drop(fileId: string): void {
    this.#files.delete(fileId);
  }

  #totalBytes(): number {
    let total = 0;
    for (const { bytes } of this.#files.values()) total += bytes.byteLength;
    return total;
  }

  #expire(): void {
    const limit = this.#now() - expiryMs;
    for (const [fileId, { at }] of this.#files) {
      if (at > limit) break; // in order of staging
      this.#files.delete(fileId);
    }
  }
}
