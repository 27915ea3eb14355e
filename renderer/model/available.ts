import type { CommandId } from "../../shared/commands.ts";
import type { Desk } from "./desk.ts";
import { hasInspector } from "./place.ts";
import { canTellPeople } from "./presence.ts";
import { judged } from "./runReview.ts";
import { currentThread, subjectHere } from "./runComments.ts";
import { ownReading } from "./runReadings.ts";
import { isComparing } from "./runCompare.ts";

type Need = (desk: Desk) => boolean;

const inDocument: Need = ({ place, open }) => place === "document" && open !== undefined;
const text: Need = ({ place, open, view }) => place === "document" && open?.text !== undefined && !!view;
const active: Need = (desk) => text(desk) && desk.active !== undefined;
const some: Need = (desk) => active(desk) || (text(desk) && desk.isMany);
const marking: Need = (desk) => text(desk) && (desk.hasSelection || some(desk));
const going: Need = (desk) => text(desk) && desk.shown.length > 0;
const hasComments: Need = ({ model }) => model.workspace.count("comment") > 0;
const inComments: Need = (desk) => currentThread(desk) !== undefined;
const openClaim: Need = ({ place, claim }) => place === "claims" && claim !== undefined;

const deciding: Need = (desk) => isComparing(desk) && desk.comparing.compared?.between !== undefined;

/** What commands need that cannot always act, by name or by the first part of it. */
const needs: { readonly [I in CommandId]?: Need } & Readonly<Record<string, Need | undefined>> = {
  undo: ({ model }) => model.history.nextUndo !== undefined,
  redo: ({ model }) => model.history.nextRedo !== undefined,
  label: marking,
  end: active,
  start: active,
  select: text,
  print: (desk) => text(desk) || desk.place === "report",
  "report.document": ({ open }) => open !== undefined,
  "annotation.next": going,
  "annotation.previous": going,
  "annotation.stacked": going,
  "annotation.addSpan": (desk) => active(desk) && desk.hasSelection,
  "annotation.removeSpan": (desk) => active(desk) && (desk.active?.spans.length ?? 0) > 1,
  "annotation.here": text,
  "annotation.edit": some,
  "annotation.delete": some,
  "quote.speaker": (desk) => active(desk) && desk.active?.label === "quote" && desk.hasSelection,
  "quote.continues": (desk) => active(desk) && desk.active?.label === "quote",
  "focus.text": text,
  "focus.list": inDocument,
  "pane.inspector": hasInspector,
  find: text,
  "people.here": canTellPeople,
  "reading.give": ({ model }) => model.workspace.count("document") > 0,
  "reading.finish": (desk) => inDocument(desk) && ownReading(desk) !== undefined,
  checks: ({ open }) => open !== undefined,
  problem: text,
  "source.open": active,
  "source.merge": ({ model }) => model.workspace.count("source") > 1,
  "claim.new": () => true,
  "claim.open": (desk) => active(desk) && desk.active?.claimId !== undefined,
  "claim.evidence": (desk) => text(desk) && (desk.hasSelection || desk.active !== undefined),
  "claim.forward": openClaim,
  "claim.back": openClaim,
  "claim.delete": openClaim,
  decide: (desk) => judged(desk).length > 0,
  "review.document": ({ open }) => open !== undefined,
  signoff: ({ open }) => open !== undefined,
  "comment.new": (desk) => subjectHere(desk) !== undefined,
  "comment.document": inDocument,
  "comment.next": hasComments,
  "comment.previous": hasComments,
  "comment.open": inComments,
  "comment.reply": inComments,
  "comment.resolve": inComments,
  "comments.read": hasComments,
  compare: () => true,
  "compare.next": isComparing,
  "compare.previous": isComparing,
  "compare.open": isComparing,
  "compare.same": deciding,
  "compare.discard": deciding,
  "compare.a": deciding,
  "compare.b": deciding,
  "compare.both": deciding,
  "compare.neither": deciding,
  "compare.own": deciding,
  "compare.reopen": deciding,
  "list.chooseAll": going,
  "list.chooseNone": (desk) => desk.isMany,
};

/**
 * Whether a command has something to act on now. Menus and the palette do not offer it otherwise; its keys still run it,
 * and then say what is missing.
 */
export function isAvailable(desk: Desk, command: CommandId): boolean {
  const need = needs[command] ?? needs[command.split(".")[0] ?? ""];
  return need === undefined || need(desk);
}
