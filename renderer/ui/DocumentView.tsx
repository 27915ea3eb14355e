import { shownDate } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AlsoHere } from "./AlsoHere.tsx";
import { useDesk } from "./desk.ts";
import { FindBar } from "./FindBar.tsx";
import { LabelBar } from "./LabelBar.tsx";
import { PaneButton } from "./PaneButton.tsx";
import { ReadingLine } from "./review/ReadingLine.tsx";
import { SourceText } from "./SourceText.tsx";
import { TextSettings } from "./TextSettings.tsx";

/** One document: the label bar, and the text below it. */
export function DocumentView() {
  const desk = useDesk();
  const { document, open } = desk;
  if (!document || !open) return null;
  const about = [document.outlet, document.published && shownDate(document.published)]
    .filter(Boolean)
    .join(" · ");
  return (
    <main className="document">
      <div className="document-head">
        <PaneButton side="navigation" />
        <h1 title={document.title}>{document.title}</h1>
        {about && <p className="soft">{about}</p>}
        <AlsoHere />
        <span className="head-actions">
          <TextSettings />
          <PaneButton side="inspector" />
        </span>
      </div>
      <LabelBar />
      <ReadingLine />
      {open.text !== undefined ? (
        <div className="text-area">
          {desk.finder.isOpen && <FindBar />}
          <SourceText key={open.id} document={document} text={open.text} />
        </div>
      ) : (
        <section className="cover" role={open.failure ? "alert" : undefined}>
          {open.failure ? (
            <>
              <h2>{words().text.cannotShow}</h2>
              <p>{open.failure}</p>
            </>
          ) : (
            <p className="soft">{words().text.loading}</p>
          )}
        </section>
      )}
    </main>
  );
}
