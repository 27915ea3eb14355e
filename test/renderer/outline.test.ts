import fc from "fast-check";
import { expect, it } from "vitest";
import { plan } from "../../shared/changes.ts";
import { stepOf } from "../../shared/undo.ts";
import { Workspace } from "../../shared/workspace.ts";
import { type Filter, filtered, noFilter, Outline } from "../../renderer/model/outline.ts";
import { makeAnnotation, makeAuthor, makeDocument, put, remove } from "../support/records.ts";

const text = "a".repeat(60);
const stamp = { at: "2026-03-04T10:00:00.000Z" };

it("kept commit by commit, the outline is what sorting anew would give", () => {
  const author = makeAuthor();
  const document = makeDocument(text);
  const change = fc.record({
    start: fc.nat(50),
    length: fc.integer({ min: 1, max: 9 }),
    which: fc.nat(30),
    op: fc.constantFrom("add", "move", "delete"),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 20 }), (commits) => {
      const workspace = new Workspace();
      workspace.receive(plan(workspace, put(author, document), { ...stamp, by: author.id }));
      const outline = new Outline(workspace, document.id);
      for (const changes of commits) {
        const all = [...workspace.all("annotation")];
        const touched = new Set<string>();
        const list = changes.flatMap(({ start, length, which, op }) => {
          const target = all[which % Math.max(1, all.length)];
          const fresh = makeAnnotation(document, text, { start, end: start + length });
          if (op === "add" || !target) return put(fresh);
          if (touched.has(target.id)) return [];
          touched.add(target.id);
          return op === "delete"
            ? [remove(target)]
            : put({ ...fresh, id: target.id, revision: target.revision });
        });
        if (list.length === 0) continue;
        const commit = plan(workspace, list, { ...stamp, by: author.id });
        const step = stepOf("", workspace, commit);
        workspace.receive(commit);
        outline.receive(step);
        expect(outline.items).toEqual(new Outline(workspace, document.id).items);
      }
    }),
    { numRuns: 100 },
  );
});

it("the filter finds quotes, notes and sources, whatever their case and accents", () => {
  const author = makeAuthor();
  const source = "José Peña detuvo a 45 personas";
  const document = makeDocument(source);
  const drafts = [
    makeAnnotation(document, source, { start: 0, end: 9 }),
    makeAnnotation(document, source, { start: 10, end: 16 }, { note: "Ask the Ministry" }),
    makeAnnotation(document, source, { start: 19, end: 30 }, { label: "statistic" }),
  ];
  const workspace = new Workspace();
  workspace.receive(plan(workspace, put(author, document, ...drafts), { ...stamp, by: author.id }));
  const { items } = new Outline(workspace, document.id);
  const found = (query: string, ...labels: ("claim" | "statistic")[]) =>
    shown({ text: query, labels: new Set(labels) });
  const shown = (filter: Partial<Filter>) =>
    filtered(
      items,
      { ...noFilter, ...filter },
      () => "",
      ({ label }) => (label === "claim" ? "accepted" : "unreviewed"),
    ).map((item) => item.quotes[0]?.exact);
  expect(found("pena")).toEqual(["José Peña"]);
  expect(found("MINISTRY")).toEqual(["detuvo"]);
  expect(found("", "statistic")).toEqual(["45 personas"]);
  expect(found("detuvo", "statistic")).toEqual([]);
  expect(shown({ review: "unreviewed" })).toEqual(["45 personas"]);
  expect(shown({ review: "accepted", text: "detuvo" })).toEqual(["detuvo"]);
});
