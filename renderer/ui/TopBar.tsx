import { Download, FileDown, Keyboard, Redo2, SunMoon, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { remember, remembered } from "../model/memory.ts";
import { run } from "../model/run.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { keysOf } from "./shortcuts.ts";

/** The bar above everything: what is open, what can be done anywhere, and whether it is saved. */
export function TopBar() {
  const desk = useDesk();
  const { history, opened } = desk.model;
  const undoName = history.nextUndo?.name;
  const redoName = history.nextRedo?.name;
  return (
    <header className="top-bar">
      <strong className="brand">Claimdesk</strong>
      <span className="workspace-name" title={opened?.place}>
        {opened?.name}
      </span>
      <SaveState />
      <div className="top-actions">
        <IconButton
          icon={Undo2}
          name={undoName ? `Undo: ${undoName}` : "Undo"}
          keys={keysOf("undo")}
          isDisabled={!undoName}
          onPress={() => run(desk, "undo")}
        />
        <IconButton
          icon={Redo2}
          name={redoName ? `Redo: ${redoName}` : "Redo"}
          keys={keysOf("redo")}
          isDisabled={!redoName}
          onPress={() => run(desk, "redo")}
        />
        <span className="rule" />
        <IconButton
          icon={FileDown}
          name="Import texts"
          keys={keysOf("import")}
          onPress={() => run(desk, "import")}
        />
        <IconButton
          icon={Download}
          name="Export"
          keys={keysOf("export")}
          onPress={() => run(desk, "export")}
        />
        <span className="rule" />
        <ThemeButton />
        <IconButton
          icon={Keyboard}
          name="Keyboard shortcuts"
          keys={keysOf("shortcuts")}
          onPress={() => run(desk, "shortcuts")}
        />
      </div>
    </header>
  );
}

function SaveState() {
  const { model } = useDesk();
  const { save, connection, status } = model;
  const isOffline = connection !== "connected";
  const problem = status.problems[0];
  const [tone, text, detail] = isOffline
    ? ["bad", "Not connected", "The host does not answer, so nothing can be saved now. Trying again."]
    : save.state === "failed"
      ? ["bad", "Not saved", save.message]
      : save.state === "saving"
        ? ["busy", "Saving…", ""]
        : problem
          ? ["warn", "Saved, with a problem", status.problems.join(" ")]
          : ["good", "Saved", ""];
  return (
    <span role="status" aria-label="Save state" className={`save-state ${tone}`} title={detail}>
      {text}
    </span>
  );
}

const themes = ["system", "light", "dark"] as const;

function ThemeButton() {
  const [theme, setTheme] = useState(() => remembered("theme") ?? "system");
  useEffect(() => document.documentElement.setAttribute("data-theme", theme), [theme]);
  const next = themes[(themes.indexOf(theme as (typeof themes)[number]) + 1) % themes.length] ?? "system";
  return (
    <IconButton
      icon={SunMoon}
      name={`Theme: ${theme}. Change to ${next}`}
      onPress={() => {
        setTheme(next);
        remember("theme", next);
      }}
    />
  );
}
