import type { Id } from "../../shared/ids.ts";
import type { Label } from "../../shared/labels.ts";
import type { ReviewState } from "../../shared/review/decisions.ts";
import { as } from "../../shared/records/index.ts";
import { compareSpans, extent } from "../../shared/spans.ts";
import type { Step } from "../../shared/undo.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Annotation } from "./actions.ts";

/** Text order, the containing before the contained; ties by age, so that the order is total and stable. */
function compare(a: Annotation, b: Annotation): number {
  return (
    compareSpans(extent(a.spans), extent(b.spans)) ||
    (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** A document's annotations in text order, kept so commit by commit instead of being sorted anew. */
export class Outline {
  readonly document: Id<"document">;
  #items: Annotation[];

  constructor(workspace: Workspace, document: Id<"document">) {
    this.document = document;
    this.#items = [...workspace.referring("annotation", document)].toSorted(compare);
  }

  get items(): readonly Annotation[] {
    return this.#items;
  }

  /** What a step changes here; the array is replaced, so a view may compare by identity. */
  receive(step: Step): { put: Annotation[]; removed: Annotation[] } {
    const put: Annotation[] = [];
    const removed: Annotation[] = [];
    for (const { before, after } of step.moves) {
      const was = as("annotation", before);
      const is = as("annotation", after);
      if (was?.documentId === this.document) removed.push(was);
      if (is?.documentId === this.document) put.push(is);
    }
    if (put.length + removed.length === 0) return { put, removed };
    if (put.length + removed.length > 100) {
      const gone = new Set<string>(removed.map(({ id }) => id));
      this.#items = [...this.#items.filter(({ id }) => !gone.has(id)), ...put].toSorted(compare);
    } else {
      this.#items = [...this.#items];
      for (const item of removed) {
        const at = this.indexOf(item);
        if (at >= 0) this.#items.splice(at, 1);
      }
      for (const item of put) this.#items.splice(this.#place(item), 0, item);
    }
    return { put, removed };
  }

  /** Where an annotation stands in the order, -1 when it does not. */
  indexOf(item: Annotation): number {
    const at = this.#place(item);
    return this.#items[at]?.id === item.id ? at : -1;
  }

  #place(item: Annotation): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#items[middle];
      if (other && compare(other, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export type Filter = {
  readonly labels: ReadonlySet<Label>;
  readonly text: string;
  /** How far reviewed; undefined is any. */
  readonly review: ReviewState | undefined;
  /** Who made them; undefined is anybody. */
  readonly author: Id<"author"> | undefined;
};

/** No label chosen means all of them. */
export const noFilter: Filter = { labels: new Set(), text: "", review: undefined, author: undefined };

/** Whether anything is filtered out. */
export const isFiltering = (filter: Filter) =>
  filter.labels.size > 0 ||
  filter.text.trim() !== "" ||
  filter.review !== undefined ||
  filter.author !== undefined;

/** The annotations that pass: of one of the labels, and with the text in a quote, the note or the source's name. */
export function filtered(
  items: readonly Annotation[],
  filter: Filter,
  nameOf: (id: Id<"source">) => string,
  reviewOf: (annotation: Annotation) => ReviewState,
): readonly Annotation[] {
  if (!isFiltering(filter)) return items;
  const sought = foldName(filter.text.trim());
  return items.filter((item) => {
    if (filter.labels.size > 0 && !filter.labels.has(item.label)) return false;
    if (filter.author !== undefined && item.createdBy !== filter.author) return false;
    if (filter.review !== undefined && reviewOf(item) !== filter.review) return false;
    if (sought === "") return true;
    const source = item.sourceId ? nameOf(item.sourceId) : "";
    return [...item.quotes.map(({ exact }) => exact), item.note ?? "", source].some((text) =>
      foldName(text).includes(sought),
    );
  });
}
