import { useRef } from "react";
import type { RecordOf } from "../../../shared/records/index.ts";
import { sourceName } from "../../model/actions.ts";
import { separate } from "../../model/runSources.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** The records that were found to be this source too; each can stand for itself again. */
export function MergedSources({ merged }: { readonly merged: readonly RecordOf<"source">[] }) {
  const desk = useDesk();
  const part = useRef<HTMLElement>(null);
  if (merged.length === 0) return null;
  const say = words().sources.also;
  return (
    <section className="source-part" ref={part}>
      <h3>{say.title}</h3>
      <ul className="source-merged">
        {merged.map((other) => {
          const name = sourceName(other);
          return (
            <li key={other.id}>
              <span title={name}>{name}</span>
              <span className="soft">{words().forms.sourceTypes[other.type]}</span>
              <button
                type="button"
                className="button small"
                aria-label={say.separateLong(name)}
                onClick={() => {
                  separate(desk, other.id);
                  part.current
                    ?.closest("section.source-detail")
                    ?.querySelector<HTMLElement>("select")
                    ?.focus();
                }}
              >
                {say.separate}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
