import { brief } from "../../shared/naming.ts";
import { type Withheld, withholdable } from "../../shared/protection.ts";
import type { Shown, Withholdings } from "../model/protection.ts";
import { words } from "../model/words.ts";

type Props = {
  readonly wanted: ReadonlySet<Withheld>;
  onChange(this: void, wanted: ReadonlySet<Withheld>): void;
  /** What that keeps here; undefined while it is looked for, a sentence where it cannot be known. */
  readonly withholdings: Withholdings | string | undefined;
};

/** What is to be left out of a file, and exactly what that is. */
export function ProtectionFields({ wanted, onChange, withholdings }: Props) {
  const says = words().exporting.protection;
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
      {typeof withholdings === "object" && withholdings.things > 0 ? (
        <List {...withholdings} />
      ) : (
        <p className="soft" role="status">
          {withholdings === undefined
            ? says.counting
            : typeof withholdings === "string"
              ? withholdings
              : says.nothing}
        </p>
      )}
      <p className="soft note">{says.always}</p>
    </fieldset>
  );
}

function List({ things, some }: Withholdings) {
  const says = words().exporting.protection;
  return (
    <details className="protection-list">
      <summary>{says.summary(things)}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keys too */}
      <ul tabIndex={0} aria-label={says.legend}>
        {some.map((one, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list is made anew as a whole
          <Entry key={i} {...one} />
        ))}
      </ul>
      {things > some.length && <p className="soft">{says.more(things - some.length)}</p>}
    </details>
  );
}

function Entry({ of, was, is }: Shown) {
  const says = words().exporting.protection;
  return (
    <li>
      {of !== undefined && <span className="soft">{of}: </span>}
      <del>{brief(was, 120)}</del> → {is ?? <em>{says.left}</em>}
    </li>
  );
}
