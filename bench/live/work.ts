import { randomUUID } from "node:crypto";
import type { Change } from "../../shared/changes.ts";
import { type Id, decisionId, makeId } from "../../shared/ids.ts";
import { dependants } from "../../shared/integrity.ts";
import { type DraftOf, type RecordOf, draftOf } from "../../shared/records/index.ts";
import { knownState } from "../../shared/review/judged.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { annotationOn } from "../workspaces.ts";
import type { Member, Text } from "./team.ts";

type Annotation = RecordOf<"annotation">;

const verdicts = ["accept", "reject", "needs-work"] as const;

/** Shares of what is done, of all together 1. What cannot be done, for want of an annotation, is a new mark instead. */
export type Mix = {
  readonly mark: number;
  readonly edit: number;
  readonly decide: number;
  readonly comment: number;
  /** Annotations deleted, with all that hangs on them. */
  readonly remove: number;
};

/** As people work on several documents at once. */
export const usualMix: Mix = { mark: 0.4, edit: 0.28, decide: 0.15, comment: 0.15, remove: 0.02 };

/** What a team does, out of what there is: who marks, who corrects, who decides, who says something about it. */
export class Work {
  readonly #workspace: Workspace;
  readonly #texts: readonly Text[];
  readonly #random: () => number;
  /** Records somebody is just changing: nobody else touches them, as people who see each other's marks would not. */
  readonly #busy = new Set<Id>();
  /** Annotations, kept as a list so that one can be drawn; those that are gone are dropped when they are. */
  readonly #known: Id<"annotation">[];
  readonly #mix: Mix;

  /** @param workspace moves on with every commit; hand those to `take` */
  constructor(workspace: Workspace, texts: readonly Text[], random: () => number, mix: Mix) {
    this.#workspace = workspace;
    this.#texts = texts;
    this.#random = random;
    this.#mix = mix;
    this.#known = [...workspace.all("annotation")].map(({ id }) => id);
  }

  /** Says that a record came into being. */
  know(id: Id<"annotation">): void {
    this.#known.push(id);
  }

  /** The next thing somebody does, and what to call when it is done. */
  next(member: Member): { readonly changes: readonly Change[]; readonly done: () => void } {
    const changes = this.#next(member);
    const ids = changes.map((change) => (change.op === "put" ? change.record.id : change.id));
    for (const id of ids) this.#busy.add(id);
    return { changes, done: () => ids.forEach((id) => this.#busy.delete(id)) };
  }

  #next(member: Member): readonly Change[] {
    const { mark, edit, decide, comment } = this.#mix;
    const chance = this.#random();
    const target = chance < mark ? undefined : this.#drawn(member);
    if (!target) return [{ op: "put", record: this.#mark() }];
    if (chance < mark + edit) return [{ op: "put", record: this.#edited(target) }];
    if (chance < mark + edit + decide) return [{ op: "put", record: this.#decided(target, member) }];
    if (chance < mark + edit + decide + comment) return [{ op: "put", record: this.#said(target) }];
    return this.#removal(target);
  }

  #mark(): DraftOf<"annotation"> {
    const text = this.#texts[Math.floor(this.#random() * this.#texts.length)] ?? this.#texts[0];
    if (!text) throw new Error("There is nothing to mark.");
    const start = Math.floor(this.#random() * (text.text.length - 200));
    return annotationOn(text.documentId, text.text, {
      start,
      end: start + 10 + Math.floor(this.#random() * 150),
    });
  }

  #edited(target: Annotation): DraftOf<"annotation"> {
    const note = `As of edit ${Math.floor(this.#random() * 1e6)}, held against the report of the week before.`;
    return { ...draftOf(target), note };
  }

  #decided(target: Annotation, { author }: Member): DraftOf<"decision"> {
    const id = decisionId(target.id, author);
    return {
      kind: "decision",
      id,
      revision: this.#workspace.get(id)?.revision ?? 0,
      annotationId: target.id,
      judged: knownState(target),
      verdict: verdicts[Math.floor(this.#random() * verdicts.length)] ?? "accept",
    };
  }

  #said(target: Annotation): DraftOf<"comment"> {
    const id = makeId("comment", randomUUID());
    const body = "Is this the ministry's own figure, or that of the agency it quotes?";
    return { kind: "comment", id, revision: 0, targetId: target.id, body, resolved: false };
  }

  #removal(target: Annotation): readonly Change[] {
    return dependants(this.#workspace, target.id).flatMap((id): Change[] => {
      const record = this.#workspace.get(id);
      return record ? [{ op: "remove", id, revision: record.revision }] : [];
    });
  }

  /** An annotation this member can see and nobody is at. */
  #drawn({ isBlind }: Member): Annotation | undefined {
    for (let tries = 0; tries < 20; tries++) {
      const at = Math.floor(this.#random() * this.#known.length);
      const id = this.#known[at];
      const annotation = id && this.#workspace.get(id);
      if (!annotation) {
        const last = this.#known.pop();
        if (last && at < this.#known.length) this.#known[at] = last;
        continue;
      }
      if (this.#busy.has(annotation.id)) continue;
      if (isBlind && annotation.documentId === this.#texts[0]?.documentId) continue;
      return annotation;
    }
    return undefined;
  }
}
