import { expect, it } from "vitest";
import { AuthorWork } from "../../renderer/model/authorWork.ts";
import { noneShown } from "../../renderer/model/people.ts";
import type { Commit } from "../../shared/changes.ts";
import type { AnyRecord, Draft } from "../../shared/records/index.ts";
import { stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import { makeAuthor, makeComment, makeDocument } from "../support/records.ts";

const author = makeAuthor({ name: "Bea Ortiz" });
const at = "2026-03-04T10:00:00.000Z";
const stamped = (draft: Draft, by = author.id) =>
  ({ ...draft, revision: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by }) as AnyRecord;
const commit = (seq: number, ...puts: AnyRecord[]): Commit => ({
  seq,
  at,
  by: author.id,
  puts,
  removes: [],
});

it("lets everything pass where nobody is asked for", () => {
  expect(new AuthorWork(() => new Workspace()).of(undefined, "document")).toBeUndefined();
});

it("follows commits, is the same set as long as the same is in it, and another person's when asked", () => {
  const [first, second] = [makeDocument("One."), makeDocument("Two.")];
  const workspace = new Workspace(
    1,
    [author, first].map((draft) => stamped(draft)),
  );
  const work = new AuthorWork(() => workspace);
  const receive = (seq: number, record: AnyRecord) => {
    const step = stepOf("", workspace, commit(seq, record));
    workspace.receive(commit(seq, record));
    work.receive(step);
  };
  const before = work.of(author.id, "document");
  expect([...(before ?? [])]).toEqual([first.id]);
  receive(2, stamped(makeComment(first)));
  expect(work.of(author.id, "document")).toBe(before);
  receive(3, stamped(second));
  expect([...(work.of(author.id, "document") ?? [])]).toEqual([first.id, second.id]);
  expect([...(work.of(makeAuthor().id, "document") ?? [])]).toEqual([]);
});

it("says who has nothing where an author is all that is filtered by, and what it says else", () => {
  const workspace = new Workspace(1, [stamped(author)]);
  const isElse = ({ text }: { readonly text: string }) => text !== "";
  const said = (filter: { author: typeof author.id | undefined; text: string }) =>
    noneShown(workspace, filter, isElse, "No match.");
  expect(said({ author: author.id, text: "" })).toBe("Nothing by Bea Ortiz here.");
  expect(said({ author: author.id, text: "boats" })).toBe("No match.");
  expect(said({ author: undefined, text: "" })).toBe("No match.");
});
