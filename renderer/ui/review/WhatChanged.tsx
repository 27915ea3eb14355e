import { useEffect, useRef, useState } from "react";
import { isOn } from "../../../shared/review/judged.ts";
import type { Annotation } from "../../model/actions.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { changesInWords } from "./annotationWords.ts";

type Props = {
  readonly annotation: Annotation;
  /** The fingerprint of what was judged. */
  readonly judged: string;
};

/** Says that a decision is outdated, and on demand what has changed since: that is looked up in the history. */
export function WhatChanged({ annotation, judged }: Props) {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  const says = words().decisions;
  return (
    <div className="what-changed">
      <p className="outdated-note">
        {says.outdated}{" "}
        {!isOpen && (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {says.whatChanged}
          </button>
        )}
      </p>
      {isOpen && (
        <Changes
          key={`${annotation.id} ${desk.model.workspace.seq}`}
          annotation={annotation}
          judged={judged}
        />
      )}
    </div>
  );
}

type Found = { readonly before: Annotation | undefined } | { readonly failure: string } | undefined;

function Changes({ annotation, judged }: Props) {
  const { model } = useDesk();
  const [found, setFound] = useState<Found>();
  const list = useRef<HTMLUListElement>(null);
  const says = words().decisions;
  const { id } = annotation;
  useEffect(() => {
    let isWanted = true;
    void model.host.call("history", { id }).then((reply) => {
      if (!isWanted) return;
      if (!reply.ok) return setFound({ failure: reply.error.message });
      for (const { after } of reply.value.entries)
        if (after?.kind === "annotation" && isOn(judged, after)) return setFound({ before: after });
      setFound({ before: undefined });
    });
    return () => {
      isWanted = false;
    };
  }, [model, id, judged]);
  // The button that was pressed is gone; what it led to takes the focus.
  useEffect(() => {
    if (found && document.activeElement === document.body) list.current?.focus();
  }, [found]);
  if (!found) return <p className="soft">{says.looking}</p>;
  if ("failure" in found) return <p className="soft">{says.noHistory(found.failure)}</p>;
  if (!found.before) return <p className="soft">{says.unknownChange}</p>;
  return (
    <ul className="changes" ref={list} tabIndex={-1} aria-label={says.changes}>
      {changesInWords(model.workspace, found.before, annotation).map(({ key, name, before, after }) => (
        <li key={key}>
          {name}: <del>{before || says.nothing}</del> → <ins>{after || says.nothing}</ins>
        </li>
      ))}
    </ul>
  );
}
