import { type Id, readingId } from "../../../shared/ids.ts";
import { peopleOf } from "../../../shared/sourcing/claimRules.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { toggled } from "../choices.ts";
import { useDesk } from "../desk.ts";

type Props = {
  /** Those that are to be given. */
  readonly documents: readonly Id<"document">[];
  readonly chosen: ReadonlySet<Id<"author">>;
  onChoose(this: void, chosen: ReadonlySet<Id<"author">>): void;
};

/** The people of the workspace, to be chosen; beside each how many of the documents they have already. */
export function Readers({ documents, chosen, onChoose }: Props) {
  const { workspace, replica } = useDesk().model;
  const says = words().readings;
  const people = peopleOf(workspace).toSorted((a, b) => compareNames(a.name, b.name));
  return (
    <fieldset className="give-list">
      <legend>{says.who}</legend>
      {people.map(({ id, name }) => {
        const has = documents.filter((document) => workspace.get(readingId(document, id))).length;
        return (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => onChoose(toggled(chosen, id))} />
            <AuthorChip id={id} isNamed isAlways />
            <span>{id === replica.opened?.actor ? says.you(name) : name}</span>
            {has > 0 && <span className="soft">{says.has(has, documents.length)}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
