import type { CommandId } from "../../shared/commands.ts";
import type { Id } from "../../shared/ids.ts";
import {
  type Decided,
  type Taken,
  type Verdict,
  canTake,
  decide,
  resolutionsBetween,
} from "../../shared/review/adjudicate.ts";
import type { ComparedItem } from "../../shared/review/compare.ts";
import { endsOf } from "../../shared/review/ownEnds.ts";
import { openSame } from "../../shared/review/standing.ts";
import { type Hanging, hangingOn, withdrawn } from "../../shared/review/withdraw.ts";
import type { Compared } from "./comparing.ts";
import { itemName, sideName, whyNoDeciding } from "./compareTexts.ts";
import type { Desk } from "./desk.ts";
import type { Outcome } from "./model.ts";
import { openAt } from "./opening.ts";
import { words } from "./words.ts";

/** The commands of comparing and deciding. */
export type CompareCommand = Extract<CommandId, "compare" | `compare.${string}`>;

export function isCompareCommand(id: CommandId): id is CompareCommand {
  return id === "compare" || id.startsWith("compare.");
}

/** Whether the tab Compare is in sight, with something in it. */
export const isComparing = ({ place, reviewing, comparing }: Desk): boolean =>
  place === "review" && reviewing.tab === "compare" && comparing.compared !== undefined;

/** Carries out a command of comparing; false when there was nothing it could act on. */
export function runCompare(desk: Desk, command: CompareCommand): boolean {
  const { comparing } = desk;
  if (command === "compare") {
    desk.reviewing.show("compare");
    if (desk.place !== "review") desk.show("review");
    return true;
  }
  const { compared, current } = comparing;
  if (!isComparing(desk) || !compared) return false;
  switch (command) {
    case "compare.next":
    case "compare.previous":
      return step(desk, compared, command === "compare.next" ? 1 : -1);
    case "compare.open":
      return current !== undefined && openItem(desk, compared, current);
    case "compare.same":
      return takeSame(desk, compared);
    case "compare.discard":
      if (discardable(desk, compared).length === 0) return say(desk, words().compare.nothingDecided);
      desk.showDialog("discardDecisions");
      return true;
    case "compare.a":
    case "compare.b":
    case "compare.both":
    case "compare.neither":
      return current !== undefined && take(desk, compared, current, takenBy[command]);
    case "compare.own":
      return current !== undefined && beginOwn(desk, compared);
    case "compare.reopen":
      return current !== undefined && reopen(desk, compared, current);
    default:
      return command satisfies never;
  }
}

const takenBy = {
  "compare.a": "a",
  "compare.b": "b",
  "compare.both": "both",
  "compare.neither": "neither",
} as const satisfies Record<string, Taken>;

function say(desk: Desk, text: string): true {
  desk.notify(text);
  return true;
}

/** What the two sides are called. */
export function namesOf(
  { model, comparing: { date } }: Desk,
  { a, b }: Pick<Compared, "a" | "b">,
): { a: string; b: string } {
  return { a: sideName(model.workspace, a, date), b: sideName(model.workspace, b, date) };
}

function step(desk: Desk, compared: Compared, by: 1 | -1): boolean {
  const { comparing } = desk;
  if (comparing.shown.length === 0) return say(desk, words().compare.noMatch);
  comparing.go(comparing.at + by);
  const { current, at, shown } = comparing;
  if (current)
    desk.announce(words().text.placeOf(itemName(current, namesOf(desk, compared)), at + 1, shown.length));
  return true;
}

function openItem(desk: Desk, { document }: Compared, { a, b }: ComparedItem): boolean {
  const mark = a ?? b;
  if (mark) openAt(desk, { documentId: document.id, annotationId: mark.id });
  return mark !== undefined;
}

/** Decides about a difference as it stands, and goes on to the next that is open. */
function take(desk: Desk, compared: Compared, item: ComparedItem, taken: Taken): boolean {
  if (!canTake(item, taken)) return say(desk, words().compare.notBoth);
  void settle(desk, compared, [{ item, verdict: { take: taken } }], words().compare.steps.decide).then(
    (outcome) => outcome && wentOn(desk, words().compare.taken[taken](namesOf(desk, compared))),
  );
  return true;
}

/** All that both marked alike and nobody decided about becomes part of the agreed layer, as one step. */
function takeSame(desk: Desk, compared: Compared): boolean {
  const open = openSame(compared.items, compared.standings);
  if (open.length === 0) return say(desk, words().compare.noSame);
  const decided = open.map((item) => ({ item, verdict: { take: "a" } as const }));
  void settle(desk, compared, decided, words().compare.steps.same).then(
    (outcome) => outcome && desk.notify(words().compare.sameTaken(open.length)),
  );
  return true;
}

function beginOwn(desk: Desk, compared: Compared): boolean {
  if (!compared.between) return say(desk, whyNoDeciding(compared));
  const { comparing } = desk;
  comparing.chooseOwn(comparing.own ? undefined : { from: comparing.current?.a ? "a" : "b", ends: "union" });
  return true;
}

