import { anySourceType } from "../../../shared/sourcing/sourceTypes.ts";
import type { SourceLine } from "../../model/sourceLines.ts";
import { allSources, isFilteringSources, sidesOf } from "../../model/sourcesView.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";

/** Which sources the registry shows: with some words, of a type or side, by whose work, with something that rests on them alone. */
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
      <FilterSelect
        label={say.type}
        any={say.anyType}
        value={filter.type}
        choices={anySourceType.map((type) => [type, words().forms.sourceTypes[type]])}
        onChoose={(type) => desk.sources.filterBy({ ...filter, type })}
      />
      <FilterSelect
        label={say.side}
        any={say.anySide}
        value={filter.side}
        choices={[["", say.noSide], ...sidesOf(lines).map((side) => [side, side] as const)]}
        onChoose={(side) => desk.sources.filterBy({ ...filter, side })}
      />
      <AuthorFilter
        of="source"
        value={filter.author}
        onChoose={(author) => desk.sources.filterBy({ ...filter, author })}
      />
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
