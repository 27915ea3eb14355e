import { words } from "../model/words.ts";

/** What a page shows that was opened without the link's key. */
export function NoKey() {
  return (
    <main className="cover">
      <h1>{words().frame.noKey}</h1>
      <p>{words().frame.noKeyWhy}</p>
    </main>
  );
}
