import { useEffect, useSyncExternalStore } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Desk } from "../model/desk.ts";
import type { PrintJob } from "../model/printJob.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { usePart } from "./part.ts";
import { printedPart } from "./parts.ts";

/** UTF-16 code units of text, and annotations, from which on making the pages takes long enough to be shown. */
const longText = 300_000;
const manyAnnotations = 2_000;
/** How long printing waits for fonts. */
const mostFontMs = 3_000;

/**
 * Puts the open document's pages into the page while it prints, and only then. Our command makes them part by part
 * before it begins to print; when the browser's own printing began it, they are made at once, for it takes the page as it
 * is when `beforeprint` returns.
 */
export function PrintView() {
  const desk = useDesk();
  const { printing: job } = desk;
  useSyncExternalStore(job.subscribe, () => job.version);
  const part = usePart(printedPart, desk.place === "document");
  useEffect(() => {
    const before = () => {
      if (!job.isWhole) flushSync(() => job.prepareNow(desk));
    };
    const after = () => job.clear();
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [desk, job]);
  useEffect(() => {
    let isPrinting = false;
    desk.print = () => {
      if (isPrinting) return;
      isPrinting = true;
      void print(desk, job).finally(() => (isPrinting = false));
    };
    return () => {
      desk.print = undefined;
    };
  }, [desk, job]);
  if (!job.pages || part.state !== "there") return null;
  const PrintedDocument = part.value;
  const { pages, shown, isWhole } = job;
  return createPortal(<PrintedDocument {...{ pages, shown, isWhole }} />, document.body);
}

/** Prints with all that is typed and all that is needed there: what the browser itself begins cannot wait for either. */
async function print(desk: Desk, job: PrintJob): Promise<void> {
  const text = desk.open?.text;
  if (text === undefined) return;
  await printedPart.load();
  if (printedPart.now.state === "missing") return desk.notify(words().frame.partMissing, "error");
  const isLong = text.length > longText || desk.annotations.length > manyAnnotations;
  desk.model.saveDrafts();
  if (isLong) desk.showDialog("print");
  // The dialog is closed by whoever does not want to wait.
  const isOver = () => (isLong && desk.dialog !== "print") || desk.open?.text !== text;
  await Promise.all([desk.model.settled(), loadFonts(text), isLong && painted()]);
  const isDone = !isOver() && (await job.prepare(desk, isOver));
  if (!isDone) {
    // Still open: it was printed by the browser's own menu meanwhile.
    if (desk.dialog === "print") desk.showDialog(undefined);
    else if (isLong) desk.notify(words().print.cancelled);
    return;
  }
  if (isLong) {
    desk.showDialog(undefined);
    await painted();
  }
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
