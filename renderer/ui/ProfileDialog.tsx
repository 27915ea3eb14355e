import { useState } from "react";
import { languages } from "../../shared/words/index.ts";
import { chosenLanguage, type LanguageChoice, systemLanguage } from "../model/language.ts";
import { profileOf, saveProfile } from "../model/profile.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { Modal } from "./Modal.tsx";
import { ProfileFields } from "./ProfileFields.tsx";

/** The user's own profile, and what saves it. Not undoable: it says who one is, not what one did. */
export function useOwnProfile() {
  const desk = useDesk();
  const { model } = desk;
  const { opened } = model.replica;
  const me = opened && model.workspace.get(opened.actor);
  const [profile, setProfile] = useState(() => profileOf(me));
  const save = async (wanted = profile): Promise<boolean> => {
    if (!me || saveProfile(model.workspace, me.id, wanted).length === 0) return true;
    const outcome = await model.act(
      words().frame.you.changeName,
      (workspace) => saveProfile(workspace, me.id, wanted),
      { isUndoable: false },
    );
    return desk.report(outcome);
  };
  return { profile, setProfile, save };
}

/** Where profile and language can be changed later on; the language changes at once. */
export function ProfileDialog() {
  const desk = useDesk();
  const { profile, setProfile, save } = useOwnProfile();
  return (
    <Modal title={words().frame.you.title}>
      <form
        className="stack-y"
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((isSaved) => isSaved && desk.showDialog(undefined));
        }}
      >
        <ProfileFields profile={profile} onChange={setProfile} />
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
          <button type="submit" className="button primary" disabled={profile.name.trim() === ""}>
            {words().frame.you.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}
