import { useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { foldName } from "../../../shared/text/fold.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { toggled } from "../choices.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly chosen: ReadonlySet<Id<"document">>;
  onChoose(this: void, chosen: ReadonlySet<Id<"document">>): void;
};

/** Most documents listed at once; typing finds the others. */
const mostListed = 200;

/** The documents of the workspace, to be chosen; those that pass the library's filter first, where one came from there. */
export function GivenDocuments({ chosen, onChoose }: Props) {
  const desk = useDesk();
  const [text, setText] = useState(desk.place === "library" ? desk.library.filter.text : "");
  const says = words().readings;
  const sought = foldName(text).split(/\s+/);
  const found = desk.library.lines.all
    .filter((line) => sought.every((word) => line.words.includes(word)))
    .toSorted(
      (a, b) => Number(chosen.has(b.id)) - Number(chosen.has(a.id)) || compareNames(a.title, b.title),
    );
  const listed = found.slice(0, mostListed);
  return (
    <fieldset className="give-list">
      <legend>{says.which}</legend>
      <input
        type="search"
        aria-label={says.find}
        placeholder={says.find}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()} // it would give, not find
      />
      <div className="give-scroll">
        {listed.map(({ id, title }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => onChoose(toggled(chosen, id))} />
            <span>{title}</span>
          </label>
        ))}
        {listed.length === 0 && <p className="soft">{says.noMatch}</p>}
        {found.length > listed.length && <p className="soft">{says.more(found.length - listed.length)}</p>}
      </div>
      <div className="row">
        <button
          type="button"
          className="link-button"
          onClick={() => onChoose(new Set([...chosen, ...found.map(({ id }) => id)]))}
        >
          {says.choose(found.length)}
        </button>
        <button type="button" className="link-button" onClick={() => onChoose(new Set())}>
          {says.chooseNone}
        </button>
      </div>
    </fieldset>
  );
}