/** Decides with the ends that are chosen; `isOpened` goes to the text, where they can be moved. */
export function takeOwn(desk: Desk, isOpened: boolean): void {
  const { comparing } = desk;
  const { compared, current, own } = comparing;
  if (!compared || !current || !own) return;
  void textOf(desk, compared).then(async (text) => {
    const spans = text === undefined ? [] : endsOf(own.ends, text, current.a, current.b);
    if (spans.length === 0) return desk.notify(words().compare.nothingCommon);
    const verdict: Verdict = { take: "own", from: own.from, spans };
    const outcome = await settle(desk, compared, [{ item: current, verdict }], words().compare.steps.own);
    if (!outcome) return;
    comparing.chooseOwn(undefined);
    const made = outcome.commit.puts.findLast(
      (record) => record.kind === "annotation" && record.resolutionId,
    );
    if (isOpened && made?.kind === "annotation")
      openAt(desk, { documentId: made.documentId, annotationId: made.id });
    else {
      wentOn(desk, words().compare.taken.own);
      comparing.focusList?.();
    }
  });
}

function reopen(desk: Desk, compared: Compared, item: ComparedItem): boolean {
  const ids = decidedBy(compared, item);
  if (ids.length === 0) return say(desk, words().compare.notDecided);
  // Other people's words about it would go too: that is asked first.
  if (isAnything(hangingOn(desk.model.workspace, ids))) desk.showDialog("reopenDecision");
  else openAgain(desk, ids);
  return true;
}

/** The resolutions that decided about an item. */
export const decidedBy = ({ standings }: Compared, { key }: ComparedItem): Id<"resolution">[] =>
  standings.get(key)?.by.map(({ id }) => id) ?? [];

const isAnything = ({ comments, decisions, evidence }: Hanging) => comments + decisions + evidence > 0;

/** Takes these resolutions back, with what hangs on what they led to. */
export function openAgain(desk: Desk, ids: readonly Id<"resolution">[]): void {
  void desk.model
    .act(words().compare.steps.reopen, (workspace) =>
      withdrawn(
        workspace,
        ids.filter((id) => workspace.get(id)),
      ),
    ) // prettier-ignore
    .then((outcome) => desk.report(outcome) && desk.announce(words().compare.reopened(...progress(desk))));
}

/** What throwing the adjudication away takes away: all that was decided between the two. */
export function discardable({ model }: Desk, { document, between }: Compared): Id<"resolution">[] {
  return between ? resolutionsBetween(model.workspace, document.id, between).map(({ id }) => id) : [];
}

/** Takes back all that was decided between the two in this document. */
export function discard(desk: Desk, compared: Compared): void {
  void desk.model
    .act(words().compare.steps.discard, (workspace) => {
      const { document, between } = compared;
      const all = between ? resolutionsBetween(workspace, document.id, between) : [];
      return withdrawn(workspace, all.map(({ id }) => id)); // prettier-ignore
    })
    .then((outcome) => desk.report(outcome) && desk.notify(words().compare.discarded));
}

function wentOn(desk: Desk, what: string): void {
  const { comparing } = desk;
  comparing.goOn();
  const { current, compared } = comparing;
  const next = current && compared ? itemName(current, namesOf(desk, compared)) : "";
  desk.announce(words().compare.wentOn(what, words().compare.progress(...progress(desk)), next));
}

/** How many differences are decided, and how many there are. */
export function progress({ comparing }: Desk): [number, number] {
  const { compared } = comparing;
  return [compared?.decided.decided ?? 0, compared?.items.length ?? 0];
}

async function textOf(desk: Desk, { document }: Compared): Promise<string | undefined> {
  const record = desk.model.workspace.get(document.id);
  try {
    return record && (await desk.model.text(record.textHash));
  } catch (error) {
    desk.notify(error instanceof Error ? error.message : String(error), "error");
    return undefined;
  }
}

/** Writes decisions as one step; undefined where that was refused, which is told. */
async function settle(
  desk: Desk,
  compared: Compared,
  decided: readonly Decided[],
  name: string,
): Promise<Extract<Outcome, { readonly commit: unknown }> | undefined> {
  const { between, document } = compared;
  if (!between) {
    desk.notify(whyNoDeciding(compared));
    return undefined;
  }
  const earlier = decided.flatMap(({ item }) => decidedBy(compared, item));
  if (isAnything(hangingOn(desk.model.workspace, earlier))) {
    desk.notify(words().compare.openFirst); // it would put another mark in the place of the one they are about
    return undefined;
  }
  const text = await textOf(desk, compared);
  if (text === undefined) return undefined;
  const asked = { documentId: document.id, between, text };
  const outcome = await desk.model.act(name, (workspace) => decide(workspace, decided, asked));
  return desk.report(outcome) && "commit" in outcome ? outcome : undefined;
}
