import { ArrowUpRight } from "lucide-react";
import type { Id } from "../../shared/ids.ts";
import type { Reading } from "../../shared/reading/annotation.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import { sourcesNamedIn } from "../model/acquainted.ts";
import { type Annotation, sourceName } from "../model/actions.ts";
import { openSource } from "../model/goingTo.ts";
import { claimOwnVoice, linkNewSource, linkSource, unclaimOwnVoice } from "../model/linking.ts";
import { saidOf } from "../model/saidOf.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { type Option, realNameWarning, sourceOptions } from "./choices.ts";
import { useDesk } from "./desk.ts";

type Props = { readonly annotation: Annotation; readonly reading: Reading; readonly isMissing: boolean };

/** Not a record: the outlet itself makes the claim. */
const ownVoice = "own-voice";
type Choice = Id<"source"> | typeof ownVoice;

/** Who stands behind the annotation. Under anonymous source only those without a name can be chosen. */
export function SourceChooser({ annotation, reading, isMissing }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const { id, label, sourceId } = annotation;
  const say = words().forms;
  const isUnnamed = label === "anonymous-source";
  const source = sourceId && canonicalSource(workspace, sourceId);
  const here = sourcesNamedIn(workspace, desk.annotations);
  const known: readonly Option<Choice>[] = sourceOptions(workspace, isUnnamed, source?.id, here);
  const options =
    label === "claim" ? [{ id: ownVoice, name: words().sources.ownVoice, isNear: true }, ...known] : known;
  const isOwn =
    annotation.label === "claim" && annotation.attributes.ownVoice === true && sourceId === undefined;
  const said = saidOf(desk, annotation);

  const isRead = source !== undefined && source.id === reading.sourceId;
  const choose = (to: Choice | undefined) =>
    void desk.model
      .act(
        to === ownVoice ? words().sources.ownVoiceStep : to ? say.steps.link : say.steps.unlink,
        (current) => {
          if (to === ownVoice) return claimOwnVoice(current, id, sourceId);
          if (to === undefined && isOwn) return unclaimOwnVoice(current, id);
          return linkSource(current, id, sourceId, to, said);
        },
      )
      .then((outcome) => desk.report(outcome));
  const create = (name: string) =>
    void desk.model
      .act(say.steps.newSource, (current) => linkNewSource(current, id, name, crypto.randomUUID(), said))
      .then((outcome) => desk.report(outcome));

  return (
    <div className="source-chooser">
      <Chooser
        label={say.roles[label].name}
        value={isOwn ? ownVoice : source?.id}
        options={options}
        sign={isMissing ? "missing" : isRead ? "from-text" : undefined}
        proposal={source === undefined && !isOwn ? proposal() : undefined}
        warn={(typed) => realNameWarning(isUnnamed, typed)}
        onChoose={choose}
        onCreate={create}
      />
      {source && (
        <button
          type="button"
          className="icon-button"
          tabIndex={-1} // by keyboard there is a command, and the next field is one key away
          title={words().sources.openOf(sourceName(source))}
          aria-label={words().sources.openOf(sourceName(source))}
          onClick={() => openSource(desk, source.id)}
        >
          <ArrowUpRight size={16} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  );

  function proposal() {
    const read = reading.sourceId && workspace.get(reading.sourceId);
    if (read) {
      const name = sourceName(read);
      return {
        name: say.useProposal(say.roles[label].name, name),
        shown: say.proposal(name),
        take: () => choose(read.id),
      };
    }
    const { newSource } = reading;
    if (newSource === undefined) return undefined;
    const shown = say.createProposal(newSource);
    return { name: shown, shown, take: () => create(newSource) };
  }
}
