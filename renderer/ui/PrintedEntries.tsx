import { Fragment, memo } from "react";
import { brief } from "../../shared/naming.ts";
import type { Annotation } from "../model/actions.ts";
import type { Pages } from "../model/printJob.ts";
import { words } from "../model/words.ts";
import { behind, type Fact, factsOf } from "./printed.ts";

/** UTF-16 code units of a quote that are printed a second time; the text itself has all of it. */
const longestQuote = 600;

type Props = {
  readonly pages: Pages;
  /** How many of its parts are to be there; none before the text is. */
  readonly shown: number;
};

/** The annotations in text order, each under the letter and number that its marker in the text has. */
export function PrintedEntries({ pages, shown }: Props) {
  const said = words().print;
  return (
    <section className="print-entries">
      <h2>{said.annotations}</h2>
      {pages.annotations.length === 0 && <p>{said.none}</p>}
      {/* The numbers are written out: a list that counts by itself could not say C1, S2. */}
      <ul>
        {pages.entries.slice(0, Math.max(0, shown)).map((entries) => (
          <Part key={entries[0]?.id} entries={entries} pages={pages} />
        ))}
      </ul>
    </section>
  );
}

type PartProps = { readonly entries: readonly Annotation[]; readonly pages: Pages };

/** Drawn once, whatever comes after it. */
const Part = memo(function Part({ entries, pages }: PartProps) {
  return entries.map((annotation) => <Entry key={annotation.id} annotation={annotation} pages={pages} />);
});

function Entry({ annotation, pages }: { readonly annotation: Annotation; readonly pages: Pages }) {
  const { text, names, workspace, document } = pages;
  const { language } = document;
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
          <Facts facts={behind(annotation, workspace)} />
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
