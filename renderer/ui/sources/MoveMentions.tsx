import type { Id } from "../../../shared/ids.ts";
import { canonicalSource } from "../../../shared/sourcing/merging.ts";
import { type Annotation, sourceName } from "../../model/actions.ts";
import { moveMentions, moveToNew } from "../../model/moveMentions.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { realNameWarning, sourceOptions } from "../choices.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly from: Id<"source">;
  readonly mentions: readonly Annotation[];
  /** Nothing is chosen any more, and this goes away with the focus in it. */
  onDone(this: void): void;
};

/** Where the chosen mentions go, when two were taken for one: to another source, or to a new one. */
export function MoveMentions({ from, mentions, onDone }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const source = workspace.get(from);
  const isUnnamed =
    (source !== undefined && "descriptor" in source) ||
    mentions.some(({ label }) => label === "anonymous-source");
  const say = words().sources.mentions;
  const move = (called: string, to: Id<"source"> | undefined) =>
    void desk.model
      .act(say.steps.move(mentions.length), (current) =>
        to
          ? moveMentions(current, from, mentions, to)
          : moveToNew(current, from, mentions, called, crypto.randomUUID()),
      )
      .then((outcome) => {
        if (!desk.report(outcome)) return;
        desk.notify(say.moved(mentions.length, called));
        onDone();
      });
  const name = (id: Id<"source">) => {
    const found = canonicalSource(workspace, id);
    return found ? sourceName(found) : "";
  };
  return (
    <div className="mention-move form-grid">
      <div className="mention-chosen">
        <span>{say.chosen(mentions.length)}</span>
        <button type="button" className="link-button" onClick={onDone}>
          {say.moveNone}
        </button>
      </div>
      <Chooser
        label={say.move}
        value={undefined}
        options={sourceOptions(workspace, isUnnamed).filter(({ id }) => id !== from)}
        warn={(typed) => realNameWarning(isUnnamed, typed)}
        isDeliberate
        onChoose={(id) => id && move(name(id), id)}
        onCreate={(called) => move(called, undefined)}
      />
    </div>
  );
}
