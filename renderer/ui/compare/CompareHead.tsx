import type { Id } from "../../../shared/ids.ts";
import { openSame } from "../../../shared/review/standing.ts";
import type { Compared } from "../../model/comparing.ts";
import { authorOf, comparables, isPast, isReading, type Side } from "../../model/comparison.ts";
import { sideName } from "../../model/compareTexts.ts";
import { actorOf } from "../../model/runClaims.ts";
import { progress } from "../../model/runCompare.ts";
import { run } from "../../model/run.ts";
import { today } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { Warning } from "../claims/Warning.tsx";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { SideBadge } from "./SideBadge.tsx";

/** What is compared, how far deciding is, and what can be done with all of it at once. */
export function CompareHead({ compared }: { readonly compared: Compared }) {
  const desk = useDesk();
  const { comparing } = desk;
  const { workspace } = desk.model;
  const says = words().compare;
  const { document, a, b } = compared;
  const all = comparables(workspace, actorOf(desk));
  const isOfPast = isPast(compared);
  const waiting = [a, b].filter((side) => isReading(workspace, document.id, side));
  return (
    <div className="compare-head">
      <fieldset className="compare-what">
        <legend className="visually-hidden">{says.what}</legend>
        <select
          aria-label={says.document}
          className="compare-document"
          value={document.id}
          onChange={({ target }) => {
            const found = all.find(({ id }) => id === target.value);
            if (found) comparing.choose({ documentId: found.id });
          }}
        >
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <SideChoice side="a" compared={compared} />
        <SideChoice side="b" compared={compared} />
        {isOfPast && (
          <input
            type="date"
            aria-label={says.day}
            value={comparing.date}
            max={today()}
            required
            onChange={({ target }) => target.value !== "" && comparing.chooseDate(target.value)}
          />
        )}
      </fieldset>
      {compared.between && <Progress compared={compared} />}
      {waiting.map((side) => (
        <Warning key={side}>{says.stillReading(sideName(workspace, side))}</Warning>
      ))}
      {isOfPast && compared.past?.isWhole === false && <Warning>{says.notWhole}</Warning>}
      {compared.stray.length > 0 && <Warning>{says.stray(compared.stray.length)}</Warning>}
    </div>
  );
}

function SideChoice({ side, compared }: { readonly side: "a" | "b"; readonly compared: Compared }) {
  const desk = useDesk();
  const says = words().compare;
  const now = compared.document.sides;
  const people = now.filter((each) => each !== "agreed");
  const sides: readonly Side[] = [...now, ...people.map((each): Side => `past:${each as Id<"author">}`)]; // all others
  const choose = (chosen: Side | undefined) => chosen && desk.comparing.choose({ [side]: chosen });
  return (
    <span className="compare-choice">
      <SideBadge side={side} />
      <AuthorChip id={authorOf(compared[side])} isNamed />
      <select
        aria-label={side === "a" ? says.sideA : says.sideB}
        value={compared[side]}
        onChange={({ target }) => choose(sides.find((each) => each === target.value))}
      >
        {sides.map((each) => (
          <option key={each} value={each}>
            {sideName(desk.model.workspace, each)}
          </option>
        ))}
      </select>
    </span>
  );
}

function Progress({ compared }: { readonly compared: Compared }) {
  const desk = useDesk();
  const says = words().compare;
  const [decided, all] = progress(desk);
  const { changed } = compared.decided;
  const same = openSame(compared.items, compared.standings).length;
  const hasDecided = decided + changed + compared.stray.length > 0;
  return (
    <div className="compare-progress">
      <span role="status" className="compare-count">
        {says.progress(decided, all)}
        {changed > 0 && `, ${says.toLookAt(changed)}`}
      </span>
      <span className="compare-bar" aria-hidden>
        <span style={{ inlineSize: `${all === 0 ? 0 : (100 * decided) / all}%` }} />
      </span>
      {same > 0 && (
        <button type="button" className="button small" onClick={() => run(desk, "compare.same")}>
          {says.allSame(same)}
        </button>
      )}
      {hasDecided && (
        <button type="button" className="button small" onClick={() => run(desk, "compare.discard")}>
          {says.discard}
        </button>
      )}
    </div>
  );
}
