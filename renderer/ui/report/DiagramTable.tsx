import { useState } from "react";
import type { LinkedClaim } from "../../../shared/report/links.ts";
import { supportName } from "../../../shared/report/links.ts";
import { documentName } from "../../../shared/report/names.ts";
import { openEntry } from "../../model/behind.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Claims that are listed at first, and with each wish for more. */
const page = 50;

/** The same as the diagram, in words: every claim with what it rests on and where it is made. */
export function DiagramTable({ links }: { readonly links: readonly LinkedClaim[] }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(page);
  const said = words().report;
  const left = links.length - most;
  return (
    <details className="diagram-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{said.diagram.list}</summary>
      {isOpen && (
        <div className="report-table">
          <table>
            <caption className="visually-hidden">{said.diagram.title}</caption>
            <thead>
              <tr>
                <th scope="col">{said.columns.claim}</th>
                <th scope="col">{said.columns.sources}</th>
                <th scope="col">{said.columns.documents}</th>
                <th scope="col">{said.columns.passages}</th>
              </tr>
            </thead>
            <tbody>
              {links.slice(0, most).map(({ id, name, sources, documents, passages }) => (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className="report-number" onClick={() => openEntry(desk, id)}>
                      {name}
                    </button>
                  </th>
                  <td>
                    {[...sources.keys()].map((each) => supportName(workspace, each, said.diagram)).join("; ")}
                  </td>
                  <td>{[...documents.keys()].map((each) => documentName(workspace, each)).join("; ")}</td>
                  <td>{shownNumber(passages.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <button type="button" className="button small" onClick={() => setMost(most + page)}>
              {said.place.showMore(Math.min(page, left))}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
