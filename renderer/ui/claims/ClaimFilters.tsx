import { claimStatuses, verdicts } from "../../../shared/records/claim.ts";
import { peopleOf } from "../../../shared/sourcing/claimRules.ts";
import { allClaims, type ClaimFilter, isFilteringClaims } from "../../model/claimsView.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";
import { focusClaims } from "./focusClaims.ts";

/** What the place shows: claims with some words, of a status or verdict, of somebody, by whose work, without evidence. */
export function ClaimFilters() {
  const desk = useDesk();
  const { filter, view } = desk.claims;
  const says = words().claims;
  const by = (part: Partial<ClaimFilter>) => desk.claims.filterBy({ ...filter, ...part });
  const people = peopleOf(desk.model.workspace).toSorted((a, b) => compareNames(a.name, b.name));
  return (
    <search className="library-filters claim-filters" aria-label={says.filters}>
      <input
        type="search"
        aria-label={says.find}
        placeholder={says.find}
        value={filter.text}
        onChange={({ target }) => by({ text: target.value })}
      />
      {view === "table" && (
        <FilterSelect
          label={says.columns.status}
          any={says.anyStatus}
          value={filter.status}
          choices={claimStatuses.map((each) => [each, says.statuses[each]])}
          onChoose={(status) => by({ status })}
        />
      )}
      <FilterSelect
        label={says.columns.verdict}
        any={says.anyVerdict}
        value={filter.verdict}
        choices={verdicts.map((each) => [each, says.verdicts[each]])}
        onChoose={(verdict) => by({ verdict })}
      />
      <FilterSelect
        label={says.columns.assignee}
        any={says.anyone}
        value={filter.assignee}
        choices={[["nobody", says.nobody], ...people.map(({ id, name }) => [id, name] as const)]}
        onChoose={(assignee) => by({ assignee })}
      />
      <AuthorFilter of="claim" value={filter.author} onChoose={(author) => by({ author })} />
      <button
        type="button"
        className="filter plain"
        aria-pressed={filter.isBare}
        onClick={() => by({ isBare: !filter.isBare })}
      >
        {says.bare}
      </button>
      {isFilteringClaims(filter) && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            desk.claims.filterBy(allClaims);
            focusClaims(); // this button goes away
          }}
        >
          {says.showAll}
        </button>
      )}
    </search>
  );
}
