import { cdp, userEvent } from "vitest/browser";

/** The part of the DevTools protocol that acts like a person: real input, so that the browser does its own part. */
type Hands = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> };

const hands = cdp() as unknown as Hands; // typed only where a provider's own types are loaded

export type Point = { readonly x: number; readonly y: number };

/** Types keys as Playwright names them: `keys("{Shift>}{ArrowRight}{/Shift}")`. */
export async function keys(sequence: string): Promise<void> {
  await userEvent.keyboard(sequence);
  await settled();
}

/** Moves, presses or releases the mouse at a point of this window. */
export async function mouse(
  type: "mouseMoved" | "mousePressed" | "mouseReleased",
  { x, y }: Point,
  clickCount = 1,
): Promise<void> {
  // The tests run in a frame; the protocol counts from the corner of the whole page, where the frame may be scaled.
  const frame = window.frameElement;
  const box = frame?.getBoundingClientRect() ?? { left: 0, top: 0, width: innerWidth };
  const scale = box.width / innerWidth;
  await hands.send("Input.dispatchMouseEvent", {
    type,
    x: box.left + x * scale,
    y: box.top + y * scale,
    button: "left",
    buttons: type === "mouseReleased" ? 0 : 1,
    clickCount,
  });
}

export async function click(point: Point, count = 1): Promise<void> {
  for (let time = 1; time <= count; time++) {
    await mouse("mousePressed", point, time);
    await mouse("mouseReleased", point, time);
  }
  await settled();
}

/** What an input method does: shows `text` as being composed, then commits it. */
export async function compose(text: string): Promise<void> {
  for (let length = 1; length <= text.length; length++)
    await hands.send("Input.imeSetComposition", {
      text: text.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  await hands.send("Input.insertText", { text });
  await settled();
}

/** After ProseMirror has read what the browser did to the selection, which it does in its own time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 10));
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The middle of character number `index` (UTF-16) of an element's text, `size` units long. */
export function middleOf(element: Element, index = 0, size = 1): Point {
  const range = rangeOf(element, index, size);
  const [box] = range.getClientRects();
  if (!box) throw new Error(`Character ${index} of “${element.textContent}” is not on the page.`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

function rangeOf(element: Element, index: number, size: number): Range {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (index < before + length) {
      const range = document.createRange();
      range.setStart(node, index - before);
      range.setEnd(node, Math.min(length, index - before + size));
      return range;
    }
    before += length;
  }
  throw new Error(`“${element.textContent}” has no character ${index}.`);
}
