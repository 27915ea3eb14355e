import { type CommandId, commandOf, type Scope } from "../../shared/commands.ts";
import {
  bindings,
  chosenKeys,
  type Keymap,
  type KeymapProblem,
  noChanges,
  parseKeymap,
} from "../../shared/keymap.ts";
import { findKey, type KeyPress } from "../../shared/keys.ts";
import { isMac } from "../editor/platform.ts";
import { forget, onRemembered, remember, remembered } from "./memory.ts";

/** The keys of this window: those of the command table and what the user changed, the same in all of a browser's windows. */
export class Keys {
  /** What of the remembered changes could not be used when they were read last. */
  problems: readonly KeymapProblem[] = [];
  readonly mac: boolean;
  #keymap: Keymap = noChanges;
  #bound: ReadonlyMap<string, CommandId>;
  readonly #onChange: () => void;

  /** `onChange` is called after every change, here or in another window. */
  constructor(onChange: () => void, mac = isMac) {
    this.mac = mac;
    this.#onChange = onChange;
    this.#bound = bindings(noChanges, mac);
    this.#read();
    onRemembered("keys", () => {
      this.#read();
      onChange();
    });
  }

  get keymap(): Keymap {
    return this.#keymap;
  }

  change(keymap: Keymap): void {
    this.#take(keymap);
    if (Object.keys(keymap).length > 0) remember("keys", JSON.stringify(keymap));
    else forget("keys");
    this.#onChange();
  }

  /** The keys that run the command, normal, the main ones first: those it has and no other command has before it. */
  of(id: CommandId): readonly string[] {
    return chosenKeys(this.#keymap, id, this.mac).filter((keys) => this.#bound.get(keys) === id);
  }

  /** The command a key press means; with the focus in the text, any command, elsewhere one of the window only. */
  commandOf(press: KeyPress, focus: Scope): CommandId | undefined {
    return findKey(
      press,
      this.#bound,
      this.mac,
      (id) => focus === "text" || commandOf(id).scope === "window",
    );
  }

  #take(keymap: Keymap): void {
    this.#keymap = keymap;
    this.#bound = bindings(keymap, this.mac);
  }

  #read(): void {
    const stored = remembered("keys");
    const { keymap, problems } =
      stored === undefined ? { keymap: noChanges, problems: [] } : parseKeymap(parsed(stored), this.mac);
    this.problems = problems;
    this.#take(keymap);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // reported as unreadable, like everything else that is no keymap
  }
}
