import { type TextView, type TextViewOptions, createTextView } from "../../../renderer/editor/view.ts";
import "@fontsource-variable/source-serif-4";
import "../../../renderer/ui/theme.css";
import { page } from "vitest/browser";

// The whole view is to be on screen, where real clicks can reach it.
await page.viewport(900, 700);

export type Stage = {
  readonly view: TextView;
  readonly host: HTMLElement;
  /** The element ProseMirror makes editable. */
  readonly textbox: HTMLElement;
  readonly scroller: HTMLElement;
  /** What the view reported, oldest first. */
  readonly picked: { ids: readonly string[]; offset: number }[];
  readonly selected: { start: number; end: number; backward: boolean }[];
  readonly ran: string[];
};

let current: Stage | undefined;

/** A text view of 800 × 600 on the page; the one before it is taken away. */
export function stage(options: Partial<TextViewOptions> & { readonly text: string }): Stage {
  clear();
  const host = document.createElement("div");
  host.style.cssText = "inline-size: 800px; block-size: 600px;";
  document.body.append(host);
  const picked: Stage["picked"] = [];
  const selected: Stage["selected"] = [];
  const ran: string[] = [];
  const view = createTextView(host, {
    blocks: [],
    label: "Source text",
    marks: [],
    onSelection: (selection) => selected.push(selection),
    onPick: (ids, offset) => picked.push({ ids, offset }),
    onCommand: (id) => ran.push(id),
    ...options,
  });
  current = {
    view,
    host,
    textbox: found(host, ".ProseMirror"),
    scroller: found(host, ".text-view"),
    picked,
    selected,
    ran,
  };
  return current;
}

/** Takes the view off the page. */
export function clear(): void {
  current?.view.destroy();
  current?.host.remove();
  current = undefined;
}

/** What the page shows of the text: its lines joined, without sections, and long ones put together again. */
export function shown({ textbox }: Stage): string {
  const lines = [...textbox.querySelectorAll(".line")];
  const breaks = lines.map((line, i) => (i === 0 || line.classList.contains("continued") ? "" : "\n"));
  return lines.map((line, i) => `${breaks[i]}${line.textContent}`).join("");
}

/** The elements a mark is drawn with, in text order. */
export function drawn({ textbox }: Stage, id: string): HTMLElement[] {
  return [...textbox.querySelectorAll<HTMLElement>(`[data-ids~="${id}"]`)];
}

/** After the browser has drawn what was asked of it, sections coming into view included. */
export async function painted(frames = 2): Promise<void> {
  for (let frame = 0; frame < frames; frame++)
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** After the fonts the page asked for have come, so that nothing moves by itself any more. */
export async function fontsLoaded(): Promise<void> {
  await painted();
  await document.fonts.ready;
}

function found(within: HTMLElement, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector} on the page.`);
  return element;
}
