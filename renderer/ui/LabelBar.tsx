import { ChevronDown, ChevronUp, Plus, Trash2 } from "lucide-react";
import { Toolbar } from "react-aria-components";
import type { CommandId } from "../../shared/commands.ts";
import { labels } from "../../shared/labels.ts";
import { isAvailable } from "../model/available.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { ariaKeys, keysOf } from "../model/shownKeys.ts";

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
            aria-keyshortcuts={ariaKeys(desk, `label.${label}`)}
            data-current={!hasSelection && active?.label === label ? "" : undefined}
            onClick={() => press(`label.${label}`)}
          >
            <span className="swatch" aria-hidden />
            {words().labels[label].name}
            <Keys keys={keysOf(desk, `label.${label}`)} />
          </button>
        ))}
      </Toolbar>
      <IconButton
        icon={Plus}
        name={words().text.addSelection}
        keys={keysOf(desk, "annotation.addSpan")}
        isDisabled={!isAvailable(desk, "annotation.addSpan")}
        onPress={() => press("annotation.addSpan")}
      />
      <span className="spring" />
      <IconButton
        icon={ChevronUp}
        name={words().text.previous}
        keys={keysOf(desk, "annotation.previous")}
        isDisabled={!isAvailable(desk, "annotation.previous")}
        onPress={() => press("annotation.previous")}
      />
      <IconButton
        icon={ChevronDown}
        name={words().text.next}
        keys={keysOf(desk, "annotation.next")}
        isDisabled={!isAvailable(desk, "annotation.next")}
        onPress={() => press("annotation.next")}
      />
      <IconButton
        icon={Trash2}
        name={words().text.delete}
        keys={keysOf(desk, "annotation.delete")}
        isDisabled={!isAvailable(desk, "annotation.delete")}
        onPress={() => press("annotation.delete")}
      />
    </div>
  );
}

/** Keys shown on a button, whose `aria-keyshortcuts` tell them to whoever does not see them. */
function Keys({ keys }: { readonly keys: string }) {
  return keys === "" ? null : <kbd aria-hidden>{keys}</kbd>;
}
