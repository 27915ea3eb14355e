import type { CommandId } from "../../shared/commands.ts";
import type { Label } from "../../shared/labels.ts";
import { extent } from "../../shared/spans.ts";
import { unitAt } from "../../shared/text/units.ts";
import { isEndCommand } from "../editor/ends.ts";
import { isSelectCommand, type SelectCommand, selectNext } from "../editor/selecting.ts";
import { describe, removeWithDependants } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { offerHere, stacked } from "./here.ts";
import { chooseLanguage, type LanguageChoice } from "./language.ts";
import { label } from "./marking.ts";
import { continuePrevious, takeSpeaker } from "./quoting.ts";
import { printDocument } from "./printCommand.ts";
import { backInMany, chooseAll, deleteChosen } from "./runMany.ts";
import { showDocumentReport } from "./runReport.ts";
import { labelKeys } from "./shownKeys.ts";
import { chooseTheme, type Theme } from "./theme.ts";
import { words } from "./words.ts";
import { isFrameCommand, runFrame } from "./runFrame.ts";
import { isBundleCommand, runBundles } from "./runBundles.ts";
import { isCheckCommand, runCheck } from "./runChecks.ts";
import { isClaimCommand, runClaims } from "./runClaims.ts";
import { isCommentCommand, runComments } from "./runComments.ts";
import { isCompareCommand, runCompare } from "./runCompare.ts";
import { isFindCommand, runFind } from "./runFind.ts";
import { isReviewCommand, runReview } from "./runReview.ts";
import { isReadingCommand, runReadings } from "./runReadings.ts";
import { isSourceCommand, runSources } from "./runSources.ts";
import { addSpan, moveActiveEnd, removeSpan } from "./runSpans.ts";

/** Carries out a command of the table on this desk; false when there was nothing it could act on. */
export function run(desk: Desk, command: CommandId): boolean {
  if (isEndCommand(command)) return moveActiveEnd(desk, command);
  if (isSelectCommand(command)) return select(desk, command);
  if (isFrameCommand(command)) return runFrame(desk, command);
  if (isFindCommand(command)) return runFind(desk, command);
  if (isBundleCommand(command)) return runBundles(desk, command);
  if (isCheckCommand(command)) return runCheck(desk, command);
  if (isSourceCommand(command)) return runSources(desk, command);
  if (isReadingCommand(command)) return runReadings(desk, command);
  if (isClaimCommand(command)) return runClaims(desk, command);
  if (isReviewCommand(command)) return runReview(desk, command);
  if (isCommentCommand(command)) return runComments(desk, command);
  if (isCompareCommand(command)) return runCompare(desk, command);
  switch (command) {
    case "label.claim":
    case "label.statistic":
    case "label.quote":
    case "label.anonymous-source":
      return label(desk, command.slice("label.".length) as Label); // the four cases above are the four labels
    case "annotation.next":
      return step(desk, 1);
    case "annotation.previous":
      return step(desk, -1);
    case "annotation.stacked":
      return stacked(desk);
    case "annotation.here":
      return offerHere(desk);
    case "list.chooseAll":
      return chooseAll(desk);
    case "list.chooseNone":
      desk.activate(desk.activeId);
      return true;
    case "annotation.addSpan":
      return addSpan(desk);
    case "annotation.removeSpan":
      return removeSpan(desk);
    case "annotation.edit":
      if (!desk.activeId) return say(desk, words().text.nothingActiveToEdit(labelKeys(desk)));
      // One that was marked just now may not have come back from the host; its form takes the focus when it is drawn.
      desk.wantsForm = desk.activeId;
      desk.panes.show("inspector");
      desk.changed();
      return true;
    case "quote.speaker":
      return takeSpeaker(desk);
    case "quote.continues":
      return continuePrevious(desk);
    case "annotation.delete":
      return remove(desk);
    case "undo":
    case "redo":
      return again(desk, command);
    case "import":
    case "export":
    case "shortcuts":
    case "palette":
    case "name":
      desk.showDialog(command);
      return true;
    case "print":
      return printDocument(desk);
    case "help":
      desk.showDialog("shortcuts");
      return true;
    case "library":
    case "claims":
    case "sources":
    case "report":
    case "review":
      desk.show(command);
      return true;
    case "history":
      desk.reviewing.show("history");
      desk.show("review");
      return true;
    case "report.document":
      return showDocumentReport(desk);
    case "theme.system":
    case "theme.light":
    case "theme.dark":
      return changeTheme(desk, command.slice("theme.".length) as Theme); // the three cases above are the themes
    case "language.system":
    case "language.en":
    case "language.es":
      void chooseLanguage(desk, command.slice("language.".length) as LanguageChoice); // the three cases above are the choices
      return true;
    default:
      return command satisfies never;
  }
}

