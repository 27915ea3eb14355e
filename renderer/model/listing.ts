import type { Id } from "../../shared/ids.ts";
import { teamIn, reviewState } from "../../shared/review/decisions.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Annotation, sourceName } from "./actions.ts";
import { among, type Chosen } from "./chosen.ts";
import { type Filter, filtered, Outline } from "./outline.ts";

type Touched = ReturnType<Outline["receive"]>;
const nothing: Touched = { put: [], removed: [] };

/** The annotations of the open document in text order, and what of them is shown and acted on. */
export class Listing {
  #outline: Outline | undefined;
  #shown: { items: readonly Annotation[]; filter: Filter; result: readonly Annotation[] } | undefined;
  #acted: { shown: readonly Annotation[]; chosen: Chosen; result: readonly Annotation[] } | undefined;

  /** Lists the annotations of a document as they are now; of none where there is no such document. */
  list(workspace: Workspace, id: Id<"document"> | undefined): void {
    this.#outline = id && workspace.get(id) ? new Outline(workspace, id) : undefined;
  }

  get items(): readonly Annotation[] {
    return this.#outline?.items ?? [];
  }

  /** Takes in a step that the workspace has taken in already; says what of the document it touched. */
  receive(step: Step): Touched {
    this.#shown = undefined; // a source's name may have changed, which the filter looks at
    return this.#outline?.receive(step) ?? nothing;
  }

  /** Those that pass the filter; the same array until something is another. */
  shown(workspace: Workspace, filter: Filter): readonly Annotation[] {
    const { items } = this;
    if (this.#shown?.items !== items || this.#shown.filter !== filter) {
      const nameOf = (id: Id<"source">) => {
        const source = canonicalSource(workspace, id);
        return source ? sourceName(source) : "";
      };
      const team = teamIn(workspace);
      const reviewOf = (annotation: Annotation) => reviewState(workspace, annotation, team);
      this.#shown = { items, filter, result: filtered(items, filter, nameOf, reviewOf) };
    }
    return this.#shown.result;
  }

  /** Those among `shown` that are chosen. */
  acted(shown: readonly Annotation[], chosen: Chosen): readonly Annotation[] {
    if (this.#acted?.shown !== shown || this.#acted.chosen !== chosen)
      this.#acted = { shown, chosen, result: among(shown, chosen) };
    return this.#acted.result;
  }
}
