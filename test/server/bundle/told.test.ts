import { expect, it } from "vitest";
import { lineSentence } from "../../../renderer/model/logTexts.ts";
import { Workspace } from "../../../shared/workspace.ts";
import type { Host } from "../../../server/host.ts";
import { makeComment, makeReading, makeSource, put, remove } from "../../support/records.ts";
import { done } from "../support.ts";
import { bundleOf, edit, merged, recordsOf, two } from "./two.ts";

/** The latest line of the log, as somebody reads it. */
async function latest(host: Pick<Host, "service" | "actor">): Promise<string> {
  const { seq, records } = await done(host, "open", {});
  const [line] = (await done(host, "log", { most: 1 })).lines;
  return line ? lineSentence(new Workspace(seq, records), line) : "";
}

it("a merge has a sentence of its own in the history: whose bundle it was, and what came of it", async () => {
  const { here, there, annotation, source } = await two();
  await edit(here, here.actor.authorId, { name: "Ana Ruiz" });
  await edit(there, there.actor.authorId, { name: "Bea Ortiz" });
  const loose = makeSource();
  await done(here, "commit", { changes: put(loose) });
  await merged(there, (await bundleOf(here)).json);
  expect(await latest(there)).toBe("Bea Ortiz merged a bundle from Ana Ruiz: 1 new, 1 changed");
  await edit(there, source.id, { title: "other" });
  await done(there, "commit", { changes: put(makeComment(annotation), makeSource()) });
  const is = (await recordsOf(there)).get(loose.id);
  await done(there, "commit", { changes: is ? [remove(is)] : [] });
  const { seq } = await merged(here, (await bundleOf(there)).json);
  // Bea herself is new, with the comment and the source.
  expect(await latest(here)).toBe("Ana Ruiz merged a bundle from Bea Ortiz: 3 new, 1 changed, 1 deleted");
  // Taking it back is no merge.
  await done(here, "takeBack", { seq: seq ?? 0 });
  expect(await latest(here)).not.toContain("bundle");
});

it("whoever reads on their own is told of a merge only what they may see of it", async () => {
  const { here, there, documentId, annotation } = await two();
  const cai = { service: here.service, actor: { authorId: await here.authorNamed("Cai Lund") } };
  await done(here, "commit", { changes: put(makeReading({ id: documentId }, { id: cai.actor.authorId })) });
  await edit(there, annotation.id, { note: "other" });
  await done(there, "commit", { changes: put(makeComment(annotation), makeSource()) });
  await merged(here, (await bundleOf(there)).json);
  expect((await done(here, "log", { most: 1 })).lines[0]?.merge).toMatchObject({ added: 3, changed: 1 });
  const [line] = (await done(cai, "log", { most: 1 })).lines;
  expect(line).toMatchObject({ records: 2, merge: { added: 2, changed: 0, removed: 0 } });
});
