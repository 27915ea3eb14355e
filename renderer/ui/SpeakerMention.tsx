import { X } from "lucide-react";
import { brief } from "../../shared/naming.ts";
import type { Annotation } from "../model/actions.ts";
import { setSpeakerSpan } from "../model/quoting.ts";
import { run } from "../model/run.ts";
import { keysOf } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** The words in the text that name a quote's speaker: go there, take them from the selection, let go of them. */
export function SpeakerMention({ quote }: { readonly quote: Extract<Annotation, { label: "quote" }> }) {
  const desk = useDesk();
  const { speakerSpan } = quote.attributes;
  const say = words().forms.speaker;
  const keys = keysOf(desk, "quote.speaker");
  const text = desk.open?.id === quote.documentId ? desk.open.text : undefined;
  const mention = speakerSpan && brief(text?.slice(speakerSpan.start, speakerSpan.end) ?? "…");
  return (
    <div className="field-row speaker-mention" role="group" aria-label={say.name}>
      <span className="field-name">{say.name}</span>
      <div className="speaker-box">
        {speakerSpan && mention !== undefined ? (
          <>
            <button
              type="button"
              className="link-button mention"
              aria-label={say.go(mention)}
              title={say.go(mention)}
              onClick={() => {
                desk.view?.select(speakerSpan.start, speakerSpan.end);
                desk.view?.reveal(speakerSpan);
                desk.view?.focus();
              }}
            >
              {mention}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={say.remove}
              title={say.remove}
              onClick={() =>
                void desk.model
                  .act(words().forms.steps.removeSpeaker, (current) =>
                    setSpeakerSpan(current, quote.id, undefined),
                  )
                  .then((outcome) => desk.report(outcome))
              }
            >
              <X size={14} aria-hidden />
            </button>
          </>
        ) : (
          <span className="soft">{say.none}</span>
        )}
        <button
          type="button"
          className="button small take"
          title={keys === "" ? say.takeLong : say.takeKeys(keys)}
          aria-label={say.takeLong}
          disabled={!desk.hasSelection}
          onClick={() => run(desk, "quote.speaker")}
        >
          {say.take}
          {keys !== "" && <kbd aria-hidden>{keys}</kbd>}
        </button>
      </div>
    </div>
  );
}
