import { useState } from "react";
import type { Outcome } from "../model/model.ts";
import { languages } from "../../shared/words/index.ts";
import { setField } from "../model/actions.ts";
import { chosenLanguage, type LanguageChoice, systemLanguage } from "../model/language.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
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
      words().frame.you.changeName,
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
      <span>{words().frame.you.name}</span>
      <input
        value={name}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </label>
  );
}

/** Where name and language can be changed later on; the language changes at once. */
export function NameDialog() {
  const desk = useDesk();
  const { name, setName, save } = useOwnName();
  return (
    <Modal title={words().frame.you.title}>
      <form
        className="stack-y"
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((isSaved) => isSaved && desk.showDialog(undefined));
        }}
      >
        <NameField name={name} onChange={setName} />
        <label className="field">
          <span>{words().frame.you.language}</span>
          <select
            value={chosenLanguage()}
            onChange={(event) => run(desk, `language.${event.target.value as LanguageChoice}`)}
          >
            <option value="system">
              {words().frame.you.system(words().frame.languages[systemLanguage()])}
            </option>
            {languages.map((each) => (
              <option key={each} value={each} lang={each}>
                {words().frame.languages[each]}
              </option>
            ))}
          </select>
        </label>
        <div className="row end">
          <button type="submit" className="button primary" disabled={name.trim() === ""}>
            {words().frame.you.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}
