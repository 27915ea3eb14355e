import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../shared/changes.ts";
import { AppError } from "../../../shared/errors.ts";
import type { Id } from "../../../shared/ids.ts";
import { type Draft, draftOf, references } from "../../../shared/records/index.ts";
import { changesOf, reversed, stepOf } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import type { Store } from "../../../server/store/store.ts";
import {
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  put,
} from "../../support/records.ts";
import { type Place, contentOf } from "./contract.ts";

/*
 * Random lists of changes over a handful of records, many of them refused: stale, dangling, double. The model is a map
 * and the rules in their plainest form.
 */

const author = makeAuthor();
const text = "The minister said six boats were struck off the coast of Manabí on Tuesday.";
const document = makeDocument(text);
const claims = Array.from({ length: 3 }, () => makeClaim());
const span = (start: number) => ({ start, end: start + 3 });
const annotations = [0, 4, 9].map((start) => makeAnnotation(document, text, span(start)));
const comments = [...claims, ...annotations].slice(1, 5).map((target) => makeComment(target));
const pool: readonly Draft[] = [...claims, ...annotations, ...comments];

/** One thing to try: which record, what with, and whether with a wrong revision. */
const attempt = fc.record({
  index: fc.nat(pool.length - 1),
  op: fc.constantFrom("put", "put", "put", "link", "remove"),
  variant: fc.nat(5),
  skew: fc.constantFrom(0, 0, 0, 0, 0, 1),
});
const lists = fc.array(fc.array(attempt, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

function varied(record: Draft, variant: number, link: boolean): Draft {
  switch (record.kind) {
    case "claim":
      return { ...record, statement: `Statement ${variant}.` };
    case "comment":
      return { ...record, body: `Remark ${variant}.` };
    case "annotation": {
      const { claimId: _, ...own } = makeAnnotation(document, text, span(variant), { id: record.id });
      const claim = claims[variant % claims.length];
      return link && claim ? { ...own, claimId: claim.id } : own;
    }
    case "author":
    case "document":
    case "source":
    case "evidence":
    case "decision":
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return record;
    default:
      return record satisfies never;
  }
}

/** The records by id with what a client would send again. */
type Model = Map<Id, { readonly revision: number; readonly draft: Draft }>;

function changeOf(model: Model, { index, op, variant, skew }: Attempt): Change {
  const record = pool[index] as Draft;
  const revision = (model.get(record.id)?.revision ?? 0) + skew;
  return op === "remove"
    ? { op: "remove", id: record.id, revision }
    : { op: "put", record: { ...varied(record, variant, op === "link"), revision } };
}

/** The model after these changes, or undefined where a rule forbids them. */
function modelAfter(model: Model, changes: readonly Change[], seq: number): Model | undefined {
  const after: Model = new Map(model);
  const touched = new Set<Id>();
  for (const change of changes) {
    const id = change.op === "put" ? change.record.id : change.id;
    const revision = change.op === "put" ? change.record.revision : change.revision;
    if (touched.has(id) || (model.get(id)?.revision ?? 0) !== revision) return undefined;
    if (change.op === "remove" && !model.has(id)) return undefined;
    touched.add(id);
    if (change.op === "remove") after.delete(id);
    else after.set(id, { revision: seq, draft: { ...change.record, revision: seq } });
  }
  for (const { draft } of after.values())
    if (references(draft).some((id) => !after.has(id))) return undefined;
  return after;
}

function modelOf(store: Store): Model {
  const model: Model = new Map();
  for (const record of store.workspace.records())
    model.set(record.id, { revision: record.revision, draft: draftOf(record) });
  return model;
}

/** The content of every record, whatever its revision. */
function contents(store: Store): Map<Id, Draft> {
  return new Map([...modelOf(store)].map(([id, { draft }]) => [id, { ...draft, revision: 0 }]));
}

/** Properties of every implementation of `Store`. */
export function storeProperties(name: string, newPlace: () => Promise<Place>): void {
  async function withStore(
    use: (store: Store, reopen: () => Promise<Store>) => Promise<void>,
  ): Promise<void> {
    const place = await newPlace();
    let store = await place.open();
    try {
      await store.putText(text);
      await store.commit(put(author, document), author.id);
      await use(store, async () => {
        await store.close();
        return (store = await place.open());
      });
    } finally {
      await store.close();
      await place.remove();
    }
  }

  async function play(store: Store, steps: readonly (readonly Attempt[])[]): Promise<Model> {
    let model = modelOf(store);
    for (const step of steps) {
      const changes = step.map((each) => changeOf(model, each));
      const expected = modelAfter(model, changes, store.workspace.seq + 1);
      const taken = await store.commit(changes, author.id).then(
        () => true,
        (error: unknown) => {
          if (error instanceof AppError) return false;
          throw error;
        },
      );
      expect(taken).toBe(expected !== undefined);
      model = expected ?? model;
    }
    return model;
  }

  describe(`${name}: properties`, () => {
    it("takes and refuses random lists as a simple model does, and holds what the model holds", async () => {
      await fc.assert(
        fc.asyncProperty(lists, (steps) =>
          withStore(async (store) => {
            expect(await play(store, steps)).toEqual(modelOf(store));
          }),
        ),
        { numRuns: 60 },
      );
    });

    it("holds after another opening what it held in memory, and a check agrees", async () => {
      await fc.assert(
        fc.asyncProperty(lists, (steps) =>
          withStore(async (store, reopen) => {
            await play(store, steps);
            const memory = [...contentOf(store)];
            const again = await reopen();
            expect([...contentOf(again)]).toEqual(memory);
            expect((await again.check()).problems).toEqual([]);
          }),
        ),
        { numRuns: 40 },
      );
    });

    it("has after undoing every step the content it had before", async () => {
      await fc.assert(
        fc.asyncProperty(lists, (steps) =>
          withStore(async (store) => {
            for (const step of steps) {
              const before = contents(store);
              const changes = () => step.map((each) => changeOf(modelOf(store), each));
              const was = new Workspace(store.workspace.seq, store.workspace.records());
              const commit = await store.commit(changes(), author.id).catch(() => undefined);
              if (!commit) continue;
              await store.commit(changesOf(reversed(stepOf("step", was, commit))), author.id);
              expect(contents(store)).toEqual(before);
              await store.commit(changes(), author.id); // once more, so that the next step finds something to change
            }
          }),
        ),
        { numRuns: 40 },
      );
    });
  });
}
