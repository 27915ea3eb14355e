import type { CommandId } from "../../shared/commands.ts";
import { type Id, makeId } from "../../shared/ids.ts";
import { brief } from "../../shared/naming.ts";
import { canonicalClaim } from "../../shared/sourcing/merging.ts";
import { removeWithDependants } from "./actions.ts";
import { type Claim, isBack, moveStatus, neighbour, newClaim, type Status } from "./claimActions.ts";
import type { Desk } from "./desk.ts";
import { openClaim } from "./goingTo.ts";
import { words } from "./words.ts";

const claimCommands = [
  "claim.new",
  "claim.open",
  "claim.evidence",
  "claim.forward",
  "claim.back",
  "claim.delete",
  "claims.table",
  "claims.board",
] as const;

/** The commands of tracked claims. */
export type ClaimCommand = Extract<CommandId, (typeof claimCommands)[number]>;

export function isClaimCommand(id: CommandId): id is ClaimCommand {
  return claimCommands.some((command) => command === id);
}

/** Carries out a command of `claimCommands`; false when there was nothing it could act on. */
export function runClaims(desk: Desk, command: ClaimCommand): boolean {
  const { claims, claim } = desk;
  switch (command) {
    case "claim.new":
      return beginClaim(desk);
    case "claim.open":
      return openClaimOfActive(desk);
    case "claim.evidence":
      return beginEvidence(desk);
    case "claim.forward":
    case "claim.back":
      return step(desk, command === "claim.forward" ? 1 : -1);
    case "claim.delete":
      if (desk.place !== "claims" || !claim) return false;
      deleteClaim(desk, claim.id);
      return true;
    case "claims.table":
    case "claims.board":
      claims.show(command === "claims.table" ? "table" : "board");
      if (desk.place !== "claims") desk.show("claims");
      desk.announce(words().claims.viewIs[claims.view]);
      return true;
    default:
      return command satisfies never;
  }
}

/** Who works in this window; undefined before the workspace is there. */
export const actorOf = (desk: Desk): Id<"author"> | undefined => desk.model.replica.opened?.actor;

/** Goes to the claims with a new one begun; what is selected in a text is what it begins with. */
function beginClaim(desk: Desk): true {
  const { open, place, selection, hasSelection } = desk;
  const isSelected = place === "document" && hasSelection && open?.text !== undefined;
  const said = isSelected ? open.text?.slice(selection.start, selection.end) : "";
  desk.claims.make(statementOf(said ?? "") || (desk.claims.making ?? "")); // nothing typed is lost
  if (place !== "claims") desk.show("claims");
  return true;
}

/** Words of a text as a statement: on one line, and no longer than one may be. */
export const statementOf = (quote: string): string => brief(quote, 1_990);

/** Makes a claim without a mention and opens it. */
export async function createClaim(desk: Desk, statement: string): Promise<boolean> {
  const id = makeId("claim", crypto.randomUUID());
  const says = words().claims;
  const outcome = await desk.model.act(says.steps.new, () => [
    { op: "put", record: newClaim(id, statement.trim()) },
  ]);
  if (!desk.report(outcome)) return false;
  desk.claimId = id;
  desk.claims.make(undefined);
  desk.announce(says.created(brief(statement)));
  return true;
}

function openClaimOfActive(desk: Desk): true {
  const { active } = desk;
  const claim = active?.claimId && canonicalClaim(desk.model.workspace, active.claimId);
  if (desk.place !== "document" || !active) desk.notify(words().text.nothingActive);
  else if (claim) openClaim(desk, claim.id);
  else desk.notify(words().claims.noMention);
  return true;
}

/** Asks on which claim the selection, or the active annotation, is evidence. */
function beginEvidence(desk: Desk): boolean {
  if (desk.place !== "document" || desk.open?.text === undefined) return false;
  if (!desk.hasSelection && !desk.active) desk.notify(words().claims.selectEvidence);
  else desk.showDialog("evidence");
  return true;
}

function step(desk: Desk, by: 1 | -1): boolean {
  const { claim } = desk;
  if (desk.place !== "claims" || !claim) return false;
  const to = neighbour(statusOf(desk, claim), by);
  if (to) moveClaim(desk, claim.id, to);
  return true;
}

/** The status of a claim, or the one it is on its way to. */
function statusOf({ claims }: Desk, { id, status }: Claim): Status {
  return claims.moving?.id === id ? claims.moving.to : status;
}

/** Moves a claim to another status, at once or after asking why it goes back; a rule against it is told. */
export function moveClaim(desk: Desk, id: Id<"claim">, to: Status, reason?: string): void {
  const { model, claims } = desk;
  const claim = model.workspace.get(id);
  const actor = actorOf(desk);
  const from = claim && statusOf(desk, claim);
  if (!from || !actor || from === to) return;
  if (isBack(from, to) && reason === undefined) {
    desk.claimId = id;
    desk.panes.show("inspector");
    return claims.askBack({ id, to });
  }
  claims.askBack(undefined);
  const moving = { id, to };
  claims.moving = moving;
  const says = words().claims;
  void model
    .act(says.steps.move(says.statuses[to]), (workspace) => moveStatus(workspace, id, to, actor, reason))
    .then((outcome) => {
      if (claims.moving === moving) claims.moving = undefined;
      if (desk.report(outcome)) desk.announce(says.movedTo(says.statuses[to]));
    });
}

/** Nothing is asked: undo brings it back, with its evidence and its mentions. */
export function deleteClaim(desk: Desk, id: Id<"claim">): void {
  const says = words().claims;
  const name = brief(desk.model.workspace.get(id)?.statement ?? "");
  if (desk.claim?.id === id) desk.claimId = undefined;
  void desk.model
    .act(says.steps.delete, (workspace) => removeWithDependants(workspace, id))
    .then((outcome) => desk.report(outcome) && desk.notify(says.deleted(name)));
}
