import type { Change, Commit } from "../../../shared/changes.ts";
import type { Id } from "../../../shared/ids.ts";
import { type AnyRecord, type Draft, draftOf } from "../../../shared/records/index.ts";
import type { Host } from "../../../server/host.ts";
import {
  makeAnnotation,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeEvidence,
  makeReading,
  makeSignoff,
  makeSource,
  put,
} from "../../support/records.ts";
import { stateNow, done, imported, openTestHost } from "../support.ts";

/*
 * Each way by which what others made of a document could reach somebody who reads it on their own, tried. Bea reads; what
 * Ana made carries words that stand nowhere else.
 */

/** What is read. */
export const text = "The minister said no. Then he left the room.";
export const minister = { start: 4, end: 12 };
export const room = { start: 35, end: 43 };
/** In everything Ana writes, and nowhere else. */
export const secret = "heron";

type Made = { readonly [name: string]: AnyRecord };

/** Ana's host with a document that Bea reads on her own, and what Ana made of it before. */
export async function workplace() {
  const host = await openTestHost();
  const bea: Host = { ...host, actor: { authorId: await host.authorNamed("Bea Ortiz") } };
  const documentId = await imported(host, text);
  const document = { id: documentId };
  const source = await add(host, makeSource({ name: "Luis Vera" }));
  const claim = await add(host, makeClaim());
  const mark = await add(
    host,
    makeAnnotation(document, text, minister, { note: `${secret} note`, sourceId: source.id as Id<"source"> }),
  );
  const annotation = mark as AnyRecord & { kind: "annotation" };
  const comment = await add(host, makeComment(annotation, { body: `${secret} comment` }));
  const decision = await add(host, makeDecision(annotation, { id: host.actor.authorId }, { reason: secret }));
  const evidence = await add(
    host,
    makeEvidence(
      { id: claim.id as Id<"claim"> },
      {
        target: { type: "annotation", annotationId: annotation.id },
        note: `${secret} evidence`,
      },
    ),
  );
  const check = await add(host, makeCheck(document, { note: secret }));
  const signed = { note: secret, state: await stateNow(host, document.id) };
  const signoff = await add(host, makeSignoff(document, { id: host.actor.authorId }, signed));
  const made: Made = { mark, comment, decision, evidence, check, signoff };
  const give = () => add(host, makeReading(document, { id: bea.actor.authorId }));
  return { host, bea, document, source, claim, annotation, made, give };
}

/** Puts a record; as it is then. */
export async function add(host: Host, draft: Draft): Promise<AnyRecord> {
  const { puts } = await done(host, "commit", { changes: put(draft) });
  const record = puts.find(({ id }) => id === draft.id);
  if (!record) throw new Error("It was not put.");
  return record;
}

export const idsOf = (made: Made) => Object.values(made).map(({ id }) => id);

/** Says as Bea that she has finished. */
export async function finish(bea: Host, reading: AnyRecord): Promise<Commit> {
  const { records } = await done(bea, "open", {});
  const now = records.find(({ id }) => id === reading.id) ?? reading;
  return done(bea, "commit", { changes: [altered(now, { state: "finished" })] });
}

/** The change that puts a record again with some fields altered. */
export function altered(record: AnyRecord, fields: object): Change {
  return { op: "put", record: { ...draftOf(record), ...fields } as Draft }; // the host's schema checks it anyway
}
