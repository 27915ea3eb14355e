import "../../renderer/ui/theme.css";
import "./page.css";
import { type TextView, createTextView } from "../../renderer/editor/view.ts";
import { type GeneratedMark, type Size, generateMarks, generateText, sizes } from "../generate.ts";
import { median } from "../measure.ts";
import { frames, untilDone, untilPainted } from "./painted.ts";
import { mountPlain } from "./plain.ts";
import { isRecogitoDrawn, mountRecogito } from "./recogito.ts";

export type Kind = "ours" | "plain" | "recogito spans" | "recogito highlights";

/** What the benchmark asks of this page; one size and one kind per page load. */
export type Bench = {
  /** Makes the text and the annotations; not measured. */
  prepare(size: Size): void;
  /** Milliseconds until the text with its annotations is painted. */
  firstPaint(kind: Kind): Promise<number>;
  /** Median milliseconds until an edit on screen is painted, of `count` of each kind. */
  edit(count: number): Promise<{ add: number; move: number; remove: number; undo: number }>;
  /** Median milliseconds until the next annotation is active, on screen and painted, of `count` steps. */
  focus(count: number): Promise<number>;
  /** Scrolls a screen and more in every frame; milliseconds between frames. */
  scroll(count: number): Promise<number[]>;
};

declare global {
  var bench: Bench;
}

let text = "";
let marks: GeneratedMark[] = [];
let view: TextView | undefined;
const host = document.getElementById("host") ?? document.body;

globalThis.bench = {
  prepare(size) {
    text = generateText(sizes[size].length);
    marks = generateMarks(text, sizes[size].count);
    globalThis.gc?.();
  },

  async firstPaint(kind) {
    await frames(2);
    return untilDone(
      () => {
        if (kind === "ours") view = ours();
        else if (kind === "plain") mountPlain(host, text);
        else mountRecogito(host, text, marks, kind === "recogito spans" ? "SPANS" : "CSS_HIGHLIGHTS");
      },
      () => !kind.startsWith("recogito") || isRecogitoDrawn(host),
    );
  },

  async edit(count) {
    const shown = await middle();
    const times = { add: [] as number[], move: [] as number[], remove: [] as number[], undo: [] as number[] };
    for (let round = 0; round < count; round++) {
      const start = shown.start + 5 + ((round * 37) % 300);
      const added = { id: "annotation:new", label: "claim" as const, spans: [{ start, end: start + 60 }] };
      const moved = { ...added, spans: [{ start, end: start + 75 }] };
      const put = (mark: GeneratedMark) => () => view?.setMarks({ put: [mark], removed: [] });
      times.add.push(await untilPainted(put(added)));
      times.move.push(await untilPainted(put(moved)));
      times.remove.push(await untilPainted(() => view?.setMarks({ put: [], removed: [added.id] })));
      times.undo.push(await untilPainted(put(moved)));
      view?.setMarks({ put: [], removed: [added.id] });
      await frames(1);
    }
    return {
      add: median(times.add),
      move: median(times.move),
      remove: median(times.remove),
      undo: median(times.undo),
    };
  },

  async focus(count) {
    const shown = await middle();
    const first = Math.max(
      0,
      marks.findIndex(({ spans }) => (spans[0]?.start ?? 0) >= shown.start),
    );
    const times: number[] = [];
    for (let step = 0; step < count; step++) {
      const next = marks[(first + step) % marks.length];
      const [span] = next?.spans ?? [];
      if (!next || !span) continue;
      times.push(
        await untilPainted(() => {
          view?.setActive(next.id);
          view?.select(span.start);
          view?.reveal(span);
        }),
      );
      await frames(2);
    }
    return median(times);
  },

  async scroll(count) {
    const scroller = host.querySelector(".text-view");
    if (!scroller) return [];
    scroller.scrollTop = 0;
    await frames(10);
    const times: number[] = [];
    let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < count; frame++) {
      scroller.scrollTop += 1_000;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - before);
      before = now;
    }
    return times;
  },
};

function ours(): TextView {
  return createTextView(host, {
    text,
    blocks: [],
    label: "Source text",
    spoken: (labels) => labels.join(", "),
    marks,
    onSelection: () => undefined,
    onPick: () => undefined,
    onCommand: () => undefined,
  });
}

/** Goes to the middle of the text and waits until nothing moves any more. */
async function middle(): Promise<{ start: number; end: number }> {
  const at = Math.floor(text.length / 2);
  view?.focus();
  view?.reveal({ start: at, end: at }, { place: "top" });
  await frames(10);
  return view?.visible() ?? { start: 0, end: 0 };
}
