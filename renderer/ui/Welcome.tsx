import { useState } from "react";
import { setField } from "../model/actions.ts";
import { run } from "../model/run.ts";
import { useDesk } from "./desk.ts";

/** The library of a workspace without documents: what this is, where it is kept, and two ways to begin. */
export function Welcome() {
  const desk = useDesk();
  const { model } = desk;
  const { opened } = model.replica;
  const me = opened && model.workspace.get(opened.actor);
  const [name, setName] = useState(me?.name ?? "");
  const [isBusy, setBusy] = useState(false);

  const saveName = async () => {
    if (!me || name.trim() === "" || name.trim() === me.name) return;
    desk.report(
      await model.act("Change your name", (workspace) =>
        setField(workspace, me.id, ["name"], me.name, name.trim()),
      ),
    );
  };
  const addSamples = async () => {
    setBusy(true);
    await saveName();
    const reply = await model.host.call("addSamples", {});
    setBusy(false);
    if (reply.ok) desk.announce(`${reply.value.documents} sample texts added`);
    else desk.notify(reply.error.message, "error");
  };

  return (
    <main className="cover welcome">
      <h1>Welcome to Claimdesk</h1>
      <p>
        Mark claims, statistics, quotes and anonymous sources in a text, say who stands behind each, and see
        what the text rests on.
      </p>
      <p>
        This workspace is the folder <code>{opened?.place}</code>. Everything stays there; nothing is sent
        anywhere.
      </p>
      <label className="field">
        <span>Your name, as it will stand beside your annotations</span>
        <input
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => void saveName()}
        />
      </label>
      <div className="row">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => void addSamples()}>
          Begin with the sample texts
        </button>
        <button type="button" className="button" onClick={() => run(desk, "import")}>
          Import texts…
        </button>
      </div>
      <p className="soft">You can also drop files anywhere in this window.</p>
    </main>
  );
}
