import { useLayoutEffect, useMemo } from "react";
import { labels } from "../../shared/labels.ts";
import type { RecordOf } from "../../shared/records/index.ts";
import { markerNames, printedLines } from "../model/printing.ts";
import { shownDate, shownNumber, shownTime } from "../model/shown.ts";
import { language, words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { PrintedEntries } from "./PrintedEntries.tsx";
import { PrintedText } from "./PrintedText.tsx";

type Props = { readonly document: RecordOf<"document">; readonly text: string; readonly at: Date };

/** A document on paper: what it is, its text with every mark and its marker, and the list the markers point to. */
export function PrintedDocument({ document: record, text, at }: Props) {
  const { annotations } = useDesk();
  const { blocks, language: textLanguage, title } = record;
  const names = useMemo(() => markerNames(annotations), [annotations]);
  const lines = useMemo(
    () => printedLines(text, blocks, annotations, names),
    [text, blocks, annotations, names],
  );
  // What a PDF file is proposed to be called.
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <article className="print-view" lang={language()}>
      <Head document={record} at={at} />
      <PrintedText lines={lines} language={textLanguage} />
      <PrintedEntries text={text} names={names} language={textLanguage} />
    </article>
  );
}

/** Title, where the text comes from, where and when this was printed, and how much of each label is in it. */
function Head({ document, at }: Omit<Props, "text">) {
  const desk = useDesk();
  const { outlet, byline, published, url } = document;
  const about = [outlet, byline, published && shownDate(published)].filter((part) => part).join(" · ");
  return (
    <header className="print-head">
      <h1 lang={document.language}>{document.title}</h1>
      {about !== "" && <p>{about}</p>}
      {url && <p>{url}</p>}
      <p className="print-soft">
        {words().print.madeIn(desk.model.replica.opened?.name ?? "", shownTime(at.toISOString()))}
      </p>
      <ul className="print-counts">
        {labels.map((label) => (
          <li key={label}>
            <span className={`print-mark l0 ${label}`}>
              <b>{words().labels[label].letter}</b> {words().labels[label].name}
            </span>{" "}
            {shownNumber(desk.annotations.filter((annotation) => annotation.label === label).length)}
          </li>
        ))}
      </ul>
    </header>
  );
}
