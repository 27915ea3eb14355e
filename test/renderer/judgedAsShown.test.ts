import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import { draftOf } from "../../shared/records/index.ts";
import { reviewState } from "../../shared/review/decisions.ts";
import { stateOf } from "../../shared/review/judged.ts";
import { Workspace } from "../../shared/workspace.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { run } from "../../renderer/model/run.ts";
import { give } from "../../renderer/model/runReview.ts";
import { pressInList } from "../../renderer/ui/listKeys.ts";
import { MemoryHost } from "../support/memoryHost.ts";
import { makeAnnotation, makeAuthor, makeDocument, put } from "../support/records.ts";

const text = "Six boats were struck.";

/** A window with the only mark of a text chosen, and another one at the same workspace. */
async function start() {
  const author = makeAuthor();
  const document = makeDocument(text);
  const mark = makeAnnotation(document, text, { start: 0, end: 9 });
  const seed = plan(new Workspace(), put(author), { at: "2026-03-04T09:00:00.000Z", by: author.id });
  const host = new MemoryHost(author.id, seed.puts);
  host.texts.set(document.textHash, text);
  const other = host.client();
  await other.call("commit", { changes: put(document, mark) });
  const model = new Model(host.client());
  const desk = new Desk(model);
  model.start();
  await expect.poll(() => model.replica.opened).toBeTruthy();
  await desk.openDocument(document.id);
  pressInList(desk, { key: "ArrowDown", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, 2);
  const stored = () => host.workspace.get(mark.id) ?? expect.fail("The mark is there.");
  const edit = (note: string) =>
    other.call("commit", { changes: [{ op: "put", record: { ...draftOf<"annotation">(stored()), note } }] });
  return { desk, host, stored, edit };
}

it("judges what was there when the verdict was chosen, and not what it has become while the reason was typed", async () => {
  const { desk, host, stored, edit } = await start();
  expect(run(desk, "decide.reject")).toBe(true);
  const { asking } = desk.deciding;
  if (!asking) throw new Error("A reason is asked for.");
  const shown = stateOf(stored());
  await edit("Look again.");
  await expect.poll(() => desk.model.workspace.get(stored().id)?.note).toBe("Look again.");
  await give(desk, asking, "Not a claim.");
  expect([...host.workspace.all("decision")]).toMatchObject([{ verdict: "reject", judged: shown }]);
  expect(reviewState(host.workspace, stored())).toBe("outdated");
  run(desk, "decide.accept");
  await expect.poll(() => reviewState(host.workspace, stored())).toBe("accepted");
});
