import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "../../shared/changes.ts";
import { claimReviewOf } from "../../shared/formats/claimReview.ts";
import { auditFormats } from "../../shared/history/log.ts";
import { type Withheld, withholdable } from "../../shared/protection.ts";
import { protectedBy } from "../../shared/protectedBy.ts";
import { type AnyRecord, type Draft, draftOf } from "../../shared/records/index.ts";
import { reportFormats } from "../../shared/report/formats.ts";
import { english } from "../../shared/words/sentence.ts";
import { Workspace } from "../../shared/workspace.ts";
import type { Host } from "../../server/host.ts";
import {
  makeAnnotation,
  makeAnonymousSource,
  makeCheck,
  makeClaim,
  makeComment,
  makeDecision,
  makeEvidence,
  makeResolution,
  makeSignoff,
  makeSource,
  put,
} from "../support/records.ts";
import { stateNow, done, imported, openTestHost } from "./support.ts";

/*
 * Whatever happened to a workspace: what is withheld stands in no file that leaves, in no version of it there ever was. Every
 * value that can be withheld is a word of its own that says which thing it is.
 */

const text = "The boats sank, an aide said.";

let words = 0;
/** A word that stands nowhere else. */
const secret = (what: Withheld) => `zq${what}${++words}zq`;
const secretOf = new RegExp(`zq(${withholdable.join("|")})\\d+zq`, "g");
const secretsIn = (file: string) => new Set(file.match(secretOf));
const kindOf = (word: string) => withholdable.find((what) => word.startsWith(`zq${what}`));

type Act = { readonly record: number; readonly field: number; readonly isRemoval: boolean };

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ record: fc.nat(10), field: fc.nat(3), isRemoval: fc.boolean() }),
  { minLength: 1, maxLength: 12 },
);

/** A closed claim with a mention, and a record of each kind that has something to hide. */
async function workplace() {
  const host = await openTestHost();
  const documentId = await imported(host, text);
  const document = { id: documentId };
  const me = { id: host.actor.authorId };
  const other = await host.authorNamed(secret("authors"));
  const claim = makeClaim();
  const named = makeSource();
  const mark = makeAnnotation(
    document,
    text,
    { start: 4, end: 14 },
    { claimId: claim.id, sourceId: named.id },
  );
  const aide = makeAnonymousSource({ descriptor: secret("descriptors") });
  const told = makeAnnotation(
    document,
    text,
    { start: 16, end: 23 },
    { label: "anonymous-source", sourceId: aide.id },
  );
  await done(host, "commit", { changes: put(claim, named, mark, aide, told) });
  const loose = makeSource({ name: secret("descriptors") });
  const comment = makeComment(mark, { body: secret("comments") });
  const pool: readonly Draft[] = [
    comment,
    loose,
    makeEvidence(claim),
    makeCheck(document),
    makeDecision(told, me),
    makeSignoff(document, me),
    makeResolution(told, [me, { id: other }]),
  ];
  return { host, claim, kept: [mark, aide, told] as readonly Draft[], pool };
}

/** What an act writes into a record: another secret in one of the fields that can be withheld. */
function edited(draft: Draft, field: number): Draft {
  const note = secret("notes");
  if (draft.kind === "source") return { ...draft, ...sourceFields(draft, field) } as Draft; // the host holds it against its schema
  if (draft.kind === "comment") return { ...draft, body: secret("comments") };
  if (draft.kind === "decision") return { ...draft, reason: note };
  if (draft.kind === "author") return { ...draft, name: secret("authors"), initials: "zq" };
  if (draft.kind === "annotation" && draft.label === "anonymous-source" && field > 1)
    return { ...draft, attributes: { toldTo: secret("anonymity") } };
  return { ...draft, note } as Draft;
}

function sourceFields({ kind, id, revision }: Draft, field: number): object {
  const common = { kind, id, revision, justification: secret("notes"), title: secret("descriptors") };
  const anonymity = { howTheyKnow: secret("anonymity"), reason: secret("anonymity") };
  if (field === 0) return { ...common, type: "named-person", name: secret("descriptors") };
  if (field === 1) return { ...common, type: "unnamed-person", descriptor: secret("descriptors") };
  return {
    ...common,
    type: "anonymous",
    descriptor: secret("descriptors"),
    variants: [secret("descriptors")],
    anonymity,
    relayedBy: secret("anonymity"),
  };
}

