import { useRef } from "react";
import type { Id } from "../../shared/ids.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import { sourcesNamedIn } from "../model/acquainted.ts";
import type { Annotation } from "../model/actions.ts";
import { restOnNew, setRestsOn } from "../model/linking.ts";
import { words } from "../model/words.ts";
import { Chips } from "./Chips.tsx";
import { Chooser } from "./Chooser.tsx";
import { eachOnce, sourceOptions } from "./choices.ts";
import { useDesk } from "./desk.ts";

/** Whom a claim or a statistic rests on: as many sources as the text has it from. */
export function RestsOn({ annotation }: { readonly annotation: Annotation }) {
  const desk = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const { workspace } = desk.model;
  const { id, restsOn } = annotation;
  const say = words().sources.restsOn;
  const items = eachOnce(workspace, restsOn ?? []);
  const taken = new Set<Id<"source">>(items.map((each) => each.id));
  const here = sourcesNamedIn(workspace, desk.annotations);
  const options = sourceOptions(workspace, false, undefined, here).filter((option) => !taken.has(option.id));
  const set = (to: readonly Id<"source">[]) =>
    void desk.model
      .act(say.step, (current) => setRestsOn(current, id, restsOn, to))
      .then((outcome) => desk.report(outcome));
  return (
    <div className="rests-on" ref={place}>
      <Chooser
        label={say.name}
        value={undefined}
        options={options}
        onChoose={(to) => to && set([...(restsOn ?? []), to])}
        onCreate={(name) =>
          void desk.model
            .act(words().forms.steps.newSource, (current) =>
              restOnNew(current, id, restsOn, name, crypto.randomUUID()),
            )
            .then((outcome) => desk.report(outcome))
        }
      />
      <Chips
        label={say.list}
        items={items}
        removeName={say.remove}
        onRemove={(gone) =>
          set((restsOn ?? []).filter((each) => canonicalSource(workspace, each)?.id !== gone))
        }
        onEmpty={() => place.current?.querySelector("input")?.focus()}
      />
    </div>
  );
}
