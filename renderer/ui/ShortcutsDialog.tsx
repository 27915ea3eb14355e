import { useId, useRef, useState } from "react";
import { type Command, type CommandId, commands, type Menu } from "../../shared/commands.ts";
import { fit } from "../../shared/fuzzy.ts";
import { chosenKeys, type Keymap, noChanges, othersWith } from "../../shared/keymap.ts";
import type { Words } from "../../shared/words/index.ts";
import type { Keys } from "../model/keys.ts";
import { nameOf } from "../model/keyProblems.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { KeyboardFlow } from "./KeyboardFlow.tsx";
import { Modal } from "./Modal.tsx";
import { ShortcutDetail } from "./ShortcutDetail.tsx";
import { keysOf, readableKeys } from "../model/shownKeys.ts";
import { useOptions } from "./useOptions.ts";

const isEnd = ({ id }: Command) => /^(end|start)\./.test(id);
const inMenu = (menu: Menu) => (command: Command) => command.menu === menu && !isEnd(command);

const sections: readonly {
  readonly name: keyof Words["commands"]["shortcuts"];
  readonly has: (command: Command) => boolean;
}[] = [
  { name: "annotations", has: inMenu("annotation") },
  { name: "selecting", has: inMenu("edit") },
  { name: "ends", has: isEnd },
  { name: "files", has: inMenu("file") },
  { name: "around", has: inMenu("view") },
  { name: "help", has: inMenu("help") },
];

/** Every command with its keys, straight from the table, and a way to change them. */
export function ShortcutsDialog() {
  const desk = useDesk();
  const say = words().palette.shortcuts;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState("");
  const [said, setSaid] = useState("");
  const [before, setBefore] = useState<Keymap>();
  const [recording, setRecording] = useState<{ readonly instead: string | undefined }>();
  const found = sections.map(({ name, has }) => ({ name, ...best(desk.keys, commands.filter(has), sought) }));
  if (sought.trim() !== "") found.sort((a, b) => b.score - a.score);
  const all = found.flatMap(({ rows }) => rows);
  const { at, go, onKey } = useOptions(list, all.length, sought);
  const active = all[at];

  const change = (keymap: Keymap, sentence: string) => {
    desk.keys.change(keymap);
    setBefore(undefined);
    done(sentence);
  };
  const done = (sentence: string) => {
    setRecording(undefined);
    setSaid(sentence);
    field.current?.focus();
  };
  return (
    <Modal title={words().commands.shortcuts.title} isWide>
      <div className="shortcuts-dialog">
        <input
          ref={field}
          role="combobox"
          aria-label={say.find}
          placeholder={say.find}
          aria-expanded={all.length > 0}
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-hint`}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          autoComplete="off"
          spellCheck={false}
          // The list beside it is moved through from this field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || onKey(event)) return;
            if (event.key !== "Enter" || !active) return;
            event.preventDefault();
            setRecording({ instead: chosenKeys(desk.keys.keymap, active.id, desk.keys.mac)[0] });
          }}
        />
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={say.list} className="shortcut-list">
          {found.map(
            ({ name, rows }) =>
              rows.length > 0 && (
                <div key={name} role="group" aria-label={words().commands.shortcuts[name]}>
                  <h3 aria-hidden>{words().commands.shortcuts[name]}</h3>
                  {rows.map((command) => (
                    <Row
                      key={command.id}
                      id={`${id}-${command.id}`}
                      command={command.id}
                      isActive={command === active}
                      onPick={() => {
                        setRecording(undefined);
                        go(all.indexOf(command));
                      }}
                    />
                  ))}
                </div>
              ),
          )}
          {all.length === 0 && <p className="soft">{say.none}</p>}
        </div>
        {active && (
          <ShortcutDetail
            key={active.id}
            id={active.id}
            recording={recording}
            onRecord={(instead) => setRecording({ instead })}
            onChange={change}
            onDone={done}
          />
        )}
        <div className="shortcuts-foot">
          <div className="shortcuts-notes soft">
            <p id={`${id}-hint`}>
              {say.hint} {say.inText(keysOf(desk, "annotation.delete") || say.noKeys)}
            </p>
            <KeyboardFlow />
          </div>
          <span role="status">{said}</span>
          {before ? (
            <button type="button" className="button" onClick={() => change(before, say.back)}>
              {say.bringBack}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              disabled={Object.keys(desk.keys.keymap).length === 0}
              onClick={() => {
                const had = desk.keys.keymap;
                change(noChanges, say.allReset);
                setBefore(had);
              }}
            >
              {say.resetAll}
            </button>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Those of some commands that are sought, what fits best first, and how well that fits; as they are while nothing is. */
function best(keys: Keys, some: readonly Shortcut[], sought: string) {
  const scored = some.flatMap((one) => {
    const score = fits(keys, one.id, sought);
    return score === undefined ? [] : [{ one, score }];
  });
  if (sought.trim() !== "") scored.sort((a, b) => b.score - a.score);
  return { rows: scored.map(({ one }) => one), score: scored[0]?.score ?? -Infinity };
}

/** How well a command fits what is sought, by its name or by its keys as they are shown; undefined where it does not. */
function fits({ keymap, mac }: Keys, id: CommandId, sought: string): number | undefined {
  const wanted = sought.trim().toLowerCase();
  const keys = chosenKeys(keymap, id, mac).map((one) => readableKeys(one).toLowerCase());
  if (keys.includes(wanted)) return Infinity;
  const byName = fit(sought, nameOf(id))?.score;
  return byName ?? (keys.some((one) => wanted.length > 1 && one.includes(wanted)) ? 0 : undefined);
}

type Shortcut = (typeof commands)[number];

type RowProps = {
  readonly id: string;
  readonly command: CommandId;
  readonly isActive: boolean;
  onPick(this: void): void;
};

function Row({ id, command, isActive, onPick }: RowProps) {
  const { keymap, mac } = useDesk().keys;
  const say = words().palette.shortcuts;
  const keys = chosenKeys(keymap, command, mac);
  return (
    // The field has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="shortcut-row"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="shortcut-name">
        {nameOf(command)}
        {keymap[command] && <span className="soft"> ({say.changed})</span>}
      </span>
      {keys.length === 0 && <span className="soft">{say.noKeys}</span>}
      {keys.map((one) => (
        <kbd key={one} className={othersWith(keymap, command, one, mac).length > 0 ? "conflict" : undefined}>
          <span className="visually-hidden">, </span>
          {readableKeys(one)}
        </kbd>
      ))}
    </div>
  );
}
