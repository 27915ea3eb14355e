import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields } from "../../../shared/bundle/fields.ts";
import type { Item } from "../../../shared/bundle/items.ts";
import type { Merge } from "../../../shared/bundle/merge.ts";
import type { Choices } from "../../../shared/bundle/deciding.ts";
import { isSame } from "../../../shared/canonical.ts";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { type Machine, prefer } from "./machine.ts";
import { acts, begun, happens } from "./histories.ts";

/*
 * What merging must keep, whatever people do: edits, removals, undos, also of merges, and backups put back, on two and three
 * machines, bundles given in any order, conflicts decided one way or the other.
 */

/** Many more of them with `LAW_RUNS=20`, say, in the environment. */
const times = (runs: number) => ({ numRuns: runs * Number(process.env["LAW_RUNS"] ?? 1) });

const side = fc.constantFrom("here" as const, "there" as const);

/** Decides conflicts so that both machines decide them alike: what is written later in the alphabet stays. */
function alike(items: readonly Item[]): Choices {
  const choices: [Id, Choices[Id]][] = [];
  for (const { id, category, here, there, fields } of items) {
    if (category !== "conflict") continue;
    if (!here || !there) choices.push([id, here ? "here" : "there"]);
    else
      choices.push([
        id,
        Object.fromEntries(
          fields
            .filter(({ state }) => state === "both")
            .map(({ field }) => [field, written(here, field) >= written(there, field) ? "here" : "there"]),
        ),
      ]);
  }
  return Object.fromEntries(choices) as Choices;
}

function written(record: AnyRecord, field: string): string {
  const value = field
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], record);
  return JSON.stringify(value) ?? "";
}

const isQuiet = ({ outcomes }: Merge) => outcomes.every(({ refused }) => !refused);

describe("merging", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(acts(2), side, (list, choice) => {
        const machines = begun(2);
        happens(machines, list, choice);
        const [here, there] = machines as [Machine, Machine];
        const bundle = there.bundle();
        here.merge(bundle, prefer(choice));
        const { seq } = here.workspace;
        const again = here.merge(bundle, prefer(choice));
        if (isQuiet(again)) expect(here.workspace.seq).toBe(seq);
      }),
      times(80),
    );
  });

  it("gives the same in any order, where there are no conflicts", () => {
    let met = 0;
    fc.assert(
      fc.property(acts(3), (list) => {
        const machines = begun(3);
        happens(machines, list, "here");
        const [here, one, other] = machines as [Machine, Machine, Machine];
        const [first, second] = [one.bundle(), other.bundle()];
        const results = [
          [first, second],
          [second, first],
        ].map((bundles) => {
          const machine = here.copy();
          const isClean = bundles.every((bundle) => {
            if (machine.conflicts(bundle).length > 0) return false;
            return isQuiet(machine.merge(bundle));
          });
          return isClean ? machine.content() : undefined;
        });
        const [a, b] = results;
        if (!a || !b) return;
        met++;
        expect(unstamped(a)).toEqual(unstamped(b));
      }),
      times(120),
    );
    expect(met).toBeGreaterThan(10);
  });

  it("makes everybody the same, once all have given to all", () => {
    fc.assert(
      fc.property(acts(3), (list) => {
        const machines = begun(3);
        happens(machines, list, "here");
        for (let round = 0; round < 6; round++)
          for (const here of machines)
            for (const there of machines) if (here !== there) here.merge(there.bundle(), alike);
        const [a, b, c] = machines.map((machine) => sorted(machine.content()));
        expect(b).toEqual(a);
        expect(c).toEqual(a);
      }),
      times(40),
    );
  });

  it("loses no change: each is there, or taken back, or somebody knew it, or it was decided against", () => {
    const met = { back: 0, undone: 0, restored: 0 };
    fc.assert(
      fc.property(acts(3), side, (list, choice) => {
        const machines = begun(3);
        const ledger = new Ledger(machines, met);
        happens(machines, list, choice, ledger.watch);
      }),
      times(100),
    );
    // A removal that comes once more after it was taken back here; a merge taken back; a merge after a backup was put back.
    for (const times of Object.values(met)) expect(times).toBeGreaterThan(10);
  });
});

