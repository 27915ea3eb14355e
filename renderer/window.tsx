import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { loadFont } from "./fonts.ts";
import { Desk } from "./model/desk.ts";
import { remembered } from "./model/memory.ts";
import type { Model } from "./model/model.ts";
import { App } from "./ui/App.tsx";
import { NoKey } from "./ui/NoKey.tsx";
import { loadParts, placesPart } from "./ui/parts.ts";

/**
 * Behind the first frame with everything in it, before anybody can have reached for a key. The next frame may come before
 * React has drawn what was opened, the one after it cannot.
 */
async function loadRest(): Promise<void> {
  await nextFrame();
  await nextFrame();
  setTimeout(() => {
    void loadParts();
    void loadFont("--font-text");
  });
}

const nextFrame = () => new Promise(requestAnimationFrame);

/** Draws the window; without a model, that its link opens nothing. */
export function showWindow(model: Model | undefined): void {
  const root: Root = createRoot(document.getElementById("root") ?? document.body);
  if (!model) return root.render(<NoKey />);
  const desk = new Desk(model);
  if (remembered("place") === "document") void placesPart.load(); // it opens there again
  root.render(<App desk={desk} />);
  void model.replica.until(() => model.replica.opened !== undefined).then(loadRest);
}
