import type { BundleFile } from "../../shared/bundle/file.ts";
import { valueOf } from "../../shared/bundle/fields.ts";
import type { Item } from "../../shared/bundle/items.ts";
import type { Outcome } from "../../shared/bundle/merge.ts";
import type { ChangedBy, MergeField, MergeItem, MergeOutcome } from "../../shared/bundle/protocol.ts";
import { type Id, kindOf } from "../../shared/ids.ts";
import { aKind, namedFirst } from "../../shared/naming.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { constant } from "../../shared/records/stamps.ts";
import { type Blind, isHidden } from "../../shared/review/blind.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Desk } from "../desk.ts";
import type { Actor } from "../service.ts";
import { fieldName, fieldValue } from "./values.ts";

/** Says what a merge is about, with no more of it than the actor may see: who reads on their own gets no names and no words. */
export class Telling {
  readonly #words: Words;
  readonly #blind: Blind | undefined;
  readonly #get: (id: Id) => AnyRecord | undefined;

  constructor({ store, seeing }: Desk, actor: Actor, file: BundleFile, words: Words) {
    const coming = new Map<Id, AnyRecord>(file.records.map((record) => [record.id, record]));
    this.#words = words;
    this.#blind = seeing.blind(actor);
    this.#get = (id) => store.workspace.get(id) ?? coming.get(id);
  }

  /** Those the actor may see; what is gone on both sides, nobody knows what it was about. */
  seen(items: readonly Item[]): readonly Item[] {
    return this.#blind ? items.filter((item) => (item.here ?? item.there) && this.#isShown(item)) : items;
  }

  /** That there may be more than is listed; whether there is, is not said. */
  get unseen(): { readonly unseen?: string } {
    return this.#blind ? { unseen: this.#words.host.unseen.merged(this.#blind.documents.size) } : {};
  }

  item(item: Item): MergeItem {
    const { id, category, here, there, usual } = item;
    return {
      id,
      kind: kindOf(id),
      name: this.#name(item),
      category,
      isHere: here !== undefined,
      isThere: there !== undefined,
      ...(usual ? { usual } : {}),
      fields: this.#fields(item),
      ...(here ? { hereBy: this.#by(here) } : {}),
      ...(there ? { thereBy: this.#by(there) } : {}),
    };
  }

  outcome({ item, went, neededBy, refused }: Outcome): MergeOutcome {
    const { bundle } = this.#words.host;
    const why = neededBy
      ? bundle.neededBy(this.#nameOf(neededBy))
      : refused && bundle.notTaken(refused(this.#words));
    return {
      id: item.id,
      name: this.#name(item),
      category: item.category,
      went,
      ...(why === undefined ? {} : { why }),
    };
  }

  #fields({ category, bases, fields, here, there }: Item): MergeField[] {
    if (category === "same" || category === "only-here") return [];
    if (!here || !there) return [];
    const versions = [...bases, here, there];
    // What has to be decided comes first.
    const ordered = fields.toSorted((a, b) => Number(b.state === "both") - Number(a.state === "both"));
    return ordered.flatMap(({ field, state }): MergeField[] => {
      if (state === "same") return [];
      const [ours, theirs] = [here, there].map((record) => {
        const value = field === "all" ? undivided(record) : valueOf(record, field, versions);
        return fieldValue(field, value, record.kind, this.#words, this.#get);
      });
      return [
        {
          field,
          name: fieldName(field, this.#words),
          state,
          ...(ours === undefined ? {} : { here: ours }),
          ...(theirs === undefined ? {} : { there: theirs }),
        },
      ];
    });
  }

  #name({ id, here, there }: Item): string {
    const record = here ?? there;
    return record ? this.#nameOf(record) : upper(aKind(kindOf(id), this.#words));
  }

  #nameOf(record: AnyRecord): string {
    return this.#isSeen(record)
      ? namedFirst(record, this.#words)
      : this.#words.host.bundle.hidden(upper(aKind(record.kind, this.#words)));
  }

  #isShown = ({ here, there }: Item): boolean =>
    [here, there].every((record) => !record || this.#isSeen(record));

  #isSeen(record: AnyRecord): boolean {
    return !this.#blind || !isHidden(record, this.#blind, this.#get);
  }

  #by({ updatedAt, updatedBy }: AnyRecord): ChangedBy {
    const author = this.#get(updatedBy);
    return { name: author?.kind === "author" ? author.name : "", at: updatedAt };
  }
}

/** What a record says that is one field as a whole. */
function undivided(record: AnyRecord): object {
  const links = ["documentId", "annotationId", "authorId", "between", "question"];
  const hidden = new Set([...constant, ...links]);
  return Object.fromEntries(Object.entries(record).filter(([key]) => !hidden.has(key)));
}

const upper = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
