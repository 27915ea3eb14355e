import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolderStore } from "../server/store/folder.ts";
import { type Id, makeId } from "../shared/ids.ts";
import type { DraftOf } from "../shared/records/index.ts";
import { fitted, quotationOf } from "../shared/spans.ts";
import { generateMarks, generateText } from "./generate.ts";

/** A workspace in a folder of its own: one author, one document, and annotations of about 600 bytes on it. */
export type Made = {
  readonly folder: string;
  readonly author: Id<"author">;
  readonly documentId: Id<"document">;
  readonly text: string;
  /** A new annotation on this text, not yet stored; another one with every call. */
  next(): DraftOf<"annotation">;
};

/** Makes a workspace of `count` annotations and closes it again. */
export async function makeWorkspace(count: number): Promise<Made> {
  const folder = join(await mkdtemp(join(tmpdir(), "claimdesk-bench-")), "workspace");
  const text = generateText(Math.max(4_000, count * 100));
  const author = makeId("author", randomUUID());
  const documentId = makeId("document", randomUUID());
  const store = await openFolderStore(folder, { app: "bench" });
  const textHash = await store.putText(text);
  await store.commit(
    [{ op: "put", record: { kind: "author", id: author, revision: 0, name: "Ana Ruiz" } }],
    author,
  );
  await store.commit(
    [
      {
        op: "put",
        record: {
          kind: "document",
          id: documentId,
          revision: 0,
          title: "Generated",
          tags: [],
          blocks: [],
          textHash,
          length: text.length,
        },
      },
    ],
    author,
  );
  const marks = generateMarks(text, count + 5_000);
  let used = 0;
  const next = (): DraftOf<"annotation"> => {
    // Spread over the text in another order than theirs, as people work.
    const span = marks[(used++ * 7_919) % marks.length]?.spans[0];
    return annotationOn(documentId, text, span ?? { start: 0, end: 10 });
  };
  await store.commit(
    Array.from({ length: count }, () => ({ op: "put" as const, record: next() })),
    author,
  );
  await store.close();
  return { folder, author, documentId, text, next };
}

/** Takes a made workspace away again. */
export async function discard({ folder }: Made): Promise<void> {
  await rm(join(folder, ".."), { recursive: true, force: true });
}

/** A new annotation of about 600 bytes on what can be marked of `wanted`, not yet stored. */
export function annotationOn(
  documentId: Id<"document">,
  text: string,
  wanted: { start: number; end: number },
): DraftOf<"annotation"> {
  const span = fitted(text, wanted) ?? { start: 0, end: 1 };
  return {
    kind: "annotation",
    id: makeId("annotation", randomUUID()),
    revision: 0,
    documentId,
    spans: [span],
    quotes: [quotationOf(text, span)],
    label: "claim",
    attributes: {},
    note: "Said at the press conference; the ministry's own figures differ, see the report of the week before. ".repeat(
      2,
    ),
    origin: "human",
  };
}
