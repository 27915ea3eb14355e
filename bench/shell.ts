import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import type { Row } from "./goals.ts";
import { interleaved, median } from "./measure.ts";
import { Running } from "./running.ts";
import { ratio } from "./text.ts";
import { discard, makeWorkspace } from "./workspaces.ts";

/** The goals of starting in a browser, and of what is shipped to it. */
export async function shellRows(browser: Browser, say: (line: string) => void): Promise<Row[]> {
  say("Browser shell: starting …");
  return [await startRow(browser), await bundleRow()];
}

async function startRow(browser: Browser): Promise<Row> {
  const made = await makeWorkspace(50);
  const server = await Running.start(made.folder);
  const context = await browser.newContext();
  /** Milliseconds from the request until a frame with this text in it is ready, in a new tab with a warm cache. */
  const until = async (address: string, text: string): Promise<number> => {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    const time = await page.evaluate(
      (wanted) =>
        new Promise<number>((found) => {
          const look = () =>
            requestAnimationFrame(() => {
              if (!document.body?.textContent.includes(wanted)) return look();
              // A message sent within a frame arrives after the frame is done.
              const channel = new MessageChannel();
              channel.port1.onmessage = () => found(performance.now());
              channel.port2.postMessage(null);
            });
          look();
        }),
      text,
    );
    await page.close();
    return time;
  };
  // An almost empty page: the server's own sentence that there is nothing at this address.
  const empty = () => until(`${server.origin}/nothing`, "nothing");
  // The name of its one document, in the table the program opens with.
  const ours = () => until(server.link, "Generated");
  try {
    await ours();
    const found = await interleaved(7, { ours, empty });
    return ratio(
      "Start to first text on screen, warm ÷ an empty page of the same server",
      4,
      median(found.ours),
      median(found.empty),
    );
  } finally {
    await context.close();
    await server.stop();
    await discard(made);
  }
}

/** The scripts that index.html and its static imports load, gzipped. */
async function bundleRow(): Promise<Row> {
  const folder = resolve("out/renderer");
  const html = await readFile(join(folder, "index.html"), "utf8");
  const queue = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const seen = new Map<string, number>();
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (seen.has(file)) continue;
    const code = await readFile(join(folder, file));
    seen.set(file, gzipSync(code).length);
    for (const match of code.toString("utf8").matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g))
      queue.push(join(file, "..", match[1] ?? ""));
  }
  const kilobytes = [...seen.values()].reduce((sum, size) => sum + size, 0) / 1024;
  return {
    goal: "Renderer JavaScript before lazy parts, gzipped, ÷ 350 KB",
    limit: 1,
    measured: kilobytes / 350,
    detail: `${kilobytes.toFixed(0)} KB in ${seen.size} file(s)`,
  };
}
