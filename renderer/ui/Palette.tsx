import { useEffect, useId, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { type Choice, choices, picked } from "../model/palette.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { focusReturn } from "./focusReturn.ts";
import { keysOf } from "../model/shownKeys.ts";
import { useOptions } from "./useOptions.ts";

/** Every command that can act now, and every document, by typing some letters of its name. */
export function Palette() {
  const desk = useDesk();
  const say = words().palette;
  const after = useAfterClosing();
  const close = () => desk.showDialog(undefined);
  const choose = (choice: Choice) => {
    picked(choice);
    close();
    after(() => (choice.kind === "command" ? void run(desk, choice.id) : void desk.openDocument(choice.id)));
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()} className="overlay">
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={say.title}>
          <Finder onChoose={choose} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type FinderProps = {
  onChoose(this: void, choice: Choice): void;
  onClose(this: void): void;
};

function Finder({ onChoose, onClose }: FinderProps) {
  const desk = useDesk();
  const say = words().palette;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState("");
  const groups = choices(desk, sought);
  const all = groups.flatMap((group) => group.choices);
  const { at, go, onKey } = useOptions(list, all.length, sought);
  const active = all[at];
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || onKey(event)) return;
    if (event.key === "Enter" && active) onChoose(active);
    else if (desk.keys.commandOf(event.nativeEvent, "window") === "palette") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        role="combobox"
        className="palette-field"
        aria-label={say.find}
        placeholder={say.find}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        // The dialog is opened to type into this field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={say.list} className="palette-list">
        {groups.map(({ kind, choices: rows }) => (
          <div key={kind} role="group" aria-label={say[kind]}>
            <div className="palette-heading" aria-hidden>
              {say[kind]}
            </div>
            {rows.map((choice) => (
              <Row
                key={choice.id}
                id={`${id}-${choice.id}`}
                choice={choice}
                isActive={choice === active}
                onPoint={() => go(all.indexOf(choice))}
                onChoose={() => onChoose(choice)}
              />
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={all.length === 0 ? "palette-none soft" : "visually-hidden"}>
        {sought.trim() === "" ? "" : say.found(all.length)}
      </p>
    </>
  );
}

type RowProps = {
  readonly id: string;
  readonly choice: Choice;
  readonly isActive: boolean;
  onPoint(this: void): void;
  onChoose(this: void): void;
};

function Row({ id, choice, isActive, onPoint, onChoose }: RowProps) {
  const desk = useDesk();
  const keys = choice.kind === "command" ? keysOf(desk, choice.id) : "";
  return (
    // The field has the focus and the keys; its options are pointed to by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="palette-row"
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="palette-name">
        <Marked text={choice.name} parts={choice.parts} />
      </span>
      {choice.kind === "command" && (
        <>
          <span className="soft">{words().commands.menus[choice.menu]}</span>
          <span className="palette-keys">{keys !== "" && <kbd>{keys}</kbd>}</span>
        </>
      )}
    </div>
  );
}

/** A text with some parts of it bold. */
function Marked({ text, parts }: { readonly text: string; readonly parts: Choice["parts"] }) {
  const ends = parts.map(([, end]) => end);
  return (
    <>
      {parts.map(([start, end], at) => (
        <span key={start}>
          {text.slice(ends[at - 1] ?? 0, start)}
          <b>{text.slice(start, end)}</b>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}

/**
 * Does something once the dialog this is used in has gone and the focus is back where it was before, so that a command
 * acts on what the user was at, and a dialog it opens gives the focus back to there in turn.
 */
function useAfterClosing(): (act: () => void) => void {
  const desk = useDesk();
  const [back] = useState(() => focusReturn(desk, document.activeElement));
  const todo = useRef<(() => void) | undefined>(undefined);
  useEffect(
    () => () => {
      // A frame later the page behind is no longer inert.
      requestAnimationFrame(() => {
        if (desk.dialog === undefined) back();
        todo.current?.();
      });
    },
    [desk, back],
  );
  return (act) => (todo.current = act);
}