const sorted = (content: ReadonlyMap<Id, object>) =>
  Object.fromEntries([...content].toSorted(([a], [b]) => (a < b ? -1 : 1)));

type Met = { back: number; undone: number; restored: number };

type Page = {
  readonly known: ReadonlyMap<string, ReadonlySet<number>>;
  readonly words: ReadonlyMap<string, number>;
};

/** Whose stamps a record bears where several people changed it may depend on the order: none of them is wrong. */
const unstamped = (content: ReadonlyMap<Id, object>) =>
  sorted(
    new Map(
      [...content].map(([id, record]) => [
        id,
        { ...record, createdAt: "", createdBy: "", updatedAt: "", updatedBy: "" },
      ]),
    ),
  );

/**
 * Whose word each field of each record is, kept beside the merge and by other means: a change is known where it was made and
 * where a merge came from there. A merge that puts one word in the place of another must have known it, or have asked.
 */
class Ledger {
  readonly #known = new Map<Machine, Map<string, ReadonlySet<number>>>();
  readonly #words = new Map<Machine, Map<string, number>>();
  /** By machine, the words in whose place its latest edit put others. */
  readonly #earlier = new Map<Machine, Map<string, number | undefined>>();
  /** What it said of each machine after each of its commits. */
  readonly #pages = new Map<Machine, Map<number, Page>>();
  readonly #met: Met;
  readonly #isRestored = new Set<Machine>();
  #next = 1;

  /** @param met counts what was met */
  constructor(machines: readonly Machine[], met: Met) {
    this.#met = met;
    for (const machine of machines) this.#open(machine, { known: new Map(), words: new Map() });
  }

