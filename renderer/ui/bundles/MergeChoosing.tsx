import { useMemo, useState, useSyncExternalStore } from "react";
import type { Side } from "../../../shared/bundle/items.ts";
import {
  type MergeFilter,
  type MergeState,
  type Merging,
  canChoose,
  countsOf,
  filtered,
  undecidedOf,
} from "../../model/merging.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";
import { MergeDetail } from "./MergeDetail.tsx";
import { MergeList } from "./MergeList.tsx";

type Props = { readonly merging: Merging; readonly state: Extract<MergeState, { step: "list" }> };

/** The records of a bundle as a list to go through, with both sides of the one that is chosen. */
export function MergeChoosing({ merging, state }: Props) {
  const desk = useDesk();
  const says = words().bundles;
  const { preview, isBusy, problem } = state;
  const choices = useSyncExternalStore(merging.subscribe, () => merging.choices);
  const [filter, setFilter] = useState<MergeFilter>({ category: "differs", text: "" });
  const narrow = (next: Partial<MergeFilter>) => {
    setFilter({ ...filter, ...next });
    setAt(0);
  };
  const [at, setAt] = useState(0);
  const counts = useMemo(() => countsOf(preview), [preview]);
  const items = useMemo(() => filtered(preview, filter), [preview, filter]);
  const differ = useMemo(() => preview.items.filter(canChoose), [preview]);
  const open = undecidedOf(preview, choices).length;
  const conflicts = counts.find(([category]) => category === "conflict")?.[1] ?? 0;
  const item = items[Math.min(at, items.length - 1)];
  const chooseAll = (side: Side) => {
    merging.chooseAll(items, side);
    desk.announce(says.allTaken(items.filter(canChoose).length, says[side]));
  };
  return (
    <div className="stack-y bundle-merge">
      {problem !== undefined && (
        <p role="alert" className="bundle-problem">
          {problem}
        </p>
      )}
      {preview.ahead !== undefined && <p className="bundle-problem">{preview.ahead}</p>}
      {preview.without.length > 0 && <p>{says.without}</p>}
      <p className="bundle-summary">
        {differ.length === 0 && !preview.unseen ? says.same : says.summary(differ.length, conflicts)}
      </p>
      {preview.unseen !== undefined && <p className="soft note">{preview.unseen}</p>}
      <div className="row bundle-filters">
        <FilterSelect
          label={says.show}
          any={says.changes}
          value={filter.category === "differs" ? undefined : filter.category}
          choices={counts.map(
            ([category, count]) => [category, says.shown(says.categories[category], count)] as const,
          )}
          onChoose={(category) => narrow({ category: category ?? "differs" })}
        />
        <input
          type="search"
          aria-label={says.filter}
          placeholder={says.filter}
          value={filter.text}
          onChange={({ target }) => narrow({ text: target.value })}
        />
        <span className="spring" />
        {(["here", "there"] as const).map((side) => (
          <button
            key={side}
            type="button"
            className="button"
            disabled={!items.some(canChoose)}
            aria-label={side === "here" ? says.allHereLong : says.allThereLong}
            onClick={() => chooseAll(side)}
          >
            {side === "here" ? says.allHere : says.allThere}
          </button>
        ))}
      </div>
      <div className="bundle-columns">
        <MergeList items={items} choices={choices} at={Math.min(at, items.length - 1)} onGo={setAt} />
        <MergeDetail merging={merging} item={item} choice={item && choices.get(item.id)} />
      </div>
      <div className="row end">
        <span role="status" className="soft">
          {conflicts === 0 ? "" : open > 0 ? says.undecided(open) : says.allDecided}
        </span>
        <button type="button" className="button" onClick={() => desk.showDialog(undefined)}>
          {says.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={isBusy || open > 0}
          onClick={() => void merging.merge()}
        >
          {says.merge}
        </button>
      </div>
    </div>
  );
}
