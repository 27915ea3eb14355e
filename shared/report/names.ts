import type { Id } from "../ids.ts";
import type { RecordOf } from "../records/index.ts";
import { snap } from "../text/graphemes.ts";
import type { Workspace } from "../workspace.ts";

/** Text on one line, cut at `most` UTF-16 code units, never within a character as people see it. */
export function oneLine(text: string, most = 300): string {
  const line = text
    .slice(0, most * 4)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return line.length <= most ? line : `${line.slice(0, snap(line, most - 1, "before")).trimEnd()}…`;
}

/** A source's name, or an unnamed one's description; its id where the record is gone. */
export function sourceName(workspace: Workspace, id: Id<"source">): string {
  const source = workspace.get(id);
  if (!source) return id;
  return oneLine("name" in source ? source.name : source.descriptor);
}

/** A document's title; its id where the record is gone. */
export const documentName = (workspace: Workspace, id: Id<"document">): string =>
  oneLine(workspace.get(id)?.title ?? id);

/** A tracked claim's statement; its id where the record is gone. */
export const claimName = (workspace: Workspace, id: Id<"claim">): string =>
  oneLine(workspace.get(id)?.statement ?? id);

/** A person's name; undefined where the record is gone. */
export const personName = (workspace: Workspace, id: Id<"author">): string | undefined =>
  workspace.get(id)?.name;

/** The words of a passage on one line, its spans joined by an ellipsis. */
export const quoteOf = ({ quotes }: Pick<RecordOf<"annotation">, "quotes">, most?: number): string =>
  oneLine(quotes.map(({ exact }) => exact).join(" … "), most);
