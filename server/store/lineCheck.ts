import { crc32 } from "node:zlib";
import type { Sentence } from "../../shared/words/sentence.ts";
import { reason } from "./damage.ts";
import { type Entry, openingOf, seqOf, verified } from "./log.ts";

/** Bytes of a line's beginning that say what it is and which commit it is about. */
const headBytes = 64;

/** What a line turned out to be: of which type and number, or why it is no line of ours. */
export type Checked =
  | { readonly type: Entry["type"]; readonly seq: number | undefined }
  | { readonly type: "damaged"; readonly reason: Sentence };

/** Holds one line of commits.jsonl against its checksum as it comes in, stretch by stretch, and keeps none of it. */
export class LineCheck {
  #head: Buffer = Buffer.alloc(0);
  /** Of what is known of the line's JSON so far; undefined while that may still be all in the head, and for no line of ours. */
  #crc: number | undefined;
  /** The line's newest byte, beyond the head: its last one is not part of the JSON. */
  #last: number | undefined;

  get isEmpty(): boolean {
    return this.#head.length === 0;
  }

  /** Takes in more of the line; `bytes` may be overwritten afterwards. */
  add(bytes: Buffer): void {
    const missing = headBytes - this.#head.length;
    if (missing > 0) this.#head = Buffer.concat([this.#head, bytes.subarray(0, missing)]);
    const rest = bytes.subarray(Math.max(0, missing));
    if (rest.length === 0) return;
    if (this.#last === undefined) {
      const opening = openingOf(this.#head);
      this.#crc = opening && crc32(this.#head.subarray(opening.length));
    } else if (this.#crc !== undefined) this.#crc = crc32(Buffer.of(this.#last), this.#crc);
    if (this.#crc !== undefined) this.#crc = crc32(rest.subarray(0, -1), this.#crc);
    this.#last = rest.at(-1);
  }

  /** The line is complete. */
  done(): Checked {
    const seq = seqOf(this.#head);
    if (this.#last === undefined) {
      const found = verified(this.#head);
      return found.type === "damaged" ? found : { type: found.type, seq };
    }
    const opening = openingOf(this.#head);
    if (!opening || this.#last !== 0x7d)
      return { type: "damaged", reason: reason((damage) => damage.notOurLine) };
    if (this.#crc !== opening.crc) return { type: "damaged", reason: reason((damage) => damage.checksum) };
    return { type: opening.type, seq };
  }
}
