import { GitMerge, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { sourceName } from "../../model/actions.ts";
import { completed } from "../../../shared/sourcing/completed.ts";
import { canonicalSource, mergedIds } from "../../../shared/sourcing/merging.ts";
import { run } from "../../model/run.ts";
import { removeSource } from "../../model/runSources.ts";
import { words } from "../../model/words.ts";
import { CommentsSection } from "../comments/CommentsSection.tsx";
import { useDesk } from "../desk.ts";
import { RecordHistory } from "../history/RecordHistory.tsx";
import { IconButton } from "../IconButton.tsx";
import { RecordedBy } from "../RecordedBy.tsx";
import { InspectorPane, type InspectorProps } from "../InspectorPane.tsx";
import { MergedSources } from "./MergedSources.tsx";
import { SourceBasis } from "./SourceBasis.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { SourceMentions } from "./SourceMentions.tsx";

/** The chosen source in full: what it is, what was merged into it, what rests on it, and every mention. */
export function SourceInspector(props: InspectorProps) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const form = useRef<HTMLElement>(null);
  const record = desk.sourceId && canonicalSource(workspace, desk.sourceId);
  const say = words().sources;
  useEffect(() => {
    if (!record || desk.wantsSourceForm !== record.id) return;
    desk.wantsSourceForm = undefined;
    const first = form.current?.querySelector<HTMLInputElement>(".source-called input");
    first?.focus();
    first?.select();
  });
  if (!record)
    return (
      <InspectorPane {...props}>
        <p className="soft">{say.none}</p>
      </InspectorPane>
    );
  const whole = completed(workspace, record);
  const name = sourceName(record);
  return (
    <InspectorPane {...props}>
      <section
        key={record.id}
        ref={form}
        aria-label={name}
        className="source-detail"
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.defaultPrevented) return;
          event.preventDefault();
          document.querySelector<HTMLElement>('main [role="grid"]')?.focus();
        }}
      >
        <div className="source-head">
          <h2>{name}</h2>
          <IconButton icon={GitMerge} name={say.merge.button} onPress={() => run(desk, "source.merge")} />
          <IconButton
            icon={Trash2}
            name={say.delete(name)}
            onPress={() => {
              removeSource(desk, record.id);
              document.querySelector<HTMLElement>('main [role="grid"]')?.focus(); // the button goes away
            }}
          />
        </div>
        <RecordedBy record={record} />
        <SourceForm record={record} whole={whole} />
        <MergedSources merged={whole.merged} />
        <SourceBasis id={record.id} />
        <SourceMentions id={record.id} />
        <CommentsSection on={[record.id, ...mergedIds(workspace, record.id).slice(1)]} />
        <RecordHistory record={record} />
      </section>
    </InspectorPane>
  );
}
