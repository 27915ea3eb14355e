import fc from "fast-check";
import { dependants } from "../../../shared/integrity.ts";
import type { Merge } from "../../../shared/bundle/merge.ts";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf, references } from "../../../shared/records/index.ts";
import { changesOf, stepOf, reversed } from "../../../shared/undo.ts";
import { Workspace } from "../../../shared/workspace.ts";
import {
  hashOf,
  makeAnnotation,
  makeAuthor,
  makeClaim,
  makeComment,
  makeDocument,
  makeSource,
  put,
} from "../../support/records.ts";
import { Machine, prefer } from "./machine.ts";

/** Random histories of a handful of records on some machines. */

const text = "The minister said six boats were struck off the coast.";
const people = ["Ana Ruiz", "Bea Ortiz", "Cai Lund"].map((name) => makeAuthor({ name }));
const document = makeDocument(text);
const sources = [makeSource(), makeSource({ name: "General Vera" })];
const claim = makeClaim();
const annotations = [0, 4].map((start) => makeAnnotation(document, text, { start, end: start + 8 }));
const comments = [...annotations, claim].map((target) => makeComment(target));
const pool: readonly Draft[] = [...sources, claim, ...annotations, ...comments];

export type Act =
  | {
      readonly type: "edit";
      readonly on: number;
      readonly record: number;
      readonly field: number;
      readonly link: number;
    }
  | { readonly type: "remove" | "add"; readonly on: number; readonly record: number }
  | { readonly type: "undo"; readonly on: number }
  | { readonly type: "merge"; readonly on: number; readonly from: number };

/** What happens on `machines` machines. */
export function acts(machines: number): fc.Arbitrary<readonly Act[]> {
  const on = fc.nat(machines - 1);
  // Few records are met often, so that the same fields are written on several machines.
  const record = fc.constantFrom(0, 0, 0, 3, 3, 3, ...pool.keys());
  return fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          type: fc.constant("edit" as const),
          on,
          record,
          field: fc.nat(8),
          link: fc.nat(3),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ type: fc.constantFrom("remove" as const, "add" as const), on, record }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant("undo" as const), on }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant("merge" as const), on, from: on }) },
    ),
    { maxLength: 25 },
  );
}

/** Machines with copies of one workspace that has all the records. */
export function begun(machines: number): Machine[] {
  const first = new Machine((hash) => (hash === hashOf(text) ? text : undefined), people[0]?.id ?? "author:");
  first.commit(put(...people, document, ...pool));
  return [first, ...people.slice(1, machines).map(({ id }) => first.copy(id))];
}

type Watch = {
  /** The latest change of this machine was taken back. */
  readonly undone: (machine: Machine) => void;
  readonly edited: (machine: Machine, before: ReadonlyMap<Id, AnyRecord>) => void;
  readonly merged: (
    machine: Machine,
    from: Machine,
    before: ReadonlyMap<Id, AnyRecord>,
    merge: Merge,
    given: ReadonlyMap<Id, AnyRecord>,
  ) => void;
};

/** Lets it all happen; conflicts are decided for one side. What the rules do not allow does not happen. */
export function happens(
  machines: readonly Machine[],
  list: readonly Act[],
  side: "here" | "there",
  watch?: Watch,
): void {
  for (const act of list) {
    const machine = machines[act.on];
    if (!machine) continue;
    const before = recordsOf(machine);
    if (act.type === "merge") {
      const from = machines[act.from];
      if (!from || from === machine) continue;
      const bundle = from.bundle();
      const merge = machine.merge(bundle, prefer(side));
      machine.canUndo = false;
      watch?.merged(machine, from, before, merge, bundle.records);
      continue;
    }
    if (act.type === "undo") {
      if (undone(machine)) watch?.undone(machine);
      continue;
    }
    const { seq } = machine.workspace;
    done(machine, act);
    machine.canUndo = machine.workspace.seq > seq;
    if (!machine.canUndo) continue;
    watch?.edited(machine, before);
  }
}

const recordsOf = (machine: Machine) =>
  new Map<Id, AnyRecord>([...machine.workspace.records()].map((record) => [record.id, record]));

let word = 0;

function done(machine: Machine, act: Extract<Act, { record: number }>): void {
  const { workspace } = machine;
  const draft = pool[act.record] as Draft;
  const record = workspace.get(draft.id);
  if (act.type === "add") {
    if (!record && references(draft).every((id) => workspace.get(id))) machine.commit(put(draft));
  } else if (act.type === "remove") {
    const going = new Set(dependants(workspace, draft.id));
    const isFree = [...going].every((id) => [...workspace.referrers(id)].every((from) => going.has(from)));
    if (record && isFree) machine.remove(draft.id);
  } else if (record && act.type === "edit")
    machine.commit([{ op: "put", record: edited(machine, record, act) }]);
}

/** As a window does, with its own latest change; what others built on stays. */
function undone(machine: Machine): boolean {
  const last = machine.commits.at(-1);
  if (!last || !machine.canUndo) return false;
  const before = new Workspace();
  for (const commit of machine.commits.slice(0, -1)) before.receive(commit);
  const changes = changesOf(reversed(stepOf("", before, last)));
  machine.canUndo = false;
  if (changes.length > 0) machine.commit(changes);
  return changes.length > 0;
}

function edited(
  machine: Machine,
  record: AnyRecord,
  { field = 0, link = 0 }: { readonly field?: number; readonly link?: number },
): Draft {
  const fresh = `word ${++word}`;
  switch (record.kind) {
    case "source": {
      const key = (["title", "organisation", "side"] as const)[field % 3] ?? "title";
      return { ...draftOf(record), [key]: fresh };
    }
    case "claim":
      return { ...draftOf(record), ...(field % 2 ? { statement: fresh } : { conclusion: fresh }) };
    case "comment":
      return { ...draftOf(record), body: fresh };
    case "annotation": {
      const draft = draftOf(record);
      const source = sources[link]?.id;
      if (field < 3) return { ...draft, note: fresh };
      if (field < 8 || draft.label !== "claim") {
        const key = field % 2 ? "hedge" : "checkWorthyReason";
        return { ...draft, attributes: { ...draft.attributes, [key]: fresh } } as Draft;
      }
      const { sourceId: _, ...bare } = draft;
      return source && machine.workspace.get(source) ? { ...bare, sourceId: source } : bare;
    }
    case "author":
    case "document":
    case "evidence":
    case "decision":
    case "check":
    case "reading":
    case "signoff":
    case "resolution":
      return draftOf(record);
    default:
      return record satisfies never;
  }
}
