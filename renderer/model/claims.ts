import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { ClaimWords } from "../../shared/sourcing/similar.ts";
import type { Step } from "../../shared/undo.ts";
import type { Workspace } from "../../shared/workspace.ts";
import type { Status } from "./claimActions.ts";
import { ClaimLines } from "./claimLines.ts";
import {
  allClaims,
  type ClaimFilter,
  type ClaimSort,
  type ClaimView,
  rememberedView,
  rememberView,
} from "./claimsView.ts";

/** Evidence from the web as far as it is typed. */
export type TypedEvidence = { readonly url: string; readonly stance: RecordOf<"evidence">["stance"] };

/** The place of the tracked claims in a window: what there is to say of each, and how they are shown. */
export class Claims {
  filter: ClaimFilter = allClaims;
  view: ClaimView;
  sort: ClaimSort;
  /** A move to an earlier status that waits for its reason. */
  goingBack: { readonly id: Id<"claim">; readonly to: Status } | undefined;
  /** A move that is on its way to the host: pressing the key again goes on from there. */
  moving: { readonly id: Id<"claim">; readonly to: Status } | undefined;
  /** The statement of a new claim as far as it is typed, while one is being made. */
  making: string | undefined;
  /** What is typed of evidence from the web on each claim, and not added yet. */
  readonly typedEvidence = new Map<Id<"claim">, TypedEvidence>();
  /** The evidence that was just added, whose fields want the focus. */
  wantsEvidence: Id<"evidence"> | undefined;
  #lines: ClaimLines | undefined;
  #words: ClaimWords | undefined;
  readonly #workspace: () => Workspace;
  readonly #changed: () => void;

  constructor(workspace: () => Workspace, changed: () => void) {
    this.#workspace = workspace;
    this.#changed = changed;
    ({ view: this.view, sort: this.sort } = rememberedView());
  }

  /** Counted when somebody first asks, and kept up from then on. */
  get lines(): ClaimLines {
    this.#lines ??= new ClaimLines(this.#workspace());
    return this.#lines;
  }

  /** As `lines`. */
  get words(): ClaimWords {
    this.#words ??= new ClaimWords(this.#workspace());
    return this.#words;
  }

  receive(step: Step): void {
    this.#lines?.receive(step);
    this.#words?.receive(step.moves);
  }

  /** The workspace is another one. */
  reset(): void {
    this.#lines = undefined;
    this.#words = undefined;
  }

  filterBy(filter: ClaimFilter): void {
    this.filter = filter;
    this.#changed();
  }

  sortBy(sort: ClaimSort): void {
    this.sort = sort;
    rememberView(this.view, sort);
    this.#changed();
  }

  show(view: ClaimView): void {
    this.view = view;
    rememberView(view, this.sort);
    this.#changed();
  }

  /** Asks for the reason of a move back; undefined asks no more. */
  askBack(move: Claims["goingBack"]): void {
    this.goingBack = move;
    this.#changed();
  }

  /** Begins a new claim, with this statement to start from; undefined makes none. */
  make(statement: string | undefined): void {
    this.making = statement;
    this.#changed();
  }
}
