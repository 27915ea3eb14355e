import type { Id } from "../../shared/ids.ts";
import { brief } from "../../shared/naming.ts";
import type { Similar } from "../../shared/sourcing/similar.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/** A claim that is offered; `note` says why it comes first. */
export type ClaimChoice = { readonly id: Id<"claim">; readonly name: string; readonly note?: string };

const mostFound = 50;

/** Which words are shared, as it is shown: `boats, struck, March`. */
export const sharedText = ({ shared }: Pick<Similar, "shared">): string => shared.slice(0, 4).join(", ");

/**
 * The tracked claims to choose from: those that resemble what is to be linked and hold all that is typed, and why, the
 * most similar first; then the others that hold it, by their statements.
 * @param quote what is to be linked
 * @param typed nothing typed proposes only what is similar, and a few others
 */
export function claimChoices(
  desk: Desk,
  quote: string,
  typed: string,
  except?: Id<"claim">,
): readonly ClaimChoice[] {
  const sought = foldName(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  const { lines, words: index } = desk.claims;
  const fits = (id: Id<"claim">) => {
    const line = lines.get(id);
    return line !== undefined && sought.every((word) => line.words.includes(word));
  };
  const similar = index.similar(quote, { except, most: 8 }).filter(({ claim }) => fits(claim.id));
  const first = new Set<string>(similar.map(({ claim }) => claim.id));
  const rest: ClaimChoice[] = [];
  for (const line of lines.all) {
    if (rest.length >= mostFound) break;
    if (!first.has(line.id) && line.id !== except && fits(line.id))
      rest.push({ id: line.id, name: line.statement });
  }
  return [
    ...similar.map((each) => ({
      id: each.claim.id,
      name: each.claim.statement,
      note: words().claims.shares(sharedText(each)),
    })),
    ...rest,
  ];
}

/** The claim a quote is probably a mention of; undefined where none is close enough to be proposed outright. */
export function likelyClaim(desk: Desk, quote: string): Similar | undefined {
  const [best] = desk.claims.words.similar(quote, { most: 1 });
  return best && best.score >= 0.35 && best.shared.length > 1 ? best : undefined;
}

/** A statement as it stands in a button. */
export const shortly = (statement: string): string => brief(statement, 60);
