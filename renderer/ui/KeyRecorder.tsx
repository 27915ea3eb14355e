import { useEffect, useId, useRef, useState } from "react";
import type { CommandId } from "../../shared/commands.ts";
import { chosenKeys, giveKeys, type Keymap, othersWith } from "../../shared/keymap.ts";
import { keysOfPress } from "../../shared/keys.ts";
import { refusalOf } from "../../shared/reserved.ts";
import { nameOf } from "../model/keyProblems.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { readableKeys } from "../model/shownKeys.ts";

type Props = {
  readonly id: CommandId;
  /** The keys that the new ones replace; undefined to add them. */
  readonly instead: string | undefined;
  onChange(this: void, keymap: Keymap, sentence: string): void;
  onDone(this: void, sentence: string): void;
};

/** Waits for new keys of a command, and asks before it takes them from another one. Escape ends it. */
export function KeyRecorder({ id, instead, onChange, onDone: onEnd }: Props) {
  const { keymap, mac } = useDesk().keys;
  const say = words().palette.shortcuts;
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const [pressed, setPressed] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const holder = pressed === undefined ? undefined : othersWith(keymap, id, pressed, mac)[0];
  const isOver = useRef(false); // the focus leaves when it is over, and that is no cancelling
  useEffect(() => field.current?.focus(), []);

  const onDone = (sentence: string) => {
    isOver.current = true;
    onEnd(sentence);
  };
  const give = (keys: string) => {
    isOver.current = true;
    onChange(giveKeys(keymap, id, keys, instead, mac), say.nowHas(nameOf(id), readableKeys(keys)));
  };
  const receive = (keys: string) => {
    const why = refusalOf(id, keys, mac);
    if (why !== undefined) return setProblem(`${readableKeys(keys)}: ${say.refused[why]}`);
    if (keys === instead) return onDone(say.cancelled);
    if (chosenKeys(keymap, id, mac).includes(keys))
      return onDone(say.hasAlready(readableKeys(keys), nameOf(id)));
    setProblem(undefined);
    setPressed(keys);
    if (othersWith(keymap, id, keys, mac).length === 0) give(keys);
  };
  const onEscape = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation(); // the dialog would close
    onDone(say.cancelled);
  };

  if (holder !== undefined && pressed !== undefined)
    return (
      // Escape is listened for around the two buttons, which have their own roles and keys.
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
      <div className="key-recorder" onKeyDown={onEscape}>
        <p role="alert" className="field-problem">
          {say.held(readableKeys(pressed), nameOf(holder))}
        </p>
        <div className="row">
          <button
            type="button"
            className="button small primary"
            // The question takes the place of the field that had the focus.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onClick={() => give(pressed)}
          >
            {say.takeOver}
          </button>
          <button type="button" className="button small" onClick={() => onDone(say.cancelled)}>
            {say.leave}
          </button>
        </div>
      </div>
    );
  return (
    <div className="key-recorder">
      <input
        ref={field}
        readOnly
        aria-label={say.newKeys(nameOf(id))}
        aria-describedby={hint}
        value={say.press}
        onBlur={(event) => {
          // A window that goes to the back takes the focus along, and gives it back later.
          const isLeft = document.activeElement !== event.currentTarget;
          if (isLeft && !isOver.current && pressed === undefined) onDone(say.cancelled);
        }}
        onKeyDown={(event) => {
          onEscape(event);
          if (event.key === "Escape") return;
          event.preventDefault(); // no key does anything else while it is waited for
          event.stopPropagation();
          const keys = keysOfPress(event.nativeEvent, mac);
          if (keys !== undefined) receive(keys);
        }}
      />
      {problem ? (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      ) : (
        <p id={hint} className="soft">
          {say.escape}
        </p>
      )}
    </div>
  );
}
