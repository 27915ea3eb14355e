import { ChevronDown, ChevronUp, Plus, Trash2 } from "lucide-react";
import { Toolbar } from "react-aria-components";
import type { CommandId } from "../../shared/commands.ts";
import { labelInfo, labels } from "../../shared/labels.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { keysOf } from "./shortcuts.ts";

/** The four labels and what can be done with the active annotation. */
export function LabelBar() {
  const desk = useDesk();
  const { active, hasSelection } = desk;
  const press = (command: CommandId) => {
    run(desk, command);
    desk.view?.focus();
  };
  return (
    <div className="label-bar">
      <Toolbar aria-label={words().text.labelBar} className="labels">
        {labels.map((label) => (
          <button
            type="button"
            key={label}
            className={`label-button ${label}`}
            aria-keyshortcuts={labelInfo[label].key}
            data-current={!hasSelection && active?.label === label ? "" : undefined}
            onClick={() => press(`label.${label}`)}
          >
            <span className="swatch" aria-hidden />
            {words().labels[label].name}
            <kbd aria-hidden>{labelInfo[label].key}</kbd>
          </button>
        ))}
      </Toolbar>
      <IconButton
        icon={Plus}
        name={words().text.addSelection}
        keys={keysOf("annotation.addSpan")}
        isDisabled={!active || !hasSelection}
        onPress={() => press("annotation.addSpan")}
      />
      <span className="spring" />
      <IconButton
        icon={ChevronUp}
        name={words().text.previous}
        keys={keysOf("annotation.previous")}
        onPress={() => press("annotation.previous")}
      />
      <IconButton
        icon={ChevronDown}
        name={words().text.next}
        keys={keysOf("annotation.next")}
        onPress={() => press("annotation.next")}
      />
      <IconButton
        icon={Trash2}
        name={words().text.delete}
        keys={keysOf("annotation.delete")}
        isDisabled={!active}
        onPress={() => press("annotation.delete")}
      />
    </div>
  );
}
