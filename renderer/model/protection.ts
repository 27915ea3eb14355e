import { type Protected, type Withheld, withhold, withholdable } from "../../shared/protection.ts";
import { recalled, remember } from "./memory.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** What somebody chose to leave out of one kind of file, remembered by the window. */
export type Leaving = "export" | "report";

export function withheldOf(leaving: Leaving): ReadonlySet<Withheld> {
  const wanted = recalled("withheld")[leaving];
  return new Set(Array.isArray(wanted) ? withholdable.filter((each) => wanted.includes(each)) : []);
}

export function chooseWithheld(leaving: Leaving, wanted: ReadonlySet<Withheld>): void {
  remember("withheld", JSON.stringify({ ...recalled("withheld"), [leaving]: [...wanted] }));
}

/** What would be withheld now. */
export function withholdings(desk: Desk, wanted: ReadonlySet<Withheld>): Protected["withheld"] {
  if (wanted.size === 0) return [];
  return withhold(desk.model.workspace.records(), wanted, words().exporting.masks).withheld;
}
