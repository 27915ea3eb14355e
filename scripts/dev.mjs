// @ts-check
// npm run dev [-- --workspace DIR]: the page with hot reload, the local server restarted after every good build.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { build } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./run.mjs";
import { say } from "./say.mjs";

await ensureInstalled();
// The first start needs everything once: the seeds, and a renderer for the server to read.
await build();
process.chdir(ROOT);
const { watch } = await import("rolldown");
const { loadConfig } = await import("rolldown/config");
const { createServer } = await import("vite");

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
/** @type {import("vite").ViteDevServer | undefined} */
let page;
/** The first start finds a free port; restarts keep it, because the page's proxy points there. */
let port = "0";

/** The link the local server prints, as soon as it answers. */
const LINK = /(http:\/\/127\.0\.0\.1:(\d+))\/#(\S+)/;

async function restart() {
  await stopServer();
  const args = ["--enable-source-maps", "out/server/main.js", "serve", "--port", port];
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = child;
  for await (const line of createInterface(child.stdout)) {
    const link = LINK.exec(line);
    if (link === null) {
      say(line);
      continue;
    }
    port = link[2] ?? port;
    // The rest of its lines, without waiting for its end.
    child.stdout.on("data", (chunk) => process.stderr.write(chunk));
    if (page === undefined) await openPage(link[1] ?? "", link[3] ?? "");
    else say("Restarted the local server.");
    return;
  }
  say("The local server ended; it starts again after the next good build.");
}

/** @param {string} api @param {string} fragment */
async function openPage(api, fragment) {
  process.env["CLAIMDESK_API"] = api;
  page = await createServer();
  await page.listen();
  say(`\n  Open ${page.resolvedUrls?.local[0] ?? ""}#${fragment}\n`);
}

async function stopServer() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill();
  await ended;
}

const configs = await loadConfig("rolldown.config.ts");
const watcher = watch(/** @type {import("rolldown").WatchOptions[]} */ (configs));
let queue = Promise.resolve();
let good = true;
watcher.on("event", (event) => {
  if (event.code === "START") good = true;
  if (event.code === "ERROR") {
    good = false;
    say(event.error.message);
  }
  if (event.code === "ERROR" || event.code === "BUNDLE_END") void event.result.close();
  if (event.code === "END" && good) queue = queue.then(restart).catch((error) => say(String(error)));
});

/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM"];
for (const signal of signals) {
  process.once(signal, () => {
    void Promise.all([stopServer(), watcher.close(), page?.close()]).then(() => process.exit(0));
  });
}
