import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "playwright";
import type { Row } from "./goals.ts";
import { ms } from "./goals.ts";
import { type Size, sizes } from "./generate.ts";
import { interleaved, median } from "./measure.ts";
import type { Bench, Kind } from "./page/main.ts";

const rounds = 5;

/** A browser as the tests use it, able to collect garbage when asked. */
export async function launch(): Promise<Browser> {
  // Not bundled: it is a program too, and would take itself for the one that was started.
  const { launchOptions } = (await import(
    pathToFileURL(resolve("scripts/browser.mjs")).href
  )) as typeof import("../scripts/browser.mjs"); // that very file
  const options = await launchOptions();
  const { chromium } = await import("playwright");
  return chromium.launch({ ...options, args: [...options.args, "--js-flags=--expose-gc"] });
}

/** The goals of the text view: first paint, edits, moving on, scrolling, memory. */
export async function textRows(
  browser: Browser,
  address: string,
  say: (line: string) => void,
): Promise<Row[]> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const open = async (size: Size): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate((wanted) => globalThis.bench.prepare(wanted), size);
    return page;
  };
  const paint = (size: Size, kind: Kind) => async () => {
    const page = await open(size);
    const time = await page.evaluate((wanted) => globalThis.bench.firstPaint(wanted), kind);
    await page.close();
    return time;
  };
  say("Text view: first paint …");
  const large = await interleaved(rounds, {
    ours: paint("large", "ours"),
    plain: paint("large", "plain"),
    spans: paint("large", "recogito spans"),
    highlights: paint("large", "recogito highlights"),
  });
  const huge = await interleaved(rounds, {
    ours: paint("huge", "ours"),
    recogito: paint(
      "huge",
      median(large.spans) < median(large.highlights) ? "recogito spans" : "recogito highlights",
    ),
  });
  const rival = Math.min(median(large.spans), median(large.highlights));
  const rows: Row[] = [
    ratio("First paint, 10,000 / 1 MB ÷ bare flat ProseMirror", 0.5, median(large.ours), median(large.plain)),
    ratio("First paint, 10,000 / 1 MB ÷ @recogito/text-annotator", 0.15, median(large.ours), rival),
    ratio(
      "First paint, 50,000 / 5 MB ÷ @recogito/text-annotator",
      0.04,
      median(huge.ours),
      median(huge.recogito),
    ),
  ];
  say("Text view: edits, moving on, scrolling …");
  rows.push(...(await editRows(open)));
  say("Text view: memory …");
  rows.push(await heapRow(open));
  await context.close();
  return rows;
}

async function editRows(open: (size: Size) => Promise<Page>): Promise<Row[]> {
  const pages = { small: await open("small"), large: await open("large"), huge: await open("huge") };
  type Edits = Awaited<ReturnType<Bench["edit"]>>;
  const edits: Record<Size, Edits[]> = { small: [], large: [], huge: [] };
  const focus: Record<Size, number[]> = { small: [], large: [], huge: [] };
  const each = Object.keys(sizes) as Size[]; // its own keys
  for (const size of each) await pages[size].evaluate(() => globalThis.bench.firstPaint("ours"));
  for (let round = 0; round < rounds; round++)
    for (const size of each) {
      await pages[size].bringToFront();
      edits[size].push(await pages[size].evaluate(() => globalThis.bench.edit(12)));
      focus[size].push(await pages[size].evaluate(() => globalThis.bench.focus(12)));
    }
  await pages.huge.bringToFront();
  const scrolling = await scrollRow(pages.huge);
  for (const size of each) await pages[size].close();
  const names = {
    add: "Adding",
    move: "Moving an end of",
    remove: "Deleting",
    undo: "Bringing back",
  } as const;
  const rows: Row[] = [];
  for (const [size, what, limit] of [
    ["large", "10,000 / 1 MB", 1.5],
    ["huge", "50,000 / 5 MB", 2],
  ] as const)
    for (const key of ["add", "move", "remove", "undo"] as const)
      rows.push(
        ratio(
          `${names[key]} one annotation among ${what} ÷ among 50 / 4 KB`,
          limit,
          median(edits[size].map((edit) => edit[key])),
          median(edits.small.map((edit) => edit[key])),
        ),
      );
  rows.push(
    ratio(
      "Next annotation among 10,000 / 1 MB ÷ among 50 / 4 KB",
      1.5,
      median(focus.large),
      median(focus.small),
    ),
  );
  rows.push(scrolling);
  return rows;
}

/** Frames are counted by what they cost the page's main thread in CPU time: waiting for a busy machine is not ours. */
async function scrollRow(page: Page): Promise<Row> {
  const session = await page.context().newCDPSession(page);
  type TraceEvent = {
    name: string;
    ph: string;
    tid: number;
    pid: number;
    tdur?: number;
    args?: { name?: string };
  };
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[]))); // the trace event format
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["disabled-by-default-devtools.timeline", "__metadata"],
      excludedCategories: ["*"],
    },
  });
  const gaps = await page.evaluate(() => globalThis.bench.scroll(600));
  const complete = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
  await session.send("Tracing.end");
  await complete;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  // A frame's script, style, layout and paint are one task.
  const slow = events.filter(
    ({ name, pid, tid, tdur = 0 }) => name === "RunTask" && mains.has(`${pid}.${tid}`) && tdur > 50_000,
  ).length;
  const late = gaps.filter((gap) => gap > 50).length;
  return {
    goal: "Scrolling fast through 50,000 / 5 MB: frames over 50 ms (CPU time)",
    limit: 0.02,
    measured: slow / gaps.length,
    isShare: true,
    detail: `${slow} of ${gaps.length} frames; by the clock ${late}, median ${ms(median(gaps))}, longest ${ms(Math.max(...gaps))}`,
  };
}

async function heapRow(open: (size: Size) => Promise<Page>): Promise<Row> {
  const heap = (kind: Kind | undefined) => async () => {
    const page = await open("large");
    if (kind) await page.evaluate((wanted) => globalThis.bench.firstPaint(wanted), kind);
    const session: CDPSession = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    await page.close();
    return usedSize / 2 ** 20;
  };
  const { ours, plain, none } = await interleaved(3, {
    ours: heap("ours"),
    plain: heap("plain"),
    none: heap(undefined),
  });
  // The page that only holds text and annotations in memory counts for neither side's drawing.
  const base = median(none);
  return {
    goal: "Heap after 10,000 / 1 MB ÷ the same text plain in ProseMirror",
    limit: 2.5,
    measured: (median(ours) - base) / (median(plain) - base),
    detail: `${(median(ours) - base).toFixed(1)} MB ÷ ${(median(plain) - base).toFixed(1)} MB, over ${base.toFixed(1)} MB for the page with its data`,
  };
}

/** A row that divides two medians in milliseconds. */
export function ratio(goal: string, limit: number, ours: number, other: number): Row {
  return { goal, limit, measured: ours / other, detail: `${ms(ours)} ÷ ${ms(other)}` };
}