function changeTheme(desk: Desk, theme: Theme): true {
  chooseTheme(theme);
  desk.announce(words().frame.themeIs[theme]);
  desk.changed(); // the button says which it is
  return true;
}

function say(desk: Desk, text: string): true {
  desk.notify(text);
  return true;
}

function step(desk: Desk, by: 1 | -1): boolean {
  const items = desk.shown;
  if (items.length === 0) return say(desk, words().text.noneToGoTo);
  const active = desk.active;
  const at = active ? items.findIndex((item) => item.id === active.id) : -1;
  const caret = desk.selection.start;
  const after = items.findIndex((item) => extent(item.spans).start >= caret);
  const behind = after < 0 ? items.length : after;
  // Past either end it goes on at the other one.
  const to = at >= 0 ? at + by : by === 1 ? behind : behind - 1;
  const next = items.at(to % items.length);
  if (!next) return false;
  const start = next.spans[0]?.start ?? 0;
  desk.view?.select(start, start);
  desk.activate(next.id, { reveal: true });
  desk.announce(words().text.placeOf(describe(next), items.indexOf(next) + 1, items.length));
  return true;
}

/** The next annotation becomes active at once, so that pressing the key again deletes that one. */
function remove(desk: Desk): boolean {
  const { active, shown } = desk;
  if (desk.isMany) return deleteChosen(desk);
  if (!active) return false;
  const at = shown.findIndex((item) => item.id === active.id);
  const what = describe(active);
  desk.activate((shown[at + 1] ?? shown[at - 1])?.id);
  void desk.model
    .act(words().text.steps.delete(words().labels[active.label].noun), (workspace) =>
      removeWithDependants(workspace, active.id),
    )
    .then((outcome) => desk.report(outcome) && desk.announce(words().text.deleted(what)));
  return true;
}

function again(desk: Desk, which: "undo" | "redo"): boolean {
  const step = which === "undo" ? desk.model.history.nextUndo : desk.model.history.nextRedo;
  if (!step) return say(desk, which === "undo" ? words().text.nothingToUndo : words().text.nothingToRedo);
  void desk.model[which]().then((outcome) => {
    if (!desk.report(outcome) || !("commit" in outcome)) return;
    const back = outcome.commit.puts.find((record) => record.kind === "annotation");
    if (back?.documentId === desk.open?.id && back && !backInMany(desk, step, outcome.commit))
      desk.activate(back.id, { reveal: true });
    desk.announce((which === "undo" ? words().text.undone : words().text.redone)(step.name));
  });
  return true;
}

function select(desk: Desk, command: SelectCommand): boolean {
  const { open, view, selection, language } = desk;
  if (open?.text === undefined || !view) return false;
  // Just after marking, the caret stands at the end of what was marked: go on from there, not back into it.
  const unit = command.startsWith("select.word") ? "word" : "sentence";
  const isAfterMark = !desk.hasSelection && selection.end === desk.markedTo;
  const from = isAfterMark ? unitAt(open.text, selection.end - 1, unit, language) : undefined;
  const next = selectNext(open.text, from ?? selection, command, language);
  if (!next) return false;
  view.select(next.start, next.end);
  view.reveal(next);
  return true;
}
