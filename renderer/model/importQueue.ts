import type { Encoding } from "../../shared/records/document.ts";
import {
  importText,
  importWorkspace,
  type Incoming,
  type Pasted,
  preview,
  proposedFields,
  stage,
  type TextFields,
} from "./importing.ts";
import type { Model } from "./model.ts";
import { words } from "./words.ts";

/** The files of one import dialog, from being read to being imported; each is imported at most once. */
export class ImportQueue {
  readonly #model: Model;
  readonly #listeners = new Set<() => void>();
  #items: readonly Incoming[] = [];
  #nextKey = 1;

  constructor(model: Model) {
    this.#model = model;
  }

  get items(): readonly Incoming[] {
    return this.#items;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly (File | Pasted)[]): void {
    for (const file of files) {
      const key = this.#nextKey++;
      this.#set([...this.#items, { key, name: file.name, state: "reading" }]);
      void stage(this.#model.host, key, file).then((item) => this.#put(item));
    }
  }

  clear(): void {
    this.#set([]);
  }

  skip(key: number): void {
    const item = this.#find(key);
    if (item) this.#put({ key, name: item.name, state: "done", message: words().importing.skipped });
  }

  /** Reads a text again under another encoding. */
  async decode(key: number, encoding: Encoding): Promise<void> {
    const item = this.#find(key);
    if (item?.state === "text")
      this.#put(await preview(this.#model.host, key, item.name, item.fileId, encoding));
  }

  /** Imports one file, with the proposed metadata unless `fields` says otherwise. A second call does nothing. */
  async take(key: number, fields?: TextFields): Promise<Incoming | undefined> {
    const item = this.#find(key);
    if (item?.state !== "text" && item?.state !== "workspace") return undefined;
    this.#put({ key, name: item.name, state: "importing" });
    const done =
      item.state === "text"
        ? await importText(this.#model, item, fields ?? proposedFields(item.preview))
        : await importWorkspace(this.#model, item);
    this.#put(done);
    return done;
  }

  /** Imports all that is waiting, one after another, as it is proposed; a text that is here already is left out. */
  async takeAll(): Promise<void> {
    for (const { key } of this.#items) {
      const item = this.#find(key);
      const twin = item?.state === "text" ? item.preview.duplicateOf : undefined;
      if (item && twin)
        this.#put({
          key,
          name: item.name,
          state: "done",
          message: words().importing.leftOut(twin.title),
        });
      else await this.take(key);
    }
  }

  #find(key: number): Incoming | undefined {
    return this.#items.find((item) => item.key === key);
  }

  #put(item: Incoming): void {
    this.#set(this.#items.map((other) => (other.key === item.key ? item : other)));
  }

  #set(items: readonly Incoming[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
}
