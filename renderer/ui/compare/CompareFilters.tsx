import { X } from "lucide-react";
import { labels } from "../../../shared/labels.ts";
import { type ComparisonKind, comparisonKinds } from "../../../shared/review/compare.ts";
import { standings } from "../../../shared/review/standing.ts";
import { allDifferences } from "../../model/compareFilter.ts";
import type { Compared } from "../../model/comparing.ts";
import { kindName } from "../../model/compareTexts.ts";
import { namesOf } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";
import { kindIcons } from "./kindIcons.ts";

/** What the list of differences is narrowed down to, with how many there are of each kind. */
export function CompareFilters({ compared }: { readonly compared: Compared }) {
  const desk = useDesk();
  const { comparing } = desk;
  const { filter, shown } = comparing;
  const says = words().compare;
  const names = namesOf(desk, compared);
  const toggle = (kind: ComparisonKind) => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    comparing.filterBy({ ...filter, kinds, behind: undefined });
  };
  return (
    <div className="compare-filters">
      <div role="group" aria-label={says.kindFilters} className="compare-kinds">
        {comparisonKinds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <button
              key={kind}
              type="button"
              className="filter plain"
              aria-pressed={filter.behind === undefined && filter.kinds.has(kind)}
              aria-label={says.showKind(kindName(kind, names), compared.counts[kind])}
              onClick={() => toggle(kind)}
            >
              <Icon size={14} aria-hidden />
              {kindName(kind, names)} <span className="soft">{compared.counts[kind]}</span>
            </button>
          );
        })}
      </div>
      <FilterSelect
        label={says.labelFilter}
        any={says.anyLabel}
        value={filter.label}
        choices={labels.map((label) => [label, words().labels[label].name] as const)}
        onChoose={(label) => comparing.filterBy({ ...filter, label, behind: undefined })}
      />
      {compared.between && (
        <FilterSelect
          label={says.stateFilter}
          any={says.anyState}
          value={filter.state}
          choices={standings.map((state) => [state, says.states[state]] as const)}
          onChoose={(state) => comparing.filterBy({ ...filter, state, behind: undefined })}
        />
      )}
      {filter.behind && (
        <button
          type="button"
          className="filter plain"
          aria-pressed
          onClick={() => comparing.filterBy({ ...filter, behind: undefined })}
        >
          {says.behind(filter.behind.name)} <X size={14} aria-hidden />
        </button>
      )}
      <span className="soft compare-shown" role="status">
        {says.shownOf(shown.length, compared.items.length)}
      </span>
      {shown.length === 0 && compared.items.length > 0 && filter !== allDifferences && (
        <button type="button" className="link-button" onClick={() => comparing.filterBy(allDifferences)}>
          {says.showAll}
        </button>
      )}
    </div>
  );
}
