import type * as Main from "electron/main";
import { commands, isChoice } from "../shared/commands.ts";
import { type Keymap, noChanges } from "../shared/keymap.ts";
import { anything, type MenuState } from "../shared/menuState.ts";
import type { Language } from "../shared/words/index.ts";
import { menuTemplate } from "./menu.ts";

type Look = { readonly language: Language; readonly keymap: Keymap };
type Actions = Parameters<typeof menuTemplate>[0];

/**
 * The menu of the app. It is built anew for another language or other keys; what can act now changes in place, because
 * a menu that is built anew closes while somebody looks at it.
 */
export class AppMenu {
  readonly #menu: typeof Main.Menu;
  readonly #actions: Actions;
  readonly #system: { readonly mac: boolean; readonly devTools: boolean };
  /** The system's language until a page speaks another, and the keys its user has. */
  #look: Look;
  #state = anything;
  #built: Main.Menu | undefined;

  constructor(
    menu: typeof Main.Menu,
    actions: Actions,
    system: { readonly mac: boolean; readonly devTools: boolean },
    language: Language,
  ) {
    this.#menu = menu;
    this.#actions = {
      ...actions,
      command: (id) => {
        // Electron has turned the check mark round already; it shows what the page says is chosen, not what was clicked.
        this.showState(this.#state);
        actions.command(id);
      },
    };
    this.#system = system;
    this.#look = { language, keymap: noChanges };
    this.#build();
  }

  /** Shows other keys, or speaks another language. */
  showLook(change: Partial<Look>): void {
    const next = { ...this.#look, ...change };
    if (next.language === this.#look.language && next.keymap === this.#look.keymap) return;
    this.#look = next;
    this.#build();
  }

  /** Shows what commands can do in the window the user is in. */
  showState(state: MenuState): void {
    this.#state = state;
    const unavailable = new Set<string>(state.unavailable);
    const checked = new Set<string>(state.checked);
    for (const { id } of commands) {
      const item = this.#built?.getMenuItemById(id);
      if (!item) continue;
      item.enabled = !unavailable.has(id);
      if (isChoice(id)) item.checked = checked.has(id);
    }
  }

  #build(): void {
    const template = menuTemplate(this.#actions, { ...this.#system, ...this.#look });
    this.#built = this.#menu.buildFromTemplate(template);
    this.showState(this.#state);
    this.#menu.setApplicationMenu(this.#built);
  }
}
