import { useState } from "react";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { useOwnProfile } from "./ProfileDialog.tsx";
import { ProfileFields } from "./ProfileFields.tsx";

/** The library of a workspace without documents: what this is, where it is kept, and two ways to begin. */
export function Welcome() {
  const desk = useDesk();
  const { model } = desk;
  const { opened } = model.replica;
  const { profile, setProfile, save } = useOwnProfile();
  const [isBusy, setBusy] = useState(false);

  const addSamples = async () => {
    setBusy(true);
    await save();
    const reply = await model.hostStep(words().frame.welcome.samplesStep, () =>
      model.host.call("addSamples", {}),
    );
    setBusy(false);
    if (reply.ok) desk.announce(words().frame.welcome.samplesAdded(reply.value.documents));
    else desk.notify(reply.error.message, "error");
  };

  return (
    <main className="cover welcome">
      <h1>{words().frame.welcome.title}</h1>
      <p>{words().frame.welcome.what}</p>
      <p>
        {words().frame.welcome.whereBefore} <code>{opened?.place}</code>
        {words().frame.welcome.whereAfter}
      </p>
      <ProfileFields profile={profile} onChange={setProfile} onSettled={(settled) => void save(settled)} />
      <div className="row">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => void addSamples()}>
          {words().frame.welcome.samples}
        </button>
        <button type="button" className="button" onClick={() => run(desk, "import")}>
          {words().frame.welcome.import}
        </button>
      </div>
      <p className="soft">{words().frame.welcome.drop}</p>
    </main>
  );
}
