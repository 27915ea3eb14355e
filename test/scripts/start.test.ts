import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const onLinux = it.runIf(process.platform === "linux");
const link = /http:\/\/127\.0\.0\.1:\d+\/#token=/;

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-start-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A program in Electron's place; returns the folder to give as `ELECTRON_OVERRIDE_DIST_PATH`. */
async function standIn(script: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "electron"), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, "electron"), 0o755);
  return folder;
}

/** Runs one of our scripts until it ends or has said `until`; returns all it said, and its exit code. */
function run(
  args: readonly string[],
  env: Record<string, string>,
  until?: RegExp,
): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let said = "";
  const listen = (chunk: Buffer): void => {
    said += chunk.toString();
    if (until?.test(said)) child.kill();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve) => child.on("close", (code) => resolve({ said, code })));
}

async function start(args: readonly string[], env: Record<string, string>, until?: RegExp) {
  const config = { CLAIMDESK_CONFIG: join(await temporaryFolder(), "config") };
  return run(["scripts/start.mjs", "--no-open", "--port", "0", ...args], { ...config, ...env }, until);
}

onLinux("says in one line why there is no window, and gives the local server's link", async () => {
  const workspace = await temporaryFolder();
  const { said } = await start(["--workspace", workspace], { DISPLAY: "", WAYLAND_DISPLAY: "" }, link);
  expect(said).toContain(
    "The desktop app cannot start: there is no display here. Starting the local server instead.\n",
  );
  expect(said).toMatch(link);
});

it("says nothing about the desktop app when the browser was asked for", async () => {
  const { said } = await start(["--browser", "--workspace", await temporaryFolder()], {}, link);
  expect(said).not.toContain("desktop");
  expect(said).toMatch(link);
});

onLinux("starts Electron with the workspace, and ends as it ends", async () => {
  const dist = await standIn('echo "started with $*"');
  const env = { DISPLAY: ":0", ELECTRON_OVERRIDE_DIST_PATH: dist };
  const { said, code } = await start(["--workspace", "/tmp/somewhere"], env);
  expect(said).toMatch(/started with (--no-sandbox )?\. --workspace=\/tmp\/somewhere\n/);
  expect(code).toBe(0);
});

onLinux("starts the local server when Electron ends at once", async () => {
  const dist = await standIn("exit 3");
  const env = { DISPLAY: ":0", ELECTRON_OVERRIDE_DIST_PATH: dist };
  const { said } = await start(["--workspace", await temporaryFolder()], env, link);
  expect(said).toContain("The desktop app cannot start: Electron ended at once (exit 3).");
});

it("refuses an option it does not know, and says which there are", async () => {
  const { said, code } = await start(["--brwoser"], {});
  expect(said).toContain("--brwoser");
  expect(said).toContain("npm start -- [--browser]");
  expect(code).toBe(1);
});

it("gives up a download from which nothing arrives", async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void silent.close());
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const { said, code } = await run(["scripts/fetch-electron.mjs"], {
    electron_config_cache: await temporaryFolder(),
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    CLAIMDESK_DOWNLOAD_SILENCE_MS: "300",
  });
  expect(said).toContain("nothing arrived for 0.3 s");
  expect(code).toBe(1);
});
