import { useId } from "react";
import type { Choice } from "../../../shared/bundle/deciding.ts";
import type { Side } from "../../../shared/bundle/items.ts";
import type { ChangedBy, MergeField, MergeItem } from "../../../shared/bundle/protocol.ts";
import { type Merging, canChoose, chosenOf, sideOfField } from "../../model/merging.ts";
import { shownTime } from "../../model/shown.ts";
import { words } from "../../model/words.ts";

type Props = {
  readonly merging: Merging;
  readonly item: MergeItem | undefined;
  readonly choice: Choice | undefined;
};

/** Both sides of one record: what differs side by side, and which side is to be taken, for all of it or field by field. */
export function MergeDetail({ merging, item, choice }: Props) {
  const says = words().bundles;
  return (
    <section className="bundle-detail" aria-label={says.whole}>
      {item ? (
        <>
          <h3>{item.name}</h3>
          {canChoose(item) ? (
            <WholeChoice merging={merging} item={item} choice={choice} />
          ) : (
            <p className="soft">{says.nothingToChoose}</p>
          )}
          {item.fields.map((field) => (
            <FieldChoice key={`${item.id} ${field.field}`} {...{ merging, item, choice, field }} />
          ))}
        </>
      ) : (
        <p className="soft">{says.pick}</p>
      )}
    </section>
  );
}

type WholeProps = {
  readonly merging: Merging;
  readonly item: MergeItem;
  readonly choice: Choice | undefined;
};

function WholeChoice({ merging, item, choice }: WholeProps) {
  const says = words().bundles;
  const group = useId();
  const chosen = chosenOf(item, choice);
  const { here, there } = namesOf(item);
  const sides = [
    ["here", here, item.hereBy],
    ["there", there, item.thereBy],
  ] as const;
  return (
    <fieldset className="bundle-sides">
      <legend>{says.whole}</legend>
      {sides.map(([side, name, by]) => (
        <label key={side}>
          <input
            type="radio"
            name={group}
            checked={chosen === side}
            onChange={() => merging.choose(item.id, side)}
          />
          <span>
            {name}
            {by && <By by={by} />}
          </span>
        </label>
      ))}
      {item.usual === "both" && (
        <label>
          <input
            type="radio"
            name={group}
            checked={chosen === "both"}
            onChange={() => merging.choose(item.id, undefined)}
          />
          <span>{says.takeBoth}</span>
        </label>
      )}
    </fieldset>
  );
}

/** What taking either side means for a record that may be on one side only. */
function namesOf({ isHere, isThere, category }: MergeItem): Readonly<Record<Side, string>> {
  const says = words().bundles;
  if (isHere && isThere) return { here: says.takeHere, there: says.takeThere };
  if (isHere) return { here: says.staysHere, there: says.goes };
  return category === "new"
    ? { here: says.staysAway, there: says.comes }
    : { here: says.staysGone, there: says.comesBack };
}

function By({ by: { name, at } }: { readonly by: ChangedBy }) {
  return (
    <span className="soft bundle-by">{words().forms.by(name || words().forms.someone, shownTime(at))}</span>
  );
}

type FieldProps = WholeProps & { readonly field: MergeField };

function FieldChoice({ merging, item, choice, field }: FieldProps) {
  const says = words().bundles;
  const group = useId();
  const side = sideOfField(item, choice, field.field);
  const isOpen = side === undefined;
  return (
    <fieldset className="bundle-field" data-open={isOpen ? "" : undefined}>
      <legend>
        {field.name}
        {isOpen && <strong className="bundle-open"> {says.toDecide}</strong>}
      </legend>
      {(["here", "there"] as const).map((each) => (
        <label key={each} data-chosen={side === each ? "" : undefined}>
          <input
            type="radio"
            name={group}
            checked={side === each}
            onChange={() => merging.chooseField(item, field.field, each)}
          />
          <span className="soft bundle-side">{says[each]}</span>
          <span className="bundle-value">{field[each] ?? <em className="soft">{says.nothing}</em>}</span>
        </label>
      ))}
    </fieldset>
  );
}
