import { useState } from "react";
import { run } from "../model/run.ts";
import { useDesk } from "./desk.ts";
import { NameField, useOwnName } from "./NameField.tsx";

/** The library of a workspace without documents: what this is, where it is kept, and two ways to begin. */
export function Welcome() {
  const desk = useDesk();
  const { model } = desk;
  const { opened } = model.replica;
  const { name, setName, save } = useOwnName();
  const [isBusy, setBusy] = useState(false);

  const addSamples = async () => {
    setBusy(true);
    await save();
    const reply = await model.hostStep("Add the sample texts", () => model.host.call("addSamples", {}));
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
      <NameField name={name} onChange={setName} onLeave={() => void save()} />
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
