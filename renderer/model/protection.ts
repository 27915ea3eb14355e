import { type BundleScope, recordsOf } from "../../shared/bundle/scope.ts";
import { named } from "../../shared/naming.ts";
import { type Withheld, withhold, withholdable } from "../../shared/protection.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { recalled, remember } from "./memory.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** What somebody chose to leave out of one kind of file, remembered by the window. */
export type Leaving = "export" | "report" | "log" | "claimReview" | "bundle";

export function withheldOf(leaving: Leaving): ReadonlySet<Withheld> {
  const wanted = recalled("withheld")[leaving];
  return new Set(Array.isArray(wanted) ? withholdable.filter((each) => wanted.includes(each)) : []);
}

export function chooseWithheld(leaving: Leaving, wanted: ReadonlySet<Withheld>): void {
  remember("withheld", JSON.stringify({ ...recalled("withheld"), [leaving]: [...wanted] }));
}

/** One thing that stays here, as the list of them shows it. */
export type Shown = {
  readonly what: Withheld;
  /** What it belongs to, where it is not that thing's own words. */
  readonly of: string | undefined;
  readonly was: string;
  readonly is: string | undefined;
};

/** All that stays here: how many things, and the first of them. */
export type Withholdings = { readonly things: number; readonly some: readonly Shown[] };

/** As many are listed; somebody who looks wants examples, and a file of thousands is no list to read. */
const most = 200;

/** Of what is the record's own words, the name would say the same twice. */
const isItsName = (what: Withheld) => what === "comments" || what === "descriptors" || what === "authors";

/** What would be withheld of these records now. */
export function withholdings(records: Iterable<AnyRecord>, wanted: ReadonlySet<Withheld>): Withholdings {
  if (wanted.size === 0) return nothing;
  const { withheld } = withhold(records, wanted, words().exporting.masks);
  const some = withheld.slice(0, most).map(({ what, record, was, is }) => ({
    what,
    of: isItsName(what) ? undefined : named(record, words()),
    was,
    is,
  }));
  return { things: withheld.length, some };
}

/** As `withholdings`, of what a bundle of these documents would have. */
export function withholdingsOfBundle(
  workspace: Workspace,
  scope: BundleScope,
  wanted: ReadonlySet<Withheld>,
): Withholdings {
  return wanted.size === 0 ? nothing : withholdings(recordsOf(workspace, scope).values(), wanted);
}

const nothing: Withholdings = { things: 0, some: [] };

/**
 * What would be withheld from the audit log now, of every version there ever was: only the host has read them.
 * @returns a sentence where that cannot be known
 */
export async function logWithholdings(
  { model }: Desk,
  wanted: ReadonlySet<Withheld>,
): Promise<Withholdings | string> {
  if (wanted.size === 0) return nothing;
  const reply = await model.host.call("withheldFromLog", { withheld: [...wanted] });
  if (!reply.ok) return reply.error.message;
  const { things, some } = reply.value;
  return {
    things,
    some: some.map(({ what, record, was, is }) => ({
      what,
      of: isItsName(what) ? undefined : record,
      was,
      is,
    })),
  };
}
