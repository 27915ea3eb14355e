import type { Reply } from "../../../shared/errors.ts";
import { type History, mostHistories } from "../../../shared/history.ts";
import type { Id } from "../../../shared/ids.ts";
import { basesToAsk } from "../../../shared/review/sinceSignoff.ts";
import type { Model } from "../model.ts";

/** What happened to a document and what is on it, and to the sources and tracked claims these name. */
export async function historyForSignoff(model: Model, documentId: Id<"document">): Promise<Reply<History>> {
  const reply = await model.host.call("history", { of: [documentId] });
  if (!reply.ok) return reply;
  const all = basesToAsk(model.workspace, documentId, reply.value.entries);
  const ids = all.slice(0, mostHistories);
  if (ids.length === 0) return reply;
  const bases = await model.host.call("history", { ids });
  if (!bases.ok) return bases;
  const since = Math.max(reply.value.since ?? 0, bases.value.since ?? 0);
  const entries = [...reply.value.entries, ...bases.value.entries];
  return { ok: true, value: since > 0 ? { entries, since } : { entries } };
}
