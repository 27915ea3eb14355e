import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Desk } from "../model/desk.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { usePart } from "./part.ts";
import { printedPart } from "./parts.ts";

/** UTF-16 code units of text, and annotations, from which on the pages take long enough to say so first. */
const longText = 300_000;
const manyAnnotations = 2_000;
/** How long printing waits for fonts. */
const mostFontMs = 3_000;

/**
 * Puts the open document's pages into the page while it prints, and only then: whether our command or the browser's
 * own printing began it, the browser says so before and after.
 */
export function PrintView() {
  const desk = useDesk();
  const { document: record, open, place } = desk;
  const [began, setBegan] = useState<Date | undefined>();
  const part = usePart(printedPart, place === "document");
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const before = () => flushSync(() => setBegan(new Date()));
    const after = () => setBegan(undefined);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  useEffect(() => {
    desk.print = () => void print(desk);
    return () => {
      desk.print = undefined;
    };
  }, [desk]);
  if (!began || place !== "document" || !record || open?.text === undefined) return null;
  if (part.state !== "there") return null;
  const PrintedDocument = part.value;
  return createPortal(<PrintedDocument document={record} text={open.text} at={began} />, document.body);
}

/** Prints with all that is typed and all that is needed there: what the browser itself begins cannot wait for either. */
async function print(desk: Desk): Promise<void> {
  const text = desk.open?.text;
  if (text === undefined) return;
  await printedPart.load();
  if (printedPart.now.state === "missing") return desk.notify(words().frame.partMissing, "error");
  const isLong = text.length > longText || desk.annotations.length > manyAnnotations;
  if (isLong) desk.notify(words().print.preparing);
  desk.model.saveDrafts();
  await Promise.all([desk.model.settled(), loadFonts(text), isLong && painted()]);
  window.print();
}

/** Fonts come in parts, each when a character of it is first drawn; the pages are drawn only once. */
async function loadFonts(text: string): Promise<void> {
  const characters = [...new Set(text)].join("");
  const style = getComputedStyle(document.documentElement);
  const families = ["--font-text", "--font-ui"].map((name) => style.getPropertyValue(name));
  const loaded = Promise.all(families.map((family) => document.fonts.load(`1em ${family}`, characters)));
  // Pages in another font are better than none: what fails, or has not come by then, is done without.
  await Promise.race([
    loaded.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, mostFontMs)),
  ]);
}

/** Resolves when what was said just now is on the screen: the frame after the next has begun. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
