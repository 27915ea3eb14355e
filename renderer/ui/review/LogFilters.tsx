import type { LogFilter } from "../../../shared/history/log.ts";
import { kinds } from "../../../shared/ids.ts";
import { dayFrom, dayOf, dayUntil } from "../../model/days.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";
import { AuditMenu } from "./AuditMenu.tsx";

/** Which commits are shown: somebody's, of a kind of record, in a document, of some days, deletions, restore points. */
export function LogFilters() {
  const desk = useDesk();
  const { past, model } = desk;
  const { filter } = past;
  const says = words().history.log;
  const by = (part: { readonly [F in keyof LogFilter]: LogFilter[F] | undefined }) => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined);
    past.filterBy(Object.fromEntries(all));
  };
  const named = (each: readonly { readonly id: string; readonly name: string }[]) =>
    each.toSorted((a, b) => compareNames(a.name, b.name)).map(({ id, name }) => [id, name] as const);
  const documents = [...model.workspace.all("document")].map(({ id, title }) => ({ id, name: title }));
  return (
    <search className="library-filters" aria-label={says.filters}>
      <AuthorFilter value={filter.by} onChoose={(author) => by({ by: author })} />
      <FilterSelect
        label={says.kind}
        any={says.anyKind}
        value={filter.kind}
        choices={kinds.map((kind) => [kind, words().history.kinds[kind]])}
        onChoose={(kind) => by({ kind })}
      />
      <FilterSelect
        label={says.document}
        any={says.anyDocument}
        value={filter.documentId}
        choices={named(documents)}
        onChoose={(id) => by({ documentId: documents.find((each) => each.id === id)?.id })}
      />
      <FilterSelect
        label={says.only}
        any={says.everything}
        value={filter.only}
        choices={(["removals", "restore-points"] as const).map((only) => [only, says.onlyOne[only]])}
        onChoose={(only) => by({ only })}
      />
      <label className="log-date">
        {says.from}
        <input
          type="date"
          value={dayOf(filter.from)}
          onChange={({ target }) => by({ from: dayFrom(target.value) })}
        />
      </label>
      <label className="log-date">
        {says.to}
        <input
          type="date"
          value={dayOf(filter.until, -1)}
          onChange={({ target }) => by({ until: dayUntil(target.value) })}
        />
      </label>
      {Object.keys(filter).length > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            past.filterBy({});
            document.querySelector<HTMLElement>('[role="grid"]')?.focus(); // this button goes away
          }}
        >
          {says.showAll}
        </button>
      )}
      <div className="end">
        <Count />
        <AuditMenu />
      </div>
    </search>
  );
}

/** How many are shown, or that there are new ones: what somebody reads does not move by itself. */
function Count() {
  const { past } = useDesk();
  const says = words().history.log;
  if (past.newer > 0)
    return (
      <button
        type="button"
        className="link-button"
        onClick={() => {
          void past.renew();
          document.querySelector<HTMLElement>('[role="grid"]')?.focus(); // this button goes away
        }}
      >
        {says.newer(past.newer)}
      </button>
    );
  return (
    <span className="soft library-count" role="status">
      {past.state === "read" && (past.next === undefined ? says.all : says.latest)(past.lines.length)}
    </span>
  );
}
