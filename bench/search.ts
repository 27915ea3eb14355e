import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Searches } from "../server/search/searches.ts";
import { openFolderStore } from "../server/store/folder.ts";
import type { Store } from "../server/store/store.ts";
import { makeId } from "../shared/ids.ts";
import { generateText } from "./generate.ts";
import type { Row } from "./goals.ts";
import { interleaved, median } from "./measure.ts";
import { ratio } from "./text.ts";

const rounds = 15;
const documents = 1_000;
/** In none of the generated texts, like most of what somebody has typed half of. */
const query = "zarzuela";

/** The goal of searching a whole workspace, when its texts have been read. */
export async function searchRows(say: (line: string) => void): Promise<Row[]> {
  say("Search: making a workspace of 1,000 documents …");
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-bench-"));
  const store = await openFolderStore(join(folder, "workspace"), { app: "bench" });
  try {
    const authorId = makeId("author", randomUUID());
    const texts = Array.from({ length: documents }, (_, i) => generateText(5_000 + 5 * i, i + 1));
    texts.push(generateText(5_000_000, 2_000));
    await fill(store, authorId, texts);
    const searches = new Searches(store);
    const input = { query, window: "bench" };
    const start = performance.now();
    while ((await searches.search({ authorId }, input, store.workspace)).unread > 0);
    say(
      `Search: all texts read and searched for the first time in ${Math.round(performance.now() - start)} ms`,
    );
    const together = texts.join("\n").toLowerCase();
    const timed = async (run: () => unknown) => {
      const before = performance.now();
      await run();
      return performance.now() - before;
    };
    const found = await interleaved(rounds, {
      ours: () => timed(() => searches.search({ authorId }, input, store.workspace)),
      bare: () => timed(() => together.indexOf(query)),
    });
    const goal = "Searching 1,000 documents and one of 5 MB ÷ one pass of indexOf over the same text";
    return [ratio(goal, 5, median(found.ours), median(found.bare))];
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(
  store: Store,
  author: ReturnType<typeof makeId<"author">>,
  texts: readonly string[],
): Promise<void> {
  await store.commit(
    [{ op: "put", record: { kind: "author", id: author, revision: 0, name: "Ana Ruiz" } }],
    author,
  );
  const hashes: string[] = [];
  for (const text of texts) hashes.push(await store.putText(text));
  await store.commit(
    texts.map((text, i) => ({
      op: "put" as const,
      record: {
        kind: "document" as const,
        id: makeId("document", randomUUID()),
        revision: 0,
        title: `Generated ${i}`,
        tags: [],
        blocks: [],
        textHash: hashes[i] ?? "",
        length: text.length,
      },
    })),
    author,
  );
}
