import { useId } from "react";
import { brief } from "../../shared/naming.ts";
import type { Id } from "../../shared/ids.ts";
import type { Annotation } from "../model/actions.ts";
import { earlierQuotes, setContinues } from "../model/quoting.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** The nearest quotes are enough: a quote is split within a paragraph or two. */
const mostShown = 50;

/** Which earlier quote of the document a quote goes on from. */
export function ContinuesChooser({ quote }: { readonly quote: Extract<Annotation, { label: "quote" }> }) {
  const desk = useDesk();
  const control = useId();
  const { continues } = quote.attributes;
  const near = earlierQuotes(desk.annotations, quote).slice(0, mostShown);
  const current = continues && desk.model.workspace.get(continues);
  const shown = current && !near.some(({ id }) => id === current.id) ? [current, ...near] : near;
  return (
    <div className="field-row">
      <label htmlFor={control}>{words().forms.continues.name}</label>
      <select
        id={control}
        value={continues ?? ""}
        onChange={({ target: { value } }) => {
          const to = value === "" ? undefined : (value as Id<"annotation">); // the values of the options are ids
          void desk.model
            .act(words().forms.steps.continues, (workspace) => setContinues(workspace, quote.id, to))
            .then((outcome) => desk.report(outcome));
        }}
      >
        <option value="">–</option>
        {shown.map(({ id, quotes }) => (
          <option key={id} value={id}>
            {brief(quotes.map(({ exact }) => exact).join(" … "), 70)}
          </option>
        ))}
      </select>
    </div>
  );
}
