import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decisionId, type Id, makeId } from "../../shared/ids.ts";
import type { labels } from "../../shared/labels.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { stateOf } from "../../shared/review/judged.ts";
import type { Verdict } from "../../shared/review/decisions.ts";
import { quotationOf } from "../../shared/spans.ts";
import { type Claimdesk, expect } from "./fixture.ts";

/** What somebody else marked: words of the text under a label. */
export type OthersMark = { readonly exact: string; readonly label: (typeof labels)[number] };

/**
 * Bea Ortiz, who has worked on the only document here elsewhere: her marks, and her verdicts on the marks that are there,
 * come in with an exported file, as they would from a colleague's machine, in either shell.
 */
export async function bringBea(
  claimdesk: Claimdesk,
  marks: readonly OthersMark[],
  verdicts: Readonly<Record<string, readonly [Verdict, string?]>> = {},
): Promise<void> {
  await claimdesk.saved();
  const file = await claimdesk.exported();
  const document = file.records.find((record) => record.kind === "document");
  const text = document && file.texts[document.textHash];
  if (!document || text === undefined) throw new Error("There is no document to mark.");
  const at = new Date().toISOString();
  const id: Id<"author"> = makeId("author", "b0000000-0000-4000-8000-00000000000b");
  const stamps = { revision: 1, createdAt: at, createdBy: id, updatedAt: at, updatedBy: id };
  const isKnown = file.records.some((record) => record.id === id);
  const added: AnyRecord[] = isKnown ? [] : [{ kind: "author", id, name: "Bea Ortiz", ...stamps }];
  for (const { exact, label } of marks) {
    const start = text.indexOf(exact);
    const span = { start, end: start + exact.length };
    added.push({
      kind: "annotation",
      id: makeId("annotation", randomUUID()),
      documentId: document.id,
      spans: [span],
      quotes: [quotationOf(text, span)],
      origin: "human",
      label,
      attributes: {},
      ...stamps,
    } as RecordOf<"annotation">); // empty attributes are valid under every label
  }
  for (const record of file.records) {
    const verdict = record.kind === "annotation" && verdicts[record.quotes[0]?.exact ?? ""];
    if (record.kind !== "annotation" || !verdict) continue;
    added.push({
      kind: "decision",
      id: decisionId(record.id, id),
      annotationId: record.id,
      judged: stateOf(record),
      verdict: verdict[0],
      ...(verdict[1] === undefined ? {} : { reason: verdict[1] }),
      ...stamps,
    });
  }
  const path = join(claimdesk.workspace, "..", "bea.json");
  await writeFile(path, JSON.stringify({ ...file, records: [...file.records, ...added] }));
  const { code, err } = await claimdesk.run("import", path);
  expect(code, err).toBe(0);
}