async function happens({ host, kept, pool }: Awaited<ReturnType<typeof workplace>>, list: readonly Act[]) {
  for (const { record, field, isRemoval } of list) {
    const records = new Map((await done(host, "open", {})).records.map((each) => [each.id, each]));
    const all = [...kept, ...pool];
    const draft = all[record];
    const is = draft ? records.get(draft.id) : records.get(host.actor.authorId);
    if (is && isRemoval && draft && pool.includes(draft)) {
      await done(host, "commit", { changes: [{ op: "remove", id: is.id, revision: is.revision }] });
      continue;
    }
    const was = is ? draftOf(is) : draft;
    if (!was) continue;
    // Nothing but what is there can be signed.
    const state = was.kind === "signoff" && (await stateNow(host, was.documentId));
    const now = state ? { ...was, state } : was;
    const change: Change = {
      op: "put",
      record: now.kind === "source" ? replaced(now, field) : edited(now, field),
    };
    await done(host, "commit", { changes: [change] });
  }
}

/** A source changes its type, and so all of its fields. */
const replaced = (draft: Draft, field: number) => {
  const { kind, id, revision } = draft;
  return edited({ kind, id, revision } as Draft, field); // sourceFields gives it the rest
};

async function filesOf(
  host: Host,
  claim: AnyRecord["id"],
  withheld: Withheld[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  files.set("export", (await done(host, "exportWorkspace", { withheld })).json);
  const scope = { type: "workspace" } as const;
  for (const format of reportFormats)
    files.set(format, (await done(host, "exportReport", { scope, format, withheld })).content);
  for (const format of auditFormats)
    files.set(
      format === "csv" ? "log" : format,
      (await done(host, "exportLog", { format, withheld })).content,
    );
  const { seq, records } = await done(host, "open", {});
  const workspace = protectedBy(new Workspace(seq, records), withheld, english);
  files.set("review", claimReviewOf(workspace, claim as `claim:${string}`, { words: english }).json);
  return files;
}

const isLog = (name: string) => name === "log" || name === "jsonl";

/** What the log says of the names of sources that had one at all times. */
function neverUnnamed(log: string): string[] {
  const lines = log
    .trimEnd()
    .split("\n")
    .map(
      (line) => JSON.parse(line) as { id: string; kind: string; fields: Record<string, object | undefined> },
    );
  const unnamed = new Set(
    lines.flatMap(({ id, fields: { type } }) =>
      /"(anonymous|unnamed-person)"/.test(JSON.stringify(type ?? "")) ? [id] : [],
    ),
  );
  return lines
    .filter(({ id, kind }) => kind === "source" && !unnamed.has(id))
    .map(({ fields: { name, title } }) => JSON.stringify([name, title]));
}

/** Something done with the source that nothing rests on. */
const onLoose = (field: number): Act => ({ record: 4, field, isRemoval: false });

it("of no history, anything withheld stands in any file that leaves, and all else stands in the log", async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.subarray([...withholdable], { minLength: 1 }), async (list, withheld) => {
      const place = await workplace();
      const { host, claim } = place;
      await happens(place, list);
      const files = await filesOf(host, claim.id, withheld);
      const log = (await done(host, "exportLog", { format: "jsonl" })).content;
      const whole = secretsIn(log);
      const { records } = await done(host, "open", {});
      // Who is named today goes by that name; the log, which tells of when they were not, only has who was named at all times.
      const named = records.filter((record) => record.kind === "source" && "name" in record);
      const open = secretsIn(JSON.stringify(named.map((source) => ({ ...source, justification: "" }))));
      const always = secretsIn(neverUnnamed(log).join(""));
      for (const [name, file] of files)
        for (const word of secretsIn(file))
          if (!(isLog(name) ? always : open).has(word))
            expect(withheld, `${word} in ${name}`).not.toContain(kindOf(word));
      const rest = [...whole].filter(
        (word) => !withheld.includes(kindOf(word) as Withheld) || always.has(word),
      );
      expect(secretsIn(files.get("jsonl") ?? "")).toEqual(new Set(rest));
      // What is named beforehand as left out is all of it.
      const { things, some } = await done(host, "withheldFromLog", { withheld });
      expect(some).toHaveLength(Math.min(things, 200));
      if (things > some.length) return;
      const told = secretsIn(some.map(({ was }) => was).join(" "));
      expect(told).toEqual(new Set([...whole].filter((word) => !rest.includes(word))));
    }),
    {
      numRuns: 8 * Number(process.env["LAW_RUNS"] ?? 1),
      examples: [
        // Named at first, then not, and named again; or gone.
        [[onLoose(0), onLoose(2), onLoose(0)], ["descriptors"]],
        [
          [onLoose(0), onLoose(1), { ...onLoose(0), isRemoval: true }],
          ["descriptors", "authors"],
        ],
      ],
    },
  );
});
