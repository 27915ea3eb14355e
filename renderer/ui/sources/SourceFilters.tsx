import { anySourceType } from "../../../shared/sourcing/sourceTypes.ts";
import type { SourceLine } from "../../model/sourceLines.ts";
import { allSources, isFilteringSources, sidesOf } from "../../model/sourcesView.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** The key of sources of which no side is said; a side itself is never empty. */
const noSide = "-";
/** Before the name of a side, so that none is taken for one of the other choices. */
const aSide = "=";

/** Which sources the registry shows: with some words, of one type, of one side, with something that rests on them alone. */
export function SourceFilters({ lines }: { readonly lines: readonly SourceLine[] }) {
  const desk = useDesk();
  const { filter } = desk.sources;
  const say = words().sources;
  return (
    <search className="library-filters" aria-label={say.filters}>
      <input
        type="search"
        aria-label={say.find}
        placeholder={say.find}
        value={filter.text}
        onChange={(event) => desk.sources.filterBy({ ...filter, text: event.target.value })}
      />
      <select
        aria-label={say.type}
        value={filter.type ?? ""}
        onChange={({ target }) =>
          desk.sources.filterBy({ ...filter, type: anySourceType.find((type) => type === target.value) })
        }
      >
        <option value="">{say.anyType}</option>
        {anySourceType.map((type) => (
          <option key={type} value={type}>
            {words().forms.sourceTypes[type]}
          </option>
        ))}
      </select>
      <select
        aria-label={say.side}
        value={filter.side === undefined ? "" : filter.side === "" ? noSide : aSide + filter.side}
        onChange={({ target: { value } }) =>
          desk.sources.filterBy({
            ...filter,
            side: value === "" ? undefined : value === noSide ? "" : value.slice(aSide.length),
          })
        }
      >
        <option value="">{say.anySide}</option>
        <option value={noSide}>{say.noSide}</option>
        {sidesOf(lines).map((side) => (
          <option key={side} value={aSide + side}>
            {side}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="filter plain"
        aria-pressed={filter.isSole}
        title={say.onlySoleLong}
        onClick={() => desk.sources.filterBy({ ...filter, isSole: !filter.isSole })}
      >
        {say.onlySole}
      </button>
      {isFilteringSources(filter) && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            desk.sources.filterBy(allSources);
            document.querySelector<HTMLElement>('[role="grid"]')?.focus(); // this button goes away
          }}
        >
          {say.showAll}
        </button>
      )}
    </search>
  );
}
