import { useEffect, useMemo, useRef, useState } from "react";
import { longestQuery } from "../../shared/text/find.ts";
import { openHit } from "../model/opening.ts";
import { rowGroups, type SearchRow } from "../model/searchRows.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";
import { hasModifier, optionAfter } from "./rowKeys.ts";
import { SearchResults } from "./SearchResults.tsx";
import { SearchState } from "./SearchState.tsx";

/** Searching everything as one types. A combobox: the field has the focus and the keys, the list below what they go to. */
export function SearchDialog() {
  const desk = useDesk();
  const { searching } = desk;
  const { answer, query } = searching;
  const say = words().search;
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string>();
  /** Enter came before the answer it was meant for. */
  const isEntered = useRef(false);
  const groups = useMemo(() => (answer ? rowGroups(answer.found) : []), [answer]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const at = Math.max(0, rows.findIndex(({ key }) => key === chosen)); // prettier-ignore
  const chosenId = rows.length === 0 ? undefined : `search-row-${at}`;
  const isCurrent = answer?.query === query.trim();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    searching.refresh();
  }, [searching]);

  const open = (row: SearchRow | undefined) => {
    if (!row) return;
    desk.showDialog(undefined);
    if (row.hit) openHit(desk, row.hit, row.documentId);
    else if (row.documentId) {
      desk.finder.openWith(query.trim());
      const first = row.group.hits.find((hit) => hit.kind === "text" || hit.kind === "quote");
      if (first) openHit(desk, first, row.documentId);
      else void desk.openDocument(row.documentId);
    }
  };
  useEffect(() => {
    if (!isEntered.current || !isCurrent) return;
    isEntered.current = false;
    open(rows[at]);
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = hasModifier(event) ? undefined : optionAfter(event.key, at, rows.length);
    if (event.nativeEvent.isComposing) return;
    if (to !== undefined) setChosen(rows[to]?.key);
    else if (event.key === "Enter" && isCurrent) open(rows[at]);
    else if (event.key === "Enter") isEntered.current = searching.isBusy;
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={say.title} isWide>
      <div className="search-dialog">
        <input
          ref={field}
          type="text"
          role="combobox"
          className="search-field"
          aria-label={say.field}
          aria-autocomplete="list"
          aria-expanded={rows.length > 0}
          aria-controls="search-results"
          aria-activedescendant={chosenId}
          placeholder={say.placeholder}
          maxLength={longestQuery}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setChosen(undefined);
            isEntered.current = false;
            searching.setQuery(event.target.value);
          }}
        />
        <SearchState />
        <SearchResults groups={groups} chosen={at} onOpen={open} />
      </div>
    </Modal>
  );
}
