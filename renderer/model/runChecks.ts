import type { CommandId } from "../../shared/commands.ts";
import type { OpenProblem } from "../../shared/checks/review.ts";
import type { Desk } from "./desk.ts";
import { openAt } from "./opening.ts";
import { hasInspector } from "./place.ts";
import { words } from "./words.ts";
import type { Finding } from "../../shared/checks/finding.ts";
import type { Id } from "../../shared/ids.ts";
import type { Span } from "../../shared/spans.ts";

export type CheckCommand = Extract<CommandId, "checks" | `problem.${string}`>;

export function isCheckCommand(command: CommandId): command is CheckCommand {
  return command === "checks" || command.startsWith("problem.");
}

/** Carries out a command of the sourcing checks; false where there is no document to check. */
export function runCheck(desk: Desk, command: CheckCommand): boolean {
  if (command === "checks") return showChecks(desk);
  return step(desk, command === "problem.next" ? 1 : -1);
}

/** Shows the checks of the open document, and goes into them. */
function showChecks(desk: Desk): boolean {
  if (!desk.open) {
    desk.notify(words().checks.noDocument);
    return true;
  }
  const wasElsewhere = desk.place !== "document";
  if (wasElsewhere) desk.show("document");
  desk.panes.show("inspector");
  desk.checks.showTab("checks");
  // The panel is there once it is drawn; one that a report shows goes away with it.
  if (desk.checks.focus && !wasElsewhere) desk.checks.focus();
  else requestAnimationFrame(() => desk.checks.focus?.());
  return true;
}

/** Goes to the next problem after the caret, or the one before it; past either end it goes on at the other one. */
function step(desk: Desk, by: 1 | -1): boolean {
  const { open, checks } = desk;
  if (open?.text === undefined || desk.place !== "document") return false;
  const problems = checks.problems(open.id);
  const says = words().checks;
  if (!problems?.length) {
    desk.notify(problems ? says.noProblems : says.looking);
    return true;
  }
  const at = nextOf(desk, problems, by);
  const problem = problems[(at + problems.length) % problems.length];
  if (!problem) return false;
  show(desk, problem, problems.indexOf(problem) + 1, problems.length);
  return true;
}

/** From where one was taken last, as long as one is still there; else from the caret. */
function nextOf({ checks, open, selection }: Desk, problems: readonly OpenProblem[], by: 1 | -1): number {
  const key = open && checks.currentKey(open.id);
  const at = problems.findIndex(({ finding }) => finding.key === key);
  const current = problems[at]?.finding.spans[0];
  if (current && selection.start >= current.start && selection.start <= current.end) return at + by;
  const after = problems.findIndex(({ finding }) => (finding.spans[0]?.start ?? 0) >= selection.start);
  const behind = after < 0 ? problems.length : after;
  return by === 1 ? behind : behind - 1;
}

function show(desk: Desk, { question, finding }: OpenProblem, at: number, total: number): void {
  const { checks, open, panes } = desk;
  const says = words().checks;
  const reason = says.placeOf(says.names[question], finding.say(words()), at, total);
  if (open) checks.current = { documentId: open.id, key: finding.key };
  checks.unfold(question, true);
  goTo(desk, finding);
  // The reason is read in the panel where that can be seen, else in a notice.
  const { inspector } = panes.layout(hasInspector(desk));
  if (inspector.isShown && inspector.place === "beside") {
    checks.showTab("checks");
    desk.announce(reason);
  } else desk.notify(reason);
}

/** Puts the caret where a finding is in the open document: its annotation active, or its words selected. */
function goTo(desk: Desk, { annotationIds, spans }: Finding): void {
  const [span] = spans;
  if (!span) return;
  const id = annotationOf(desk, annotationIds, span);
  desk.view?.select(span.start, id ? span.start : span.end);
  desk.activate(id);
  desk.view?.reveal(span, { place: "centre" });
}

/** The annotation that a span of a finding is; undefined where it is words that nobody marked. */
function annotationOf(
  { model }: Desk,
  ids: readonly Id<"annotation">[],
  { start }: Span,
): Id<"annotation"> | undefined {
  return ids.find((id) => model.workspace.get(id)?.spans.some((span) => span.start === start));
}

/** Opens one of a finding's places in its document, wherever one is. */
export function openFinding(desk: Desk, documentId: Id<"document">, finding: Finding, span: Span): void {
  desk.checks.current = { documentId, key: finding.key };
  const annotationId = annotationOf(desk, finding.annotationIds, span);
  openAt(desk, { documentId, ...(annotationId ? { annotationId } : { span }) });
}
