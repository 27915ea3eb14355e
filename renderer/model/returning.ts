import type { AuditFormat } from "../../shared/history/log.ts";
import { comingBack } from "../../shared/history/comingBack.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import type { Desk } from "./desk.ts";
import { withheldOf } from "./protection.ts";
import { words } from "./words.ts";

/** Makes records what they were, as one step of the user's; what cannot come back stays away, links that lead nowhere go. */
export function bringBackRecords(desk: Desk, records: readonly AnyRecord[]): void {
  const says = words().history.back;
  void desk.model
    .act(says.step, (workspace) =>
      comingBack(workspace, records, desk.model.replica.opened?.actor).drafts.map((record) => ({
        op: "put",
        record,
        isBack: true,
      })),
    )
    .then((outcome) => {
      if (desk.report(outcome) && "commit" in outcome) desk.notify(says.done(outcome.commit.puts.length));
    });
}

/** Brings the workspace back to what it was before a commit; the host does it, and undo takes it back. */
export async function bringWorkspaceBack(desk: Desk, seq: number): Promise<void> {
  const says = words().history.point;
  const reply = await desk.model.hostStep(
    says.step(seq),
    () => desk.model.host.call("bringBack", { before: seq }),
    { isHosts: true },
  );
  if (!reply.ok) desk.notify(reply.error.message, "error");
  else desk.notify(reply.value.seq === undefined ? says.nothing : says.done(seq));
}

/** Takes back what one commit did. */
export async function takeCommitBack(desk: Desk, seq: number): Promise<void> {
  const says = words().history.point;
  const reply = await desk.model.hostStep(
    says.takenBack(seq),
    () => desk.model.host.call("takeBack", { seq }),
    { isHosts: true },
  );
  if (!reply.ok) desk.notify(reply.error.message, "error");
  else desk.notify(reply.value.seq === undefined ? says.nothing : says.didTakeBack(seq));
}

/** The audit log as a file, part by part; undefined where it cannot be had, which is said. */
export async function auditFile(desk: Desk, format: AuditFormat) {
  desk.announce(words().history.log.writing);
  const parts: string[] = [];
  const withheld = [...withheldOf("log")];
  for (let from: number | undefined; ;) {
    const reply = await desk.model.host.call("exportLog", {
      format,
      withheld,
      ...(from !== undefined && { from }),
    });
    if (!reply.ok) {
      desk.notify(reply.error.message, "error");
      return undefined;
    }
    const { content, next, fileName, mediaType } = reply.value;
    parts.push(content);
    if (next === undefined) return { fileName, mediaType, parts };
    from = next;
  }
}
