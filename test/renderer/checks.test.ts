import { expect, it, vi } from "vitest";
import { checkId } from "../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { answered } from "../../renderer/model/answering.ts";
import { Checks } from "../../renderer/model/checks.ts";
import { LibraryLines } from "../../renderer/model/libraryLines.ts";
import type { Model } from "../../renderer/model/model.ts";
import { overviewOf } from "../../renderer/model/overview.ts";
import { makeDocument } from "../support/records.ts";

const document = makeDocument("One.");
const id = checkId(document.id, "verbs");
const holding = (...drafts: readonly object[]) =>
  new Workspace(1, [document, ...drafts] as unknown as AnyRecord[]);

/** The only draft of a list of changes, as it would be stored. */
function stored(changes: ReturnType<typeof answered>): RecordOf<"check"> {
  const [change] = changes;
  if (change?.op !== "put" || change.record.kind !== "check") throw new Error("No answer was put.");
  const stamps = {
    createdAt: "",
    createdBy: "author:a" as const,
    updatedAt: "",
    updatedBy: "author:a" as const,
  };
  return { ...change.record, revision: 1, ...stamps };
}

it("keeps the note when another answer is given, and changes nothing for the same one", () => {
  const first = stored(answered(holding(), document.id, "verbs", "problem", "2:a"));
  expect(first).toMatchObject({ id, answer: "problem", basis: "2:a", question: "verbs" });
  const noted = { ...first, note: "Ask the desk." };
  expect(answered(holding(noted), document.id, "verbs", "problem", "2:a")).toEqual([]);
  const second = stored(answered(holding(noted), document.id, "verbs", "ok", undefined));
  expect(second).toMatchObject({ answer: "ok", note: "Ask the desk.", revision: 1 });
  expect(second).not.toHaveProperty("basis");
});

it("counts answers for the library as they come and go", () => {
  const check = stored(answered(holding(), document.id, "verbs", "problem", undefined));
  const workspace = holding(check);
  const lines = new LibraryLines(workspace);
  expect(lines.get(document.id)).toMatchObject({ answered: 1, problems: 1 });
  const after = { ...check, answer: "ok" as const };
  workspace.receive({ seq: 2, at: "", author: "author:a", puts: [after], removes: [] } as never);
  lines.receive({ name: "", moves: [{ id, before: check, after }] });
  expect(lines.get(document.id)).toMatchObject({ answered: 1, problems: 0 });
});

it("paints what the checks find instead of what lacks a source, once they are made", () => {
  const rows = (found?: readonly { start: number; end: number }[]) => [
    ...overviewOf([], 10, 10, found).problems,
  ];
  expect(rows([{ start: 3, end: 5 }])).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(rows()).toEqual(Array.from({ length: 10 }, () => 0));
});

it("tries again to get a text that could not be had when somebody comes to look", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", { getItem: () => null });
  let isThere = false;
  const text = vi.fn<() => Promise<string>>(() =>
    isThere ? Promise.resolve("One.") : Promise.reject(new Error("The host does not answer.")),
  );
  // As much of a model as the checks ask for.
  const model = {
    replica: { generation: 0, onCommit: () => {} },
    subscribe: () => {},
    workspace: holding(),
    text,
  } as unknown as Model;
  const checks = new Checks(model, () => {});
  checks.watch(document.id);
  await vi.advanceTimersByTimeAsync(0);
  isThere = true;
  checks.watch(document.id);
  checks.watch(document.id);
  await vi.advanceTimersByTimeAsync(0);
  expect([checks.textOf(document.id), text.mock.calls.length]).toEqual(["One.", 2]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
