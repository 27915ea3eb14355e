import { useState } from "react";
import type { Outcome } from "../model/model.ts";
import { setField } from "../model/actions.ts";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";

/** The user's own name, and what saves it. Not undoable: it says who one is, not what one did. */
export function useOwnName() {
  const desk = useDesk();
  const { model } = desk;
  const { opened } = model.replica;
  const me = opened && model.workspace.get(opened.actor);
  const [name, setName] = useState(me?.name ?? "");
  const save = async (): Promise<boolean> => {
    const next = name.trim();
    if (!me || next === "" || next === me.name) return true;
    const outcome: Outcome = await model.act(
      "Change your name",
      (workspace) => setField(workspace, me.id, ["name"], me.name, next),
      { isUndoable: false },
    );
    return desk.report(outcome);
  };
  return { name, setName, save };
}

type FieldProps = {
  readonly name: string;
  onChange(this: void, name: string): void;
  onLeave?(this: void): void;
};

export function NameField({ name, onChange, onLeave }: FieldProps) {
  return (
    <label className="field">
      <span>Your name, as it stands beside your annotations</span>
      <input
        value={name}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </label>
  );
}

/** Where the name can be changed later on. */
export function NameDialog() {
  const desk = useDesk();
  const { name, setName, save } = useOwnName();
  return (
    <Modal title="Your name">
      <form
        className="stack-y"
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((isSaved) => isSaved && desk.showDialog(undefined));
        }}
      >
        <NameField name={name} onChange={setName} />
        <div className="row end">
          <button type="submit" className="button primary" disabled={name.trim() === ""}>
            Save
          </button>
        </div>
      </form>
    </Modal>
  );
}
