import { brief } from "../../shared/naming.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { documentOf, type EvidenceOrigin, type EvidenceWarning } from "../../shared/sourcing/evidence.ts";
import type { Seen } from "../../shared/sourcing/seen.ts";
import type { Claimant } from "../../shared/sourcing/trackedClaim.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { sourceName } from "./actions.ts";
import { shownDate } from "./shown.ts";
import { words } from "./words.ts";

/* What is derived about tracked claims, as people read it. */

/** A date and what it is the date of: `4 Mar 2026`, `retrieved 4 Mar 2026`, `here by 4 Mar 2026`. */
export function seenText({ date, basis }: Seen): string {
  const shown = shownDate(date);
  return basis === "published" ? shown : words().claims.seen[basis](shown);
}

/** Who makes a claim. */
export function claimantName(claimant: Claimant): string {
  if (claimant.kind === "source") return sourceName(claimant.source);
  return words().claims.ownVoice(claimant.outlet ?? words().claims.someOutlet);
}

/** What a piece of evidence is called: its title or address, or the words of its passage. */
export function evidenceName(workspace: Workspace, { target }: RecordOf<"evidence">, most = 80): string {
  if (target.type === "web") return brief(target.title?.trim() || target.url, most);
  const passage = target.type === "span" ? target : workspace.get(target.annotationId);
  return brief(passage?.quotes.map(({ exact }) => exact).join(" … ") ?? "", most);
}

/** The title of the document a piece of evidence is in; undefined for a page of the web. */
export function evidencePlace(workspace: Workspace, evidence: RecordOf<"evidence">): string | undefined {
  return documentOf(workspace, evidence)?.title;
}

/** Where all that decides a claim comes from. */
function originName(workspace: Workspace, from: EvidenceOrigin): string {
  switch (from.kind) {
    case "source": {
      const source = workspace.get(from.id);
      return source ? sourceName(source) : "";
    }
    case "site":
    case "outlet":
      return from.name;
    case "document":
      return workspace.get(from.id)?.title ?? "";
    default:
      return from satisfies never;
  }
}

/** What is to be thought about, as a sentence. */
export function warningText(workspace: Workspace, warning: EvidenceWarning): string {
  const says = words().claims.warningTexts;
  switch (warning.kind) {
    case "younger": {
      const say = warning.than === "last" ? says.youngerLast : says.youngerFirst;
      return say(shownDate(warning.published), seenText(warning.seen));
    }
    case "appearance":
      if (warning.how === "mention") return says.mention;
      return says[warning.how](workspace.get(warning.documentId)?.title ?? "");
    case "undated":
      return says.undated;
    case "oneSource":
      return says.oneSource(originName(workspace, warning.from), warning.pieces);
    default:
      return warning satisfies never;
  }
}
