import { Search, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import {
  Cell,
  Column,
  Input,
  Row,
  SearchField,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from "react-aria-components";
import { type Label, labels } from "../../shared/labels.ts";
import type { Id } from "../../shared/ids.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { removeWithDependants } from "../model/actions.ts";
import { run } from "../model/run.ts";
import { compareNames, shownDate, shownNumber } from "../model/shown.ts";
import { language, words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { Welcome } from "./Welcome.tsx";

type Line = {
  readonly id: Id<"document">;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly length: number;
} & { readonly [L in Label]: number };

/** All documents of the workspace as a table. */
export function Library() {
  const desk = useDesk();
  const { workspace } = desk.model;
  const [sort, setSort] = useState<SortDescriptor>({ column: "title", direction: "ascending" });
  const [sought, setSought] = useState("");
  const version = workspace.seq; // the workspace is the same object after every commit
  const lines = useMemo(() => linesOf(workspace, version), [workspace, version]);
  if (lines.length === 0) return <Welcome />;
  const shown = lines.filter((line) => contains(line, sought)).toSorted(comparing(sort));
  return (
    <main className="library">
      <div className="library-head">
        <h1>{words().library.title}</h1>
        <SearchField aria-label={words().library.find} value={sought} onChange={setSought}>
          <Input placeholder={words().library.find} />
        </SearchField>
        <span className="soft">
          {shown.length === lines.length
            ? words().library.documents(lines.length)
            : words().library.shownOf(shown.length, lines.length)}
        </span>
        <button type="button" className="button" onClick={() => run(desk, "search")}>
          <Search size={14} aria-hidden />
          {words().search.button}
        </button>
        <button type="button" className="button" onClick={() => run(desk, "import")}>
          {words().library.import}
        </button>
      </div>
      <div className="table-scroll">
        <Table
          aria-label={words().library.table}
          className="table"
          sortDescriptor={sort}
          onSortChange={setSort}
          onRowAction={(key) => void desk.openDocument(key as Id<"document">)}
        >
          <TableHeader>
            <Column id="title" isRowHeader allowsSorting>
              {words().library.columns.title}
            </Column>
            <Column id="outlet" allowsSorting>
              {words().library.columns.outlet}
            </Column>
            <Column id="published" allowsSorting>
              {words().library.columns.published}
            </Column>
            <Column id="length" allowsSorting className="number">
              {words().library.columns.characters}
            </Column>
            {labels.map((label) => (
              <Column key={label} id={label} allowsSorting className="number">
                <span className={`letter ${label}`} title={words().labels[label].name}>
                  {words().labels[label].letter}
                </span>
                <span className="visually-hidden">{words().labels[label].name}</span>
              </Column>
            ))}
            <Column id="actions">
              <span className="visually-hidden">{words().library.columns.actions}</span>
            </Column>
          </TableHeader>
          <TableBody
            items={shown}
            dependencies={[version, language()]}
            renderEmptyState={() => words().library.noMatch}
          >
            {(line) => (
              <Row id={line.id} textValue={line.title}>
                <Cell className="title">{line.title}</Cell>
                <Cell>{line.outlet}</Cell>
                <Cell className="date">{line.published && shownDate(line.published)}</Cell>
                <Cell className="number">{shownNumber(line.length)}</Cell>
                {labels.map((label) => (
                  <Cell key={label} className="number">
                    {line[label] ? shownNumber(line[label]) : <span className="soft">–</span>}
                  </Cell>
                ))}
                <Cell className="actions">
                  <IconButton
                    icon={Trash2}
                    name={words().library.delete(line.title)}
                    onPress={() => remove(line)}
                  />
                </Cell>
              </Row>
            )}
          </TableBody>
        </Table>
      </div>
    </main>
  );

  function remove(line: Line): void {
    void desk.model
      .act(words().library.deleteStep(line.title), (current) => removeWithDependants(current, line.id))
      .then((outcome) => desk.report(outcome) && desk.notify(words().library.deleted(line.title)));
  }
}

/** One line per document, as of commit `_seq`. */
function linesOf(workspace: Workspace, _seq: number): Line[] {
  return [...workspace.all("document")].map((each) => lineOf(workspace, each));
}

function lineOf(workspace: Workspace, document: RecordOf<"document">): Line {
  const counts = { claim: 0, statistic: 0, quote: 0, "anonymous-source": 0 };
  for (const annotation of workspace.referring("annotation", document.id)) counts[annotation.label]++;
  return {
    id: document.id,
    title: document.title,
    outlet: document.outlet ?? "",
    published: document.published ?? "",
    length: document.length,
    ...counts,
  };
}

function contains(line: Line, sought: string): boolean {
  const text = `${line.title} ${line.outlet} ${line.published}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function comparing({ column, direction }: SortDescriptor): (a: Line, b: Line) => number {
  const key = column as keyof Line;
  const sign = direction === "descending" ? -1 : 1;
  return (a, b) => {
    const [x, y] = [a[key], b[key]];
    const order = typeof x === "number" && typeof y === "number" ? x - y : compareNames(String(x), String(y));
    return sign * order || compareNames(a.title, b.title);
  };
}
