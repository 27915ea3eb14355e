import type { Id } from "../../shared/ids.ts";
import type { Reading } from "../../shared/reading/annotation.ts";
import { type Annotation, sourceName } from "../model/actions.ts";
import { linkNewSource, linkSource } from "../model/linking.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { realNameWarning, sourceOptions } from "./choices.ts";
import { useDesk } from "./desk.ts";

type Props = { readonly annotation: Annotation; readonly reading: Reading; readonly isMissing: boolean };

/** Who stands behind the annotation. Under anonymous source only those without a name can be chosen. */
export function SourceChooser({ annotation, reading, isMissing }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const { id, label, sourceId } = annotation;
  const say = words().forms;
  const isUnnamed = label === "anonymous-source";
  const options = sourceOptions(workspace, isUnnamed, sourceId);

  const isRead = sourceId !== undefined && sourceId === reading.sourceId;
  const choose = (to: Id<"source"> | undefined) =>
    void desk.model
      .act(to ? say.steps.link : say.steps.unlink, (current) => linkSource(current, id, sourceId, to))
      .then((outcome) => desk.report(outcome));
  const create = (name: string) =>
    void desk.model
      .act(say.steps.newSource, (current) => linkNewSource(current, id, name, crypto.randomUUID()))
      .then((outcome) => desk.report(outcome));

  return (
    <Chooser
      label={say.roles[label].name}
      value={sourceId}
      options={options}
      sign={isMissing ? "missing" : isRead ? "from-text" : undefined}
      proposal={sourceId === undefined ? proposal() : undefined}
      warn={(typed) => realNameWarning(isUnnamed, typed)}
      onChoose={choose}
      onCreate={create}
    />
  );

  function proposal() {
    const known = reading.sourceId && workspace.get(reading.sourceId);
    if (known) {
      const name = sourceName(known);
      return {
        name: say.useProposal(say.roles[label].name, name),
        shown: say.proposal(name),
        take: () => choose(known.id),
      };
    }
    const { newSource } = reading;
    if (newSource === undefined) return undefined;
    const shown = say.createProposal(newSource);
    return { name: shown, shown, take: () => create(newSource) };
  }
}