  #open(machine: Machine, { known, words }: Page): void {
    this.#known.set(machine, new Map(known));
    this.#words.set(machine, new Map(words));
    this.#pages.set(machine, new Map());
    this.#turn(machine);
  }

  #turn(machine: Machine): void {
    const known = new Map(this.#known.get(machine));
    const words = new Map(this.#words.get(machine));
    this.#pages.get(machine)?.set(machine.workspace.seq, { known, words });
  }

  readonly watch = {
    edited: (machine: Machine, before: ReadonlyMap<Id, AnyRecord>): void => {
      const words = this.#words.get(machine);
      const earlier = new Map<string, number | undefined>();
      this.#earlier.set(machine, earlier);
      for (const [field, was, is] of differences(before, recordsOf(machine))) {
        if (isSame(was, is)) continue;
        const word = this.#next++;
        earlier.set(field, words?.get(field));
        words?.set(field, word);
        this.#know(machine, field, [word]);
        if (field.endsWith(" here") && is === true) this.#begin(machine, field, earlier);
      }
      this.#turn(machine);
    },
    restored: (machine: Machine, as: Machine, seq: number): void => {
      const pages = this.#pages.get(machine) ?? new Map<number, Page>();
      const none: Page = { known: new Map(), words: new Map() };
      this.#open(as, pages.get(seq) ?? none);
      const kept = this.#pages.get(as);
      for (const [at, page] of pages) if (at <= seq) kept?.set(at, page);
      this.#isRestored.add(as);
    },
    undone: (machine: Machine): void => {
      const words = this.#words.get(machine);
      for (const [field, word] of this.#earlier.get(machine) ?? [])
        if (word === undefined) words?.delete(field);
        else words?.set(field, word);
      if (machine.commits.at(-2)?.merged) this.#met.undone++;
      this.#turn(machine);
    },
    merged: (
      machine: Machine,
      from: Machine,
      before: ReadonlyMap<Id, AnyRecord>,
      { outcomes }: Merge,
      wereGiven: ReadonlyMap<Id, AnyRecord>,
    ): void => {
      if (this.#isRestored.has(machine) || this.#isRestored.has(from)) this.#met.restored++;
      const earlier = new Map<string, number | undefined>();
      this.#earlier.set(machine, earlier);
      const asked = new Set<string>();
      for (const { item, refused, neededBy } of outcomes) {
        if (item.category === "changed-here" && !item.there) this.#met.back++;
        for (const { field, state } of [...item.fields, { field: "here", state: "both" }])
          if ((item.category === "conflict" && state === "both") || refused || neededBy)
            asked.add(`${item.id} ${field}`);
      }
      const after = recordsOf(machine);
      for (const [field, here, there] of differences(before, wereGiven)) {
        const [id = "", name = ""] = field.split(" ");
        const result = valueIn(after, id as Id, name);
        const [mine, theirs] = [this.#words.get(machine)?.get(field), this.#words.get(from)?.get(field)];
        if (!isSame(here, there) && !wasAsked(asked, id, name)) {
          // A word is lost that was put aside by one that did not know of it.
          if (isSame(result, there)) expect(this.#isKnown(from, field, mine), `${field} here`).toBe(true);
          else if (isSame(result, here))
            expect(this.#isKnown(machine, field, theirs), `${field} there`).toBe(true);
          else expect(result, `${field} of neither`).toEqual(here);
        }
        const word = isSame(result, there) ? theirs : mine;
        if (word === mine || (word === undefined && isSame(here, there))) continue;
        earlier.set(field, mine);
        if (word === undefined) this.#words.get(machine)?.delete(field);
        else this.#words.get(machine)?.set(field, word);
      }
      for (const [field, known] of this.#known.get(from) ?? []) this.#know(machine, field, known);
      this.#turn(machine);
    },
  };

  /** A record that is added is as it was in the beginning, in whosever words it had been. */
  #begin(machine: Machine, here: string, earlier: Map<string, number | undefined>): void {
    const words = this.#words.get(machine) ?? new Map<string, number>();
    for (const [field, word] of words) {
      if (field === here || !field.startsWith(here.slice(0, -"here".length))) continue;
      earlier.set(field, word);
      words.delete(field);
    }
  }

  #know(machine: Machine, field: string, words: Iterable<number>): void {
    const all = this.#known.get(machine);
    all?.set(field, new Set([...(all.get(field) ?? []), ...words]));
  }

  #isKnown(machine: Machine, field: string, word: number | undefined): boolean {
    return word === undefined || (this.#known.get(machine)?.get(field)?.has(word) ?? false);
  }
}

/** What is one choice with the whole record was asked about with it. */
const wasAsked = (asked: ReadonlySet<string>, id: string, name: string) =>
  asked.has(`${id} ${name}`) || asked.has(`${id} all`) || asked.has(`${id} here`);

const recordsOf = (machine: Machine) =>
  new Map<Id, AnyRecord>([...machine.workspace.records()].map((record) => [record.id, record]));

function* differences(
  a: ReadonlyMap<Id, AnyRecord>,
  b: ReadonlyMap<Id, AnyRecord>,
): Generator<readonly [string, unknown, unknown]> {
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(id), b.get(id)];
    yield [`${id} here`, one !== undefined, other !== undefined];
    if (!one || !other) continue;
    for (const { field } of mergeFields([], one, other)) {
      // Its words come again: a link that is as it was is no change.
      if (field === "place" || field === "label" || field === "sourceId") continue;
      yield [`${id} ${field}`, valueIn(a, id, field), valueIn(b, id, field)];
    }
  }
}

function valueIn(records: ReadonlyMap<Id, AnyRecord>, id: Id, field: string): unknown {
  const record = records.get(id);
  if (field === "here") return record !== undefined;
  return field
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], record);
}
