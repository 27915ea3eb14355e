import { amount } from "./amounts.ts";
import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

const findCommands = ["find", "find.next", "find.previous", "find.annotateAll", "search"] as const;

/** The commands of finding in the text and in the workspace. */
export type FindCommand = (typeof findCommands)[number];

export function isFindCommand(id: string): id is FindCommand {
  return findCommands.some((command) => command === id);
}

/** Carries out a command of `findCommands`; false when there was nothing it could act on. */
export function runFind(desk: Desk, command: FindCommand): boolean {
  const { finder } = desk;
  if (command === "search") {
    desk.showDialog("search");
    return true;
  }
  if (desk.place !== "document") return false;
  if (command === "find" || finder.query.text === "") return finder.open();
  if (command === "find.annotateAll") {
    void annotateAll(desk);
    return true;
  }
  void step(desk, command === "find.next" ? 1 : -1);
  return true;
}

/** Says where it went, since the bar that shows it may be closed. */
async function step(desk: Desk, by: 1 | -1): Promise<void> {
  const { finder } = desk;
  const went = await finder.step(by);
  const say = words().search;
  if (!went || finder.current === undefined) {
    if (!finder.isOpen) desk.notify(say.notFound(finder.query.text));
    return;
  }
  const place = say.place(finder.current + 1, amount(finder.found.spans.length, finder.found.hasMore));
  const round = by === 1 ? say.fromStart : say.fromEnd;
  desk.announce(went.wrapped ? `${place}, ${round}` : place);
}

/** The dialog needs the matches; with the bar closed, they are found first. */
async function annotateAll(desk: Desk): Promise<void> {
  const { finder } = desk;
  if (!finder.isOpen || finder.isBusy) await finder.step(1);
  if (finder.found.spans.length === 0 || finder.query.text.trim() === "")
    desk.notify(words().search.notFound(finder.query.text));
  else desk.showDialog("annotateAll");
}
