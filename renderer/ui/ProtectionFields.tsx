import { useMemo } from "react";
import { brief, named } from "../../shared/naming.ts";
import { type Withheld, type Withholding, withholdable } from "../../shared/protection.ts";
import { withholdings } from "../model/protection.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** As many are listed; somebody who looks wants examples, and a file of thousands is no list to read. */
const most = 200;

type Props = {
  readonly wanted: ReadonlySet<Withheld>;
  onChange(this: void, wanted: ReadonlySet<Withheld>): void;
};

/** What is to be left out of a file, and exactly what that is. */
export function ProtectionFields({ wanted, onChange }: Props) {
  const desk = useDesk();
  const says = words().exporting.protection;
  const { workspace } = desk.model;
  const withheld = useMemo(
    () => withholdings(desk, wanted),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [desk, wanted, workspace.seq],
  );
  return (
    <fieldset className="protection">
      <legend>{says.legend}</legend>
      {withholdable.map((each) => (
        <label key={each} className="check-row">
          <input
            type="checkbox"
            checked={wanted.has(each)}
            onChange={({ target }) => {
              const next = new Set(wanted);
              if (target.checked) next.add(each);
              else next.delete(each);
              onChange(next);
            }}
          />
          {says.what[each]}
        </label>
      ))}
      {withheld.length === 0 ? (
        <p className="soft" role="status">
          {says.nothing}
        </p>
      ) : (
        <details className="protection-list">
          <summary>{says.summary(withheld.length)}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too */}
          <ul tabIndex={0} aria-label={says.legend}>
            {withheld.slice(0, most).map((one) => (
              <Entry key={`${one.what} ${one.record.id}`} {...one} />
            ))}
          </ul>
          {withheld.length > most && <p className="soft">{says.more(withheld.length - most)}</p>}
        </details>
      )}
      <p className="soft note">{says.always}</p>
    </fieldset>
  );
}

function Entry({ what, record, was, is }: Withholding) {
  const says = words().exporting.protection;
  // Of what is the record's own words, the name would say the same twice.
  const isItsName = what === "comments" || what === "descriptors" || what === "authors";
  return (
    <li>
      {!isItsName && <span className="soft">{named(record, words())}: </span>}
      <del>{brief(was, 120)}</del> → {is ?? <em>{says.left}</em>}
    </li>
  );
}
