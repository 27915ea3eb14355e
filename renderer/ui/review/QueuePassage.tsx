import { useEffect, useMemo, useState } from "react";
import { contextOf } from "../../../shared/review/context.ts";
import type { Annotation } from "../../model/actions.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Loaded =
  | { readonly hash: string; readonly text: string }
  | { readonly hash: string; readonly failure: string };

/** The words of an annotation between the sentences around them. Until the text has come, the words alone. */
export function QueuePassage({ annotation }: { readonly annotation: Annotation }) {
  const { model } = useDesk();
  const document = model.workspace.get(annotation.documentId);
  const hash = document?.textHash;
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (hash === undefined) return;
    let isWanted = true;
    model.text(hash).then(
      (text) => isWanted && setLoaded({ hash, text }),
      (error: unknown) =>
        isWanted && setLoaded({ hash, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [model, hash]);
  const text = loaded?.hash === hash && loaded && "text" in loaded ? loaded.text : undefined;
  const language = document?.language ?? "en";
  const pieces = useMemo(
    () => (text === undefined ? undefined : contextOf(text, annotation.spans, language)),
    [text, annotation.spans, language],
  );
  const says = words().decisions.queue;
  const failure = loaded?.hash === hash && loaded && "failure" in loaded ? loaded.failure : undefined;
  return (
    <>
      <blockquote
        className={`queue-passage ${annotation.label}`}
        aria-label={says.passage}
        lang={document?.language}
      >
        {pieces
          ? pieces.map((piece) =>
              piece.kind === "marked" ? (
                <mark key={piece.start}>{piece.text}</mark>
              ) : piece.kind === "around" ? (
                <span key={piece.start}>{piece.text}</span>
              ) : (
                <span key={`gap ${piece.start}`} className="soft" title={says.leftOut}>
                  {" … "}
                </span>
              ),
            )
          : annotation.quotes.map(({ exact }, at) => <mark key={annotation.spans[at]?.start}>{exact}</mark>)}
      </blockquote>
      {failure !== undefined && <p className="field-problem">{says.noText(failure)}</p>}
    </>
  );
}
