import type { QuestionState } from "../checks/review.ts";
import { hash } from "../hash.ts";
import { type Id, type Question, signoffId } from "../ids.ts";
import { documentFields } from "../records/document.ts";
import type { AnyRecord, DraftOf, RecordOf } from "../records/index.ts";
import type { Workspace } from "../workspace.ts";
import { counted } from "./agreed.ts";
import { teamIn, reviewState, type ReviewState } from "./decisions.ts";
import { knownState } from "./judged.ts";
import { type BaseId, basesOf, partOfBase } from "./signedBases.ts";

type DocumentId = Id<"document">;
export type Signoff = RecordOf<"signoff">;

/** Fields of a document that a sign-off is about: what is known of the text, not how it came here. */
export const signedFields = Object.keys(documentFields) as readonly (keyof typeof documentFields)[]; // its own keys

/** One more than the greatest number that the parts of a fingerprint come to. */
const modulus = 2 ** 53;

/** How a fingerprint begins that also covers what the annotations rest on; those of earlier versions of the program do not. */
const withBases = "2.";

/**
 * A fingerprint of what is signed of a document: what its annotations say, what is said of the sources and tracked claims they name,
 * how its questions were answered, and its details. It does not depend on the order of records, and is the same in every copy of
 * the workspace. At most 64 characters.
 */
export const documentState = (workspace: Workspace, id: DocumentId): string =>
  withBases + fingerprint(workspace, id, true);

/** Whether a document is as it was signed; what was signed before fingerprints covered sources is held against the rest alone. */
export const isAsSigned = (workspace: Workspace, signoff: Signoff): boolean =>
  holding(workspace, signoff.documentId)(signoff);

/** As `isAsSigned` for the sign-offs of one document, whose fingerprint is made once for all of them. */
export function holding(workspace: Workspace, id: DocumentId): (signoff: Signoff) => boolean {
  let now: string | undefined;
  let earlier: string | undefined;
  return ({ state }) =>
    state.startsWith(withBases)
      ? state === (now ??= documentState(workspace, id))
      : state === (earlier ??= fingerprint(workspace, id, false));
}

function fingerprint(workspace: Workspace, id: DocumentId, hasBases: boolean): string {
  let sum = 0;
  let parts = 0;
  const add = (part: number | undefined) => {
    if (part === undefined) return;
    // Without ever being greater than what is exact.
    sum = sum >= modulus - part ? sum - (modulus - part) : sum + part;
    parts++;
  };
  const document = workspace.get(id);
  if (document) add(partOf(document));
  const bases = new Set<BaseId>();
  for (const annotation of workspace.referring("annotation", id)) {
    add(partOf(annotation));
    if (hasBases) for (const base of basesOf(annotation)) bases.add(base);
  }
  for (const base of bases) add(partOfBase((one) => workspace.get(one), base));
  for (const check of workspace.referring("check", id)) add(partOf(check));
  return `${parts}-${sum.toString(36)}`;
}

const known = new WeakMap<AnyRecord, number>();

/** What one record adds to the fingerprint of its document; undefined where it says nothing. Made once for each record. */
function partOf(record: AnyRecord): number | undefined {
  let part = known.get(record);
  if (part === undefined) {
    const said = saidOf(record);
    if (said === undefined) return undefined;
    known.set(record, (part = Number.parseInt(hash(said), 36)));
  }
  return part;
}

/** What of a record is signed, as text: equal where nothing changed. Undefined where nothing is. */
export function saidOf(record: AnyRecord): string | undefined {
  switch (record.kind) {
    case "annotation":
      return `${record.id} ${knownState(record)}`;
    case "check": {
      const { question, answer, note = "" } = record;
      return answer === "open" && note === "" ? undefined : JSON.stringify([question, answer, note]);
    }
    case "document":
      return JSON.stringify(signedFields.map((field) => record[field] ?? null));
    case "author":
    case "source":
    case "claim":
    case "evidence":
    case "comment":
    case "decision":
    case "reading":
    case "signoff":
    case "resolution":
      return undefined;
    default:
      return record satisfies never;
  }
}

/** The sign-offs of a document, latest first. */
export function signoffsOf(workspace: Workspace, id: DocumentId): readonly Signoff[] {
  return [...workspace.referring("signoff", id)].toSorted(
    (a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0) || b.revision - a.revision,
  );
}

/** Whether a document is signed off: `changed` where every sign-off is of another state than it is in now. */
export function signedState(workspace: Workspace, id: DocumentId): "signed" | "changed" | undefined {
  const signoffs = signoffsOf(workspace, id);
  if (signoffs.length === 0) return undefined;
  return signoffs.some(holding(workspace, id)) ? "signed" : "changed";
}

/** What is open in a document before somebody signs it off. */
export type Open = {
  readonly annotations: number;
  readonly answered: readonly Question[];
  readonly unanswered: readonly Question[];
  /** Questions with problems that nobody has settled, or answered “problem”. */
  readonly problems: readonly { readonly question: Question; readonly findings: number }[];
  /** How many annotations are in each state of the review. */
  readonly reviews: Readonly<Record<ReviewState, number>>;
};

/** @param states how the questions stand, with what is found */
export function openIn(workspace: Workspace, id: DocumentId, states: readonly QuestionState[]): Open {
  const team = teamIn(workspace);
  const reviews = { unreviewed: 0, accepted: 0, rejected: 0, "needs-work": 0, disputed: 0, outdated: 0 };
  let annotations = 0;
  // What gave way to something agreed on needs nobody's decision.
  for (const annotation of counted(workspace, workspace.referring("annotation", id))) {
    annotations++;
    reviews[reviewState(workspace, annotation, team)]++;
  }
  const isAnswered = ({ answer }: QuestionState) => answer !== "open";
  return {
    annotations,
    answered: states.filter(isAnswered).map(({ question }) => question),
    unanswered: states.filter((state) => !isAnswered(state)).map(({ question }) => question),
    problems: states
      .filter((state) => state.answer === "problem" || (state.problems > 0 && !isSettled(state)))
      .map(({ question, problems }) => ({ question, findings: problems })),
    reviews,
  };
}

const isSettled = ({ answer, isAskedAgain }: QuestionState) =>
  (answer === "ok" || answer === "not-applicable") && !isAskedAgain;

/**
 * The sign-off of a document by `author`; it takes the place of an earlier one of theirs.
 * @param state of what they were shown; of what is there now where nothing is said
 */
export function signing(
  workspace: Workspace,
  documentId: DocumentId,
  author: Id<"author">,
  { annotations, answered, problems }: Open,
  note: string,
  state = documentState(workspace, documentId),
): DraftOf<"signoff"> {
  const id = signoffId(documentId, author);
  return {
    kind: "signoff",
    id,
    revision: workspace.get(id)?.revision ?? 0,
    documentId,
    state,
    annotations,
    answered: [...answered],
    problems: [...problems],
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
}
