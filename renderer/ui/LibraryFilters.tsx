import { labels } from "../../shared/labels.ts";
import type { Line } from "../model/libraryLines.ts";
import { isFilteringLibrary, wholeLibrary } from "../model/libraryView.ts";
import { language, words } from "../model/words.ts";
import { AuthorFilter } from "./AuthorFilter.tsx";
import { useDesk } from "./desk.ts";

/** What the library shows: documents with some words, with annotations of some labels or none, in one language, by whose work. */
export function LibraryFilters({ lines }: { readonly lines: readonly Line[] }) {
  const desk = useDesk();
  const { filter } = desk.library;
  const says = words().library;
  return (
    <search className="library-filters" aria-label={says.filters}>
      <input
        type="search"
        aria-label={says.find}
        placeholder={says.find}
        value={filter.text}
        onChange={(event) => desk.library.filterBy({ ...filter, text: event.target.value })}
      />
      {labels.map((label) => (
        <button
          type="button"
          key={label}
          className={`filter ${label}`}
          aria-pressed={filter.labels.has(label)}
          aria-label={says.has[label]}
          title={says.has[label]}
          onClick={() => {
            const next = new Set(filter.labels);
            if (!next.delete(label)) next.add(label);
            desk.library.filterBy({ ...filter, labels: next, isBare: false });
          }}
        >
          <span className={`letter ${label}`} aria-hidden>
            {words().labels[label].letter}
          </span>
          <span className="filter-word">{words().labels[label].name}</span>
        </button>
      ))}
      <button
        type="button"
        className="filter plain"
        aria-pressed={filter.isBare}
        onClick={() => desk.library.filterBy({ ...filter, labels: new Set(), isBare: !filter.isBare })}
      >
        {says.bare}
      </button>
      <Languages lines={lines} />
      <AuthorFilter
        of="document"
        value={filter.author}
        onChoose={(author) => desk.library.filterBy({ ...filter, author })}
      />
      {isFilteringLibrary(filter) && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            desk.library.filterBy(wholeLibrary);
            document.querySelector<HTMLElement>('[role="grid"]')?.focus(); // this button goes away
          }}
        >
          {says.showAll}
        </button>
      )}
    </search>
  );
}

/** A choice among the languages there are, where there is more than one. */
function Languages({ lines }: { readonly lines: readonly Line[] }) {
  const desk = useDesk();
  const { filter } = desk.library;
  const says = words().library;
  const codes = [...new Set(lines.map((line) => line.language))].filter((code) => code !== "").toSorted();
  if (codes.length < 2 && filter.language === undefined) return null;
  return (
    <select
      aria-label={says.language}
      value={filter.language ?? ""}
      onChange={({ target }) =>
        desk.library.filterBy({ ...filter, language: target.value === "" ? undefined : target.value })
      }
    >
      <option value="">{says.anyLanguage}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {languageName(code)}
        </option>
      ))}
    </select>
  );
}

/** What a language is called in the one the window speaks; its code where nobody knows. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: "language" }).of(code) ?? code;
  } catch {
    return code; // what looks like a code need not be one
  }
}
