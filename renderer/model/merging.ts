import { maxFileBytes } from "../../shared/api.ts";
import type { Choice } from "../../shared/bundle/deciding.ts";
import { type Category, type Side, categories } from "../../shared/bundle/items.ts";
import type { MergeItem, MergeOutcome, MergePreview } from "../../shared/bundle/protocol.ts";
import type { Id } from "../../shared/ids.ts";
import { foldName } from "../../shared/text/fold.ts";
import type { Model } from "./model.ts";
import { words } from "./words.ts";

/** How far the merging of one bundle is. */
export type MergeState =
  | { readonly step: "choose"; readonly problem?: string }
  | { readonly step: "comparing"; readonly name: string }
  | {
      readonly step: "list";
      readonly preview: MergePreview;
      readonly isBusy: boolean;
      readonly problem?: string;
    }
  | { readonly step: "done"; readonly outcomes: readonly MergeOutcome[]; readonly isChanged: boolean };

/** What the list of a merge is narrowed down to; `differs` is all that is not the same on both sides. */
export type MergeFilter = { readonly category: Category | "differs"; readonly text: string };

/** The merging of one bundle, from choosing the file to where everything went. */
export class Merging {
  readonly #model: Model;
  readonly #listeners = new Set<() => void>();
  #fileId = "";
  #state: MergeState = { step: "choose" };
  #choices: ReadonlyMap<Id, Choice> = new Map();

  constructor(model: Model) {
    this.#model = model;
  }

  get state(): MergeState {
    return this.#state;
  }

  get choices(): ReadonlyMap<Id, Choice> {
    return this.#choices;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hands a file to the host, and shows what merging it would come to. */
  async read(file: File): Promise<void> {
    this.#set({ step: "comparing", name: file.name });
    if (file.size > maxFileBytes) return this.#fail(words().host.fields.fileTooLarge("256 MB"));
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return this.#fail(words().importing.unreadable);
    const staged = await this.#model.host.call("stageFile", { bytes: new Uint8Array(bytes) });
    if (!staged.ok) return this.#fail(staged.error.message);
    this.#fileId = staged.value.fileId;
    this.#choices = new Map();
    await this.#look();
  }

  #fail(problem: string): void {
    this.#set({ step: "choose", problem });
  }

  /** @param problem why it is looked at again */
  async #look(problem?: string): Promise<void> {
    this.#model.saveDrafts();
    await this.#model.settled();
    const reply = await this.#model.host.call("previewMerge", { fileId: this.#fileId });
    if (!reply.ok) return this.#fail(reply.error.message);
    const items = new Map(reply.value.items.map((item) => [item.id, item]));
    this.#choices = new Map([...this.#choices].filter(([id, choice]) => fits(items.get(id), choice)));
    this.#set({
      step: "list",
      preview: reply.value,
      isBusy: false,
      ...(problem === undefined ? {} : { problem }),
    });
  }

  /** Chooses a side for a whole record; undefined takes the choice back. */
  choose(id: Id, choice: Choice | undefined): void {
    const next = new Map(this.#choices);
    if (choice === undefined) next.delete(id);
    else next.set(id, choice);
    this.#choose(next);
  }

  chooseField(item: MergeItem, field: string, side: Side): void {
    this.choose(item.id, { ...byField(item, this.#choices.get(item.id)), [field]: side });
  }

  /** Chooses a side for every one of these that has something to choose. */
  chooseAll(items: readonly MergeItem[], side: Side): void {
    const next = new Map(this.#choices);
    for (const item of items) if (canChoose(item)) next.set(item.id, side);
    this.#choose(next);
  }

  #choose(choices: ReadonlyMap<Id, Choice>): void {
    this.#choices = choices;
    this.#tell();
  }

  /** Merges it as chosen; what changed here meanwhile is shown anew, and choices stay where they still fit. */
  async merge(): Promise<void> {
    const state = this.#state;
    if (state.step !== "list" || state.isBusy) return;
    const { preview } = state;
    this.#set({ step: "list", preview, isBusy: true });
    const choices: Record<Id, Choice> = Object.fromEntries(this.#choices);
    const reply = await this.#model.hostStep(words().bundles.step, () =>
      this.#model.host.call("merge", { fileId: this.#fileId, choices: { ...choices }, seen: preview.seq }),
    );
    if (reply.ok)
      return this.#set({
        step: "done",
        outcomes: reply.value.items,
        isChanged: reply.value.seq !== undefined,
      });
    if (reply.error.code === "conflict") return this.#look(reply.error.message);
    this.#set({ step: "list", preview, isBusy: false, problem: reply.error.message });
  }

  #set(state: MergeState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether there is anything to choose about a record. */
export const canChoose = ({ category }: MergeItem): boolean =>
  category !== "same" && category !== "only-here";

/** What is chosen about a record, or would happen: a side, fields of both, or nothing yet. */
export function chosenOf(item: MergeItem, choice: Choice | undefined): Side | "both" | undefined {
  if (choice === undefined) return item.usual;
  if (typeof choice === "string") return choice;
  return isOpen(item, choice) ? undefined : "both";
}

/** The side chosen for one field; undefined where it is still to be. */
export function sideOfField(
  { fields, usual }: MergeItem,
  choice: Choice | undefined,
  field: string,
): Side | undefined {
  if (typeof choice === "string") return choice;
  const chosen = choice && Object.hasOwn(choice, field) ? choice[field] : undefined;
  if (chosen) return chosen;
  if (usual === "here" || usual === "there") return usual;
  const state = fields.find((each) => each.field === field)?.state;
  return state === "both" ? undefined : state;
}

/** The choice about a record as one about its fields. */
function byField(item: MergeItem, choice: Choice | undefined): { [field: string]: Side } {
  const sides: { [field: string]: Side } = {};
  for (const { field } of item.fields) {
    const side = sideOfField(item, choice, field);
    if (side) sides[field] = side;
  }
  return sides;
}

const isOpen = ({ fields }: MergeItem, choice: Exclude<Choice, Side>): boolean =>
  fields.some(({ field, state }) => state === "both" && !Object.hasOwn(choice, field));

/** Whether a choice is one about the record as it is now. */
const fits = (item: MergeItem | undefined, choice: Choice): boolean =>
  item !== undefined &&
  canChoose(item) &&
  (typeof choice === "string" ||
    Object.keys(choice).every((field) => item.fields.some((each) => each.field === field)));

/** The conflicts that nothing was chosen for yet. */
export function undecidedOf({ items }: MergePreview, choices: ReadonlyMap<Id, Choice>): readonly MergeItem[] {
  return items.filter(
    (item) => item.category === "conflict" && chosenOf(item, choices.get(item.id)) === undefined,
  );
}

/** How many records stand in each category, in the order of a list; those with none left out. */
export function countsOf({ items }: MergePreview): readonly (readonly [Category, number])[] {
  return categories.flatMap((category) => {
    const count = items.filter((item) => item.category === category).length;
    return count > 0 ? [[category, count] as const] : [];
  });
}

/** The records that pass the filter, conflicts first. */
export function filtered({ items }: MergePreview, { category, text }: MergeFilter): readonly MergeItem[] {
  const sought = foldName(text).split(/\s+/);
  const isShown = (item: MergeItem) =>
    (category === "differs" ? canChoose(item) : item.category === category) &&
    sought.every((word) => foldName(item.name).includes(word));
  return items
    .filter(isShown)
    .toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
}
