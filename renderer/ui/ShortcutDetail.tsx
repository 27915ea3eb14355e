import { X } from "lucide-react";
import type { CommandId } from "../../shared/commands.ts";
import { bindings, chosenKeys, type Keymap, othersWith, resetKeys, takeKeys } from "../../shared/keymap.ts";
import { nameOf } from "../model/keyProblems.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { KeyRecorder } from "./KeyRecorder.tsx";
import { readableKeys } from "../model/shownKeys.ts";

type Props = {
  readonly id: CommandId;
  /** While new keys are waited for: which ones they are to replace, or undefined in it to be added. */
  readonly recording: { readonly instead: string | undefined } | undefined;
  onRecord(this: void, instead: string | undefined): void;
  onChange(this: void, keymap: Keymap, sentence: string): void;
  /** Recording ended without a change. */
  onDone(this: void, sentence: string): void;
};

/** The keys of one command, and what can be done with them. */
export function ShortcutDetail({ id, recording, onRecord, onChange, onDone }: Props) {
  const { keymap, mac } = useDesk().keys;
  const say = words().palette.shortcuts;
  const name = nameOf(id);
  const keys = chosenKeys(keymap, id, mac);
  const recorder = recording && (
    <KeyRecorder
      key={recording.instead}
      id={id}
      instead={recording.instead}
      onChange={onChange}
      onDone={onDone}
    />
  );
  return (
    <section className="shortcut-detail" aria-label={name}>
      <h3>{name}</h3>
      {keys.length === 0 && <p className="soft">{say.noKeys}</p>}
      {keys.map((one) => (
        <div key={one} className="shortcut-line">
          <kbd>{readableKeys(one)}</kbd>
          <button
            type="button"
            className="button small"
            aria-label={say.changeKeys(readableKeys(one), name)}
            onClick={() => onRecord(one)}
          >
            {say.change}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={say.remove(readableKeys(one), name)}
            onClick={() => onChange(takeKeys(keymap, id, one, mac), say.lost(name, readableKeys(one)))}
          >
            <X size={16} aria-hidden />
          </button>
          <Conflict id={id} keys={one} />
          {recording?.instead === one && recorder}
        </div>
      ))}
      {recording && !keys.some((one) => one === recording.instead) && recorder}
      {!recording && (
        <div className="row">
          <button
            type="button"
            className="button small"
            aria-label={say.addTo(name)}
            onClick={() => onRecord(undefined)}
          >
            {say.add}
          </button>
          {keymap[id] && (
            <button
              type="button"
              className="button small"
              aria-label={say.resetOf(name)}
              onClick={() => onChange(resetKeys(keymap, id), say.isReset(name))}
            >
              {say.reset}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** Which other command has the same keys, and so takes them; only what was stored elsewhere can be in such a state. */
function Conflict({ id, keys }: { readonly id: CommandId; readonly keys: string }) {
  const { keymap, mac } = useDesk().keys;
  const say = words().palette.shortcuts;
  const others = othersWith(keymap, id, keys, mac);
  const winner = bindings(keymap, mac).get(keys);
  if (others.length === 0 || winner === undefined) return null;
  const sentence =
    winner === id
      ? others.map((other) => say.held(readableKeys(keys), nameOf(other))).join(" ")
      : say.conflict(readableKeys(keys), nameOf(winner));
  return <p className="field-problem">{sentence}</p>;
}
