import { BadgeCheck, FilePen, PencilLine } from "lucide-react";
import { reviewedIn } from "../../../shared/review/reviewCounts.ts";
import type { Line } from "../../model/libraryLines.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";

/** What the library says of a document's review: how many of its annotations, what needs work, and whether it is signed off. */
export function LineReview({ line: { review, toReview: total, signed } }: { readonly line: Line }) {
  const says = words().decisions.column;
  const reviewed = reviewedIn(review);
  const work = review["needs-work"];
  return (
    <span className="line-review">
      {total === 0 ? <span className="soft">–</span> : <span>{says.of(reviewed, total)}</span>}
      {work > 0 && (
        <span className="line-work">
          <PencilLine size={13} strokeWidth={1.75} aria-hidden />
          <span aria-hidden>{shownNumber(work)}</span>
          <span className="visually-hidden">{says.work(work)}</span>
        </span>
      )}
      {signed === "signed" && (
        <BadgeCheck size={15} strokeWidth={1.75} className="line-signed" aria-label={words().signoff.short} />
      )}
      {signed === "changed" && (
        <FilePen size={15} strokeWidth={1.75} className="line-changed" aria-label={words().signoff.changed} />
      )}
    </span>
  );
}

/** The same in full, for the pointer. */
export function lineReviewTitle({ review, toReview: total, signed }: Line): string {
  const says = words().decisions.column;
  const { disputed, outdated, "needs-work": work } = review;
  return [
    total > 0 && says.title(reviewedIn(review), total),
    work > 0 && says.work(work),
    disputed > 0 && says.disputed(disputed),
    outdated > 0 && says.outdated(outdated),
    signed === "signed" && words().signoff.short,
    signed === "changed" && words().signoff.changed,
  ]
    .filter((part) => part !== false)
    .join(", ");
}
