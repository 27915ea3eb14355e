import { useLayoutEffect } from "react";
import { labels } from "../../shared/labels.ts";
import type { Pages } from "../model/printJob.ts";
import { shownDate, shownNumber, shownTime } from "../model/shown.ts";
import { language, words } from "../model/words.ts";
import { PrintedEntries } from "./PrintedEntries.tsx";
import { PrintedText } from "./PrintedText.tsx";

type Props = {
  readonly pages: Pages;
  /** How many of its parts are to be there: those of the text, then those of the list. */
  readonly shown: number;
  readonly isWhole: boolean;
};

/** A document on paper: what it is, its text with every mark and its marker, and the list the markers point to. */
export function PrintedDocument({ pages, shown, isWhole }: Props) {
  const { title, language: textLanguage } = pages.document;
  // What a PDF file is proposed to be called.
  useLayoutEffect(() => {
    if (!isWhole) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title, isWhole]);
  return (
    <article className="print-view" lang={language()}>
      <Head pages={pages} />
      <PrintedText parts={pages.lines.slice(0, shown)} language={textLanguage} />
      <PrintedEntries pages={pages} shown={shown - pages.lines.length} />
    </article>
  );
}

/** Title, where the text comes from, where and when this was printed, and how much of each label is in it. */
function Head({ pages }: { readonly pages: Pages }) {
  const { document, annotations, at } = pages;
  const { outlet, byline, published, url } = document;
  const about = [outlet, byline, published && shownDate(published)].filter((part) => part).join(" · ");
  return (
    <header className="print-head">
      <h1 lang={document.language}>{document.title}</h1>
      {about !== "" && <p>{about}</p>}
      {url && <p>{url}</p>}
      <p className="print-soft">{words().print.made(shownTime(at.toISOString()))}</p>
      <ul className="print-counts">
        {labels.map((label) => (
          <li key={label}>
            <span className={`print-mark l0 ${label}`}>
              <b>{words().labels[label].letter}</b> {words().labels[label].name}
            </span>{" "}
            {shownNumber(annotations.filter((annotation) => annotation.label === label).length)}
          </li>
        ))}
      </ul>
    </header>
  );
}
