import { useId, useMemo, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { describe } from "../../model/actions.ts";
import { hasOthers } from "../../model/people.ts";
import {
  type Mention,
  type MentionFilter,
  mentionFilters,
  mentionGroups,
} from "../../model/sourceMentions.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { focusAfter } from "../focusAfter.ts";
import { MentionOptions } from "./MentionOptions.tsx";
import { MoveMentions } from "./MoveMentions.tsx";

/** Every mention of a source by document; those that are chosen can be moved to another source. */
export function SourceMentions({ id }: { readonly id: Id<"source"> }) {
  const desk = useDesk();
  const head = useId();
  const [filter, setFilter] = useState<MentionFilter>("all");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { workspace } = desk.model;
  const groups = mentionGroups(workspace, id, filter);
  const mentions = useMemo(() => groups.flatMap((group) => group.mentions), [groups]);
  const acted = mentions.filter(({ annotation }) => chosen.has(annotation.id));
  const say = words().sources.mentions;
  const line = desk.sources.lines.get(id);
  const toggle = ({ annotation }: Mention) => {
    const next = new Set(chosen);
    if (!next.delete(annotation.id)) next.add(annotation.id);
    setChosen(next);
    if (next.size > 0) desk.announce(say.chosen(next.size));
  };
  return (
    <section className="source-part" aria-labelledby={head}>
      <h3 id={head}>
        {say.title} <span className="soft">{say.count(line?.mentions ?? 0, line?.documents ?? 0)}</span>
      </h3>
      {(line?.mentions ?? 0) > 0 && (
        <div className="mention-filters" role="group" aria-label={say.filter}>
          {mentionFilters.map((each) => (
            <button
              type="button"
              key={each}
              className="filter plain"
              aria-pressed={filter === each}
              onClick={() => setFilter(each)}
            >
              {say.filters[each]}
            </button>
          ))}
        </div>
      )}
      {acted.length > 0 && (
        <MoveMentions
          from={id}
          mentions={acted.map(({ annotation }) => annotation)}
          onDone={() => {
            setChosen(new Set());
            focusAfter('#inspector [role="listbox"].mention-list', 'main [role="grid"]');
          }}
        />
      )}
      {mentions.length === 0 ? (
        <p className="soft">{say.none}</p>
      ) : (
        <MentionOptions
          key={`${id} ${filter}`}
          groups={groups}
          isChosen={({ annotation }) => chosen.has(annotation.id)}
          nameOf={({ annotation, roles, isSole }) =>
            // Everything the row shows: its label stands instead of its words.
            [
              describe(annotation),
              ...roles.map((role) => say.roles[role]),
              ...(isSole ? [say.sole] : []),
              ...(hasOthers(workspace) ? [workspace.get(annotation.createdBy)?.name ?? ""] : []),
            ].join(", ")
          }
          onToggle={toggle}
        />
      )}
    </section>
  );
}
