import { Download, FileDown, Redo2, SunMoon, Undo2 } from "lucide-react";
import type { SaveState as SaveStateValue } from "../model/model.ts";
import { isAvailable } from "../model/available.ts";
import { run } from "../model/run.ts";
import { chosenTheme, themeAfter } from "../model/theme.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { MenuBar } from "./MenuBar.tsx";
import { keysOf } from "../model/shownKeys.ts";

/** The bar above everything: what is open, what can be done anywhere, and whether it is saved. */
export function TopBar() {
  const desk = useDesk();
  const { history, replica } = desk.model;
  const { opened } = replica;
  const undoName = history.nextUndo?.name;
  const redoName = history.nextRedo?.name;
  return (
    <header className="top-bar">
      <strong className="brand">Claimdesk</strong>
      {desk.model.host.shell === "browser" && <MenuBar />}
      <span className="workspace-name" title={opened?.place}>
        {opened?.name}
      </span>
      <SaveState />
      <div className="top-actions">
        <IconButton
          icon={Undo2}
          name={undoName ? words().frame.undoStep(undoName) : words().frame.undo}
          keys={keysOf(desk, "undo")}
          isDisabled={!isAvailable(desk, "undo")}
          onPress={() => run(desk, "undo")}
        />
        <IconButton
          icon={Redo2}
          name={redoName ? words().frame.redoStep(redoName) : words().frame.redo}
          keys={keysOf(desk, "redo")}
          isDisabled={!isAvailable(desk, "redo")}
          onPress={() => run(desk, "redo")}
        />
      </div>
      <div className="top-actions in-menus">
        <span className="rule" />
        <IconButton
          icon={FileDown}
          name={words().frame.import}
          keys={keysOf(desk, "import")}
          onPress={() => run(desk, "import")}
        />
        <IconButton
          icon={Download}
          name={words().frame.export}
          keys={keysOf(desk, "export")}
          onPress={() => run(desk, "export")}
        />
        <span className="rule" />
        <ThemeButton />
      </div>
    </header>
  );
}

/** Whether everything is on disk; if not, why, for everybody who asks. */
function SaveState() {
  const desk = useDesk();
  const { replica, save } = desk.model;
  const { tone, text, why } = saveWords(save, replica.connection === "connected", replica.status.problems);
  return (
    <>
      {/* Silent: it changes with every step, and Announcements says what is worth saying. */}
      <span
        role="status"
        aria-live="off"
        aria-label={words().frame.saveState}
        className={`save-state ${tone}`}
      >
        {text}
      </span>
      {why.length > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            for (const sentence of why) desk.notify(sentence, "error");
          }}
        >
          {words().frame.why}
        </button>
      )}
    </>
  );
}

type SaveWords = { readonly tone: string; readonly text: string; readonly why: readonly string[] };

function saveWords(save: SaveStateValue, isConnected: boolean, problems: readonly string[]): SaveWords {
  const { frame } = words();
  if (!isConnected) return { tone: "bad", text: frame.notConnected, why: [frame.noAnswer] };
  if (save.state === "failed") return { tone: "bad", text: frame.notSaved, why: [save.message] };
  if (save.state === "saving") return { tone: "busy", text: frame.saving, why: [] };
  if (save.state === "unsaved") return { tone: "busy", text: frame.unsaved, why: [] };
  if (problems.length > 0) return { tone: "warn", text: frame.savedWithProblem, why: problems };
  return { tone: "good", text: frame.saved, why: [] };
}

function ThemeButton() {
  const desk = useDesk();
  const theme = chosenTheme();
  const next = themeAfter(theme);
  const { themes } = words().frame;
  return (
    <IconButton
      icon={SunMoon}
      name={words().frame.themeButton(themes[theme], themes[next])}
      onPress={() => run(desk, `theme.${next}`)}
    />
  );
}
