import { useEffect, useSyncExternalStore } from "react";

/** `missing`: it could not be loaded; `load` tries again. */
export type PartState<T> =
  | { readonly state: "waiting" | "missing" }
  | { readonly state: "there"; readonly value: T };

/** Code of the window that is loaded after its first drawing, because nobody can need it before. */
export class Part<T> {
  now: PartState<T> = { state: "waiting" };

  readonly #fetch: () => Promise<T>;
  readonly #listeners = new Set<() => void>();
  #loading: Promise<void> | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** Loads it unless it is there or on its way. Never rejects: whether it came is in `now`. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #load(): Promise<void> {
    if (this.now.state === "missing") this.#be({ state: "waiting" });
    try {
      this.#be({ state: "there", value: await this.#fetch() });
    } catch (error) {
      console.error(error); // the server has gone, or another version has taken its place
      this.#loading = undefined;
      this.#be({ state: "missing" });
    }
  }

  #be(now: PartState<T>): void {
    this.now = now;
    for (const listener of this.#listeners) listener();
  }
}

/** The part as it is now, loaded if `isWanted`; the component renders anew when it comes. */
export function usePart<T>(part: Part<T>, isWanted = true): PartState<T> {
  const now = useSyncExternalStore(part.subscribe, () => part.now);
  useEffect(() => {
    if (isWanted && part.now.state === "waiting") void part.load();
  }, [part, isWanted]);
  return now;
}
