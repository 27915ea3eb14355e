import { Download } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type AuditFormat, auditFormats, type LogFilter } from "../../../shared/history/log.ts";
import { kinds } from "../../../shared/ids.ts";
import type { Desk } from "../../model/desk.ts";
import { dayFrom, dayOf, dayUntil } from "../../model/days.ts";
import { auditFile } from "../../model/returning.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { downloadParts } from "../download.ts";
import { FilterSelect } from "../FilterSelect.tsx";

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

function AuditMenu() {
  const desk = useDesk();
  const says = words().history.log;
  return (
    <MenuTrigger>
      <Button className="button small">
        <Download size={14} aria-hidden />
        {says.export}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={says.export}>
          {auditFormats.map((format) => (
            <MenuItem key={format} id={format} className="menu-item" onAction={() => void save(desk, format)}>
              {says.formats[format]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

async function save(desk: Desk, format: AuditFormat): Promise<void> {
  const file = await auditFile(desk, format);
  if (!file) return;
  downloadParts(file.fileName, file.parts, file.mediaType);
  desk.notify(words().history.log.ready(file.fileName));
}
