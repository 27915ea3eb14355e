import { words } from "../model/words.ts";
import type { Part } from "./part.ts";

type Props<T> = { readonly title: string; readonly part: Part<T> };

/** Stands in the main part of the window when its code could not be loaded; all the rest goes on working. */
export function PartMissing<T>({ title, part }: Props<T>) {
  return (
    <main className="cover">
      <h1>{title}</h1>
      <p role="alert">{words().frame.partMissing}</p>
      <button type="button" className="button" onClick={() => void part.load()}>
        {words().frame.tryAgain}
      </button>
    </main>
  );
}
