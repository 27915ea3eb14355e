import { useEffect, useEffectEvent, useState } from "react";
import type { Id } from "../../shared/ids.ts";
import { fieldValue, setField } from "../model/actions.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { type FieldSpec, parsedValue, shownValue } from "./forms.ts";

const idleMs = 800;

type Draft = { readonly text: string; readonly base: unknown };

/** One field of a record while it is shown: what its control holds, and what can be done with it. */
export type FieldState = {
  /** What the record holds. */
  readonly value: unknown;
  /** What the control shows: what is typed, or else the value. */
  readonly text: string;
  /** Something is typed that is not saved yet. */
  readonly isDraft: boolean;
  /** Why what is typed cannot be saved. */
  readonly problem: string | undefined;
  /** Somebody else changed the value since the typing began. */
  readonly isConflict: boolean;
  type(this: void, text: string): void;
  /** Saves a value at once, as a choice from a list is. */
  set(this: void, text: string): void;
  /** Saves what is typed. */
  settle(this: void): void;
  keepTheirs(this: void): void;
  useMine(this: void): void;
};

/**
 * The state of a field. What is typed is saved after a pause, by `settle`, and when the field goes away, so that nothing
 * is lost; if somebody else changed the same field meanwhile, nothing is saved until the user decides.
 */
export function useField(id: Id, record: object, field: FieldSpec): FieldState {
  const desk = useDesk();
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

  const type = (next: string) => setDraft({ text: next, base: draft ? draft.base : value });
  return {
    value,
    text,
    isDraft,
    problem,
    isConflict,
    type,
    set: (next) => {
      type(next);
      void save(draft ? draft.base : value, next);
    },
    settle,
    keepTheirs: () => {
      setDraft(undefined);
      desk.model.dismissFailure();
    },
    useMine: () => void save(value, text),
  };
}
