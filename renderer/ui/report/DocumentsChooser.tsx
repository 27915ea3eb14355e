import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Id } from "../../../shared/ids.ts";
import { foldName } from "../../../shared/text/fold.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Most documents in the list at once; the rest is found by typing. */
const mostShown = 200;

type Props = {
  readonly chosen: readonly Id<"document">[];
  /** Where it is not what the report is about that is chosen. */
  onChoose?(this: void, ids: readonly Id<"document">[]): void;
};

/** A button that opens the list of documents, to take some into the report and others out. The last one stays in it. */
export function DocumentsChooser({ chosen, onChoose }: Props) {
  const desk = useDesk();
  const [sought, setSought] = useState("");
  const said = words().report.place;
  const folded = foldName(sought);
  const found = [...desk.model.workspace.all("document")]
    .filter(({ title, outlet = "" }) => foldName(`${title} ${outlet}`).includes(folded))
    .toSorted((a, b) => compareNames(a.title, b.title))
    .slice(0, mostShown);
  const toggle = (id: Id<"document">, isIn: boolean) => {
    const ids = isIn ? [...chosen, id] : chosen.filter((each) => each !== id);
    if (ids.length > 0 && onChoose) onChoose(ids);
    else if (ids.length > 0) desk.reporting.choose({ type: "documents", ids }, true);
  };
  return (
    <DialogTrigger>
      <Button className="button small">{said.choose(chosen.length)}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="report-documents" aria-label={said.chosen}>
          <input
            type="search"
            aria-label={said.find}
            placeholder={said.find}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <ul>
            {found.map(({ id, title, outlet }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={(event) => toggle(id, event.target.checked)}
                  />
                  <span>
                    {title}
                    {outlet !== undefined && <span className="soft"> {outlet}</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
