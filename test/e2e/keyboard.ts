import { expect, type Locator, type Page } from "@playwright/test";

/**
 * A user without a mouse: every press is counted, and nothing else is done to the page. `mouseless` must have been
 * called first; `pointed` then says how often a pointer was used after all.
 */
export class Keyboard {
  readonly page: Page;
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses each of the keys, in Playwright's notation. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses++;
      await this.page.keyboard.press(key);
    }
  }

  /** Types a text, a press a character. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      this.presses++;
      await this.page.keyboard.press(character === " " ? "Space" : character);
    }
  }

  /** Goes on with Tab until `target` has the focus; where it is not ahead, back again and to what lies before. */
  async tabTo(target: Locator): Promise<void> {
    for (const key of [...Array<string>(20).fill("Tab"), ...Array<string>(40).fill("Shift+Tab")]) {
      if (await hasFocus(target)) return;
      await this.press(key);
    }
    await expect(target, "reached with Tab").toBeFocused();
  }

  /** How many presses `act` takes. */
  async counted(act: () => Promise<void>): Promise<number> {
    const before = this.presses;
    await act();
    return this.presses - before;
  }
}

/** Whether the focus is on exactly this element, which there may not be. */
const hasFocus = async (target: Locator) =>
  (await target.count()) === 1 && (await target.evaluate((element) => element === document.activeElement));

/** Counts from now on what a mouse, a pen or a finger does in the page. */
export async function mouseless(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, "pointed", 0);
    for (const type of ["pointerdown", "mousedown", "touchstart", "wheel", "mousemove"])
      document.addEventListener(
        type,
        (event) => {
          if (event.isTrusted) Reflect.set(window, "pointed", Number(Reflect.get(window, "pointed")) + 1);
        },
        { capture: true, passive: true },
      );
  });
}

/** How often something was done with a pointer since `mouseless`. */
export const pointed = (page: Page) => page.evaluate(() => Number(Reflect.get(window, "pointed")));
