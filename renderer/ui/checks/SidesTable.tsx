import type { SideRow } from "../../../shared/checks/fairness.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";

/** Who speaks in a document, by side: what fairness is judged by. */
export function SidesTable({ rows }: { readonly rows: readonly SideRow[] }) {
  const says = words().checks.sides;
  if (rows.length === 0) return null;
  return (
    <table className="sides">
      <caption>{says.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{says.side}</th>
          <th scope="col">{says.sources}</th>
          <th scope="col">{says.mentions}</th>
          <th scope="col">{says.quoted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ side, sources, mentions, quotedWords }) => (
          <tr key={side ?? ""}>
            <th scope="row" className={side === undefined ? "soft" : undefined} title={sources.join(", ")}>
              {side ?? says.none}
            </th>
            <td>{shownNumber(sources.length)}</td>
            <td>{shownNumber(mentions)}</td>
            <td>{shownNumber(quotedWords)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
