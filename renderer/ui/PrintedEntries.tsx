import { Fragment } from "react";
import { brief } from "../../shared/naming.ts";
import type { Annotation } from "../model/actions.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { behind, type Fact, factsOf } from "./printed.ts";

/** UTF-16 code units of a quote that are printed a second time; the text itself has all of it. */
const longestQuote = 600;

type Props = {
  readonly text: string;
  readonly names: ReadonlyMap<string, string>;
  readonly language: string | undefined;
};

/** The annotations in text order, each under the letter and number that its marker in the text has. */
export function PrintedEntries({ text, names, language }: Props) {
  const { annotations } = useDesk();
  const said = words().print;
  return (
    <section className="print-entries">
      <h2>{said.annotations}</h2>
      {annotations.length === 0 && <p>{said.none}</p>}
      {/* The numbers are written out: a list that counts by itself could not say C1, S2. */}
      <ul>
        {annotations.map((annotation) => (
          <Entry key={annotation.id} {...{ annotation, text, names, language }} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ annotation, text, names, language }: Props & { readonly annotation: Annotation }) {
  const { model } = useDesk();
  const said = words().print;
  const whole = annotation.quotes.map(({ exact }) => exact).join(" … ");
  const quote = brief(whole, longestQuote);
  const isShortened = quote.length < brief(whole, whole.length).length;
  const facts = factsOf(annotation, text, names);
  return (
    <li className="print-entry">
      <span className="print-number">{names.get(annotation.id)}</span>
      <div>
        <p className="print-quote" lang={language} dir="auto">
          {quote}
        </p>
        {isShortened && <p className="print-soft">{said.shortened}</p>}
        <p>
          <b>{words().labels[annotation.label].name}</b>
          {" · "}
          <Facts facts={behind(annotation, model.workspace)} />
        </p>
        {facts.length > 0 && (
          <p>
            <Facts facts={facts} />
          </p>
        )}
        {annotation.note && (
          <p className="print-note">
            <span className="print-soft">{words().forms.fields.note}:</span> <bdi>{annotation.note}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return facts.map(({ name, value }, at) => (
    <Fragment key={name}>
      {at > 0 && " · "}
      <span className="print-soft">{name}:</span> <bdi>{value}</bdi>
    </Fragment>
  ));
}
