import fc from "fast-check";
import { dependants } from "../../../shared/integrity.ts";
import type { Merge } from "../../../shared/bundle/merge.ts";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf, references } from "../../../shared/records/index.ts";
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
  /** Of an edit or a merge. */
  | { readonly type: "undo"; readonly on: number }
  /** Puts back a backup made `back` commits ago. */
  | { readonly type: "restore"; readonly on: number; readonly back: number }
  | { readonly type: "merge"; readonly on: number; readonly from: number };

/** What happens on `machines` machines. */
export function acts(machines: number): fc.Arbitrary<readonly Act[]> {
  const on = fc.nat(machines - 1);
  // Few records are met often, so that the same fields are written on several machines.
  const record = fc.constantFrom(0, 0, 0, 3, 3, 3, ...pool.keys());
  const edit = fc.record({
    type: fc.constant("edit" as const),
    on,
    record,
    field: fc.nat(8),
    link: fc.nat(3),
  });
  const back = fc.integer({ min: 1, max: 5 });
  const single: fc.Arbitrary<Act> = fc.oneof(
    { weight: 10, arbitrary: edit },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constantFrom("remove" as const, "add" as const), on, record }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("undo" as const), on }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("restore" as const), on, back }) },
    { weight: 6, arbitrary: fc.record({ type: fc.constant("merge" as const), on, from: on }) },
  );
  return fc
    .array(
      fc.oneof(
        { weight: 10, arbitrary: single.map((act) => [act]) },
        { weight: 1, arbitrary: fc.tuple(on, on, record, fc.boolean(), edit).map(returned) },
      ),
      { maxLength: 20, size: "max" },
    )
    .map((lists) => lists.flat());
}

/** One removes something, the other merges that and brings it back; so seldom by chance that it is made. */
function returned([on, other, record, isUndone, edit]: readonly [
  number,
  number,
  number,
  boolean,
  Act,
]): Act[] {
  const merge: Act = { type: "merge", on, from: other };
  const back: Act = isUndone ? { type: "undo", on } : { type: "add", on, record };
  return [{ type: "remove", on: other, record }, merge, back, { ...edit, on: other }, merge];
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
  /** A machine went back to what it was after its first `seq` commits; from then on it is another. */
  readonly restored: (machine: Machine, as: Machine, seq: number) => void;
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
  machines: Machine[],
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
      const { seq } = machine.workspace;
      const merge = machine.merge(bundle, prefer(side));
      machine.last = machine.workspace.seq > seq ? "merge" : undefined;
      watch?.merged(machine, from, before, merge, bundle.records);
      continue;
    }
    if (act.type === "undo") {
      if (machine.last && undone(machine, machine.last)) watch?.undone(machine);
      continue;
    }
    const { seq } = machine.workspace;
    if (act.type === "restore") {
      const to = Math.max(1, seq - act.back);
      const back = machine.restored(to);
      machines[act.on] = back;
      watch?.restored(machine, back, to);
      continue;
    }
    done(machine, act);
    if (machine.workspace.seq === seq) continue;
    machine.last = "edit";
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

/** As a window does with its own latest change, and the host with a merge; what others built on stays. */
function undone(machine: Machine, last: "edit" | "merge"): boolean {
  const { seq } = machine.workspace;
  if (last === "edit") machine.undo();
  else machine.unmerge();
  machine.last = undefined;
  return machine.workspace.seq > seq;
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
