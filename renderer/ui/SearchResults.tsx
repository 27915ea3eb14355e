import { useEffect, useRef } from "react";
import type { SearchGroup, SearchHit } from "../../shared/search.ts";
import { amount, matchCount } from "../model/amounts.ts";
import type { RowGroup, SearchRow } from "../model/searchRows.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Snippet } from "./Snippet.tsx";

type Props = {
  readonly groups: readonly RowGroup[];
  /** The row the keys are at, counted through all groups. */
  readonly chosen: number;
  onOpen(this: void, row: SearchRow): void;
};

/** What was found, by document; a listbox whose groups are named by their headings. */
export function SearchResults({ groups, chosen, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { searching } = useDesk();
  const say = words().search;
  useEffect(() => {
    list.current?.querySelector(`#search-row-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const documents = groups.filter(({ group }) => group.of.kind === "document").length;
  const unlisted = (searching.answer?.found.documents ?? 0) - documents;
  let before = 0;
  return (
    <>
      <div ref={list} id="search-results" className="search-results" role="listbox" aria-label={say.results}>
        {groups.map(({ key, group, rows }, index) => {
          const first = before;
          before += rows.length;
          return (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div key={key} role="group" aria-labelledby={`search-group-${index}`} className="search-group">
              <GroupHead id={`search-group-${index}`} group={group} />
              {rows.map((row, at) => (
                // The field has the focus and the keys; the options are pointed to by aria-activedescendant.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={row.key}
                  id={`search-row-${first + at}`}
                  role="option"
                  aria-selected={first + at === chosen}
                  className="search-row"
                  onClick={() => onOpen(row)}
                >
                  {row.hit ? <Hit hit={row.hit} /> : <More group={row.group} />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {unlisted > 0 && <p className="soft">{say.moreDocuments(unlisted)}</p>}
    </>
  );
}

function GroupHead({ id, group }: { readonly id: string; readonly group: SearchGroup }) {
  const say = words().search;
  const { of, count, isMinimum, hits } = group;
  const hidden = of.kind === "document" ? 0 : count - hits.length;
  return (
    <div id={id} className="search-head">
      <span className="search-title">{of.kind === "document" ? of.title : say[of.kind]}</span>
      <span className="soft">{matchCount(count, isMinimum)}</span>
      {hidden > 0 && <span className="soft">{say.moreRecords(hidden)}</span>}
    </div>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const say = words().search;
  return (
    <>
      {"label" in hit ? (
        <span className="search-kind">
          <span className={`letter ${hit.label}`} aria-hidden>
            {words().labels[hit.label].letter}
          </span>
          {hit.kind === "note" ? say.kinds.note : words().labels[hit.label].name}
        </span>
      ) : (
        <span className="search-kind">{say.kinds[hit.kind]}</span>
      )}
      <Snippet of={hit.snippet} />
      {"mentions" in hit && <span className="soft">{say.mentions(hit.mentions.count)}</span>}
    </>
  );
}

function More({ group }: { readonly group: SearchGroup }) {
  const { count, hits, isMinimum } = group;
  return <span className="search-more">{words().search.more(amount(count - hits.length, isMinimum))}</span>;
}
