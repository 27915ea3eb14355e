import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTokens } from "../../server/http/tokens.ts";
import { openFolderStore } from "../../server/store/folder.ts";
import type { Change } from "../../shared/changes.ts";
import { type Id, makeId, readingId } from "../../shared/ids.ts";
import { generateText } from "../generate.ts";
import { annotationOn } from "../workspaces.ts";

/** Somebody of the team, and how they get in. */
export type Member = {
  readonly author: Id<"author">;
  readonly token: string;
  /** They read the first document on their own: the host leaves what others do there out of what they get. */
  readonly isBlind: boolean;
};

/** A document that the team works on, with its text. */
export type Text = { readonly documentId: Id<"document">; readonly text: string };

/** A workspace that a team works on at once. */
export type Team = {
  readonly folder: string;
  readonly members: readonly Member[];
  readonly texts: readonly Text[];
};

const documents = 5;
const textLength = 40_000;
const annotationsEach = 400;
/** Of twenty, two read a document on their own. */
const blindOnes = 2;

/** Makes a workspace of five documents with 400 annotations each for `members` people, and closes it again. */
export async function makeTeam(members: number): Promise<Team> {
  const folder = join(await mkdtemp(join(tmpdir(), "claimdesk-bench-")), "workspace");
  const store = await openFolderStore(folder, { app: "bench" });
  const tokens = await openTokens(folder, false);
  const team: Member[] = [];
  for (let i = 0; i < members; i++) {
    const author = makeId("author", randomUUID());
    const record = { kind: "author" as const, id: author, revision: 0, name: `Reviewer ${i + 1}` };
    await store.commit([{ op: "put", record }], author);
    team.push({ author, token: await tokens.tokenFor(author), isBlind: i >= members - blindOnes });
  }
  const [{ author }] = team as [Member]; // there is at least one
  const texts: Text[] = [];
  for (let i = 0; i < documents; i++) {
    const text = generateText(textLength, i + 1);
    const documentId = makeId("document", randomUUID());
    texts.push({ documentId, text });
    const textHash = await store.putText(text);
    const named = { kind: "document" as const, id: documentId, revision: 0, title: `Generated ${i + 1}` };
    const document = { ...named, tags: [], blocks: [], textHash, length: text.length };
    const marks = Array.from({ length: annotationsEach }, (_, n): Change => {
      const start = Math.floor((n / annotationsEach) * (text.length - 200));
      return { op: "put", record: annotationOn(documentId, text, { start, end: start + 60 }) };
    });
    await store.commit([{ op: "put", record: document }, ...marks], author);
  }
  const [first] = texts as [Text]; // as above
  const given = team.filter(({ isBlind }) => isBlind);
  for (const { author: reader } of given) {
    const id = readingId(first.documentId, reader);
    const common = { kind: "reading", id, revision: 0, state: "not-started" } as const;
    const record = { ...common, documentId: first.documentId, authorId: reader };
    await store.commit([{ op: "put", record }], author);
  }
  await store.close();
  return { folder, members: team, texts };
}

/** Takes it away again. */
export async function disband({ folder }: Team): Promise<void> {
  await rm(join(folder, ".."), { recursive: true, force: true });
}
