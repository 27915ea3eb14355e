import { useEffect, useEffectEvent, useId, useState } from "react";
import type { Id } from "../../shared/ids.ts";
import { fieldValue, setField } from "../model/actions.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { choiceName, type FieldSpec, parsedValue, shownValue } from "./forms.ts";

const idleMs = 800;

type Props = { readonly id: Id; readonly record: object; readonly field: FieldSpec };
type Draft = { readonly text: string; readonly base: unknown };

/**
 * One field of a record. What is typed is saved after a pause, on Enter, and when the focus leaves, so that nothing is
 * lost; if somebody else changed the same field meanwhile, both versions are shown and the user decides.
 */
export function FieldRow({ id, record, field }: Props) {
  const desk = useDesk();
  const control = useId();
  const value = fieldValue(record, field.path);
  const [draft, setDraft] = useState<Draft | undefined>();
  const text = draft ? draft.text : shownValue(field.type, value);
  const parsed = parsedValue(field, text);
  const problem = "problem" in parsed ? parsed.problem : undefined;
  const isConflict = draft !== undefined && JSON.stringify(draft.base) !== JSON.stringify(value);

  const save = async (from: unknown, next: string) => {
    const result = parsedValue(field, next);
    if ("problem" in result) return;
    if (JSON.stringify(result.value) === JSON.stringify(from)) return setDraft(undefined);
    const outcome = await desk.model.act(words().forms.steps.change(field.name), (workspace) =>
      setField(workspace, id, field.path, from, result.value),
    );
    if ("refused" in outcome && outcome.refused !== "") {
      // A conflict is shown beside the field, with both versions.
      if (outcome.code !== "conflict") tellLost(outcome.refused);
      return;
    }
    // Only what was saved is settled: somebody may have typed on meanwhile.
    setDraft((now) => (now && now.text !== next ? { text: now.text, base: result.value } : undefined));
  };

  const tellLost = (why: string) =>
    desk.notify(words().forms.lost(field.name, why, draft?.text ?? ""), "error");
  const settle = () => {
    if (draft && !isConflict) void save(draft.base, draft.text);
  };
  const onLeave = useEffectEvent(() => {
    if (problem) tellLost(problem);
    else if (isConflict) tellLost(words().forms.changedByOther);
    else settle();
  });
  const onSettle = useEffectEvent(settle);
  const isDraft = draft !== undefined;
  useEffect(() => (isDraft ? desk.model.draft(() => onSettle()) : undefined), [desk, isDraft]);
  useEffect(() => {
    if (!draft || isConflict) return;
    const timer = setTimeout(onSettle, idleMs);
    return () => clearTimeout(timer);
  }, [draft, isConflict]);
  useEffect(() => () => onLeave(), []);

  const giveUp = () => {
    setDraft(undefined);
    desk.model.dismissFailure();
  };
  const change = (next: string) => setDraft({ text: next, base: draft ? draft.base : value });
  const shared = {
    id: control,
    value: text,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem || isConflict ? `${control}-problem` : undefined,
    onBlur: settle,
  };
  return (
    <div className="field-row">
      <label htmlFor={control}>{field.name}</label>
      {field.type === "choice" || field.type === "yes-no" ? (
        <select
          {...shared}
          onChange={(event) => {
            change(event.target.value);
            void save(draft ? draft.base : value, event.target.value);
          }}
        >
          <option value="">–</option>
          {(field.choices ?? ["yes", "no"]).map((choice) => (
            <option key={choice} value={choice}>
              {choiceName(choice)}
            </option>
          ))}
        </select>
      ) : field.type === "area" ? (
        <textarea
          {...shared}
          rows={2}
          placeholder={field.hint}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          inputMode={field.type === "number" ? "decimal" : undefined}
          placeholder={field.hint}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      )}
      {problem && (
        <p className="field-problem" id={`${control}-problem`}>
          {problem}
        </p>
      )}
      {isConflict && (
        <div className="field-problem" id={`${control}-problem`} role="alert">
          <p>{words().forms.changedTo(shownValue(field.type, value) || words().forms.nothing)}</p>
          <button type="button" className="button small" onClick={giveUp}>
            {words().forms.keepTheirs}
          </button>
          <button type="button" className="button small" onClick={() => void save(value, text)}>
            {words().forms.useMine}
          </button>
        </div>
      )}
    </div>
  );
}
