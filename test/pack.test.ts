import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll, getRawHeader, listPackage } from "@electron/asar";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { pack } from "../scripts/pack-check.mjs";
import { ElectronDouble } from "./double/electron.ts";
import { runBuiltMain } from "./double/run.ts";

let folder = "";
let asar = "";
let fuses: Record<string, boolean> = {};

beforeAll(async () => {
  if (!existsSync("out/electron/main.js") || !existsSync("out/renderer/index.html")) {
    throw new Error("There is nothing to pack yet: run npm run build first.");
  }
  folder = await mkdtemp(join(tmpdir(), "claimdesk-pack-"));
  ({ asar, fuses } = await pack(folder));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it("packs what was built, and neither modules nor sources nor source maps", () => {
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  const tops = new Set(files.map((file) => file.split("/")[1] ?? ""));
  expect([...tops].toSorted()).toEqual(["LICENSE", "out", "package.json"]);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  expect(files).toContain("/out/electron/preload.cjs");
  expect(files).toContain("/out/seeds/index.json");
});

it("packs a hash of every file, for Electron to check", () => {
  const header = JSON.stringify(getRawHeader(asar).header);
  const count = (pattern: RegExp) => header.match(pattern)?.length ?? 0;
  expect(count(/"size":/g)).toBeGreaterThan(5);
  expect(count(/"algorithm":"SHA256"/g)).toBe(count(/"size":/g));
});

it("sets the fuses", () => {
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

it("packs enough to start: the app opens its window and serves its page from what was packed alone", async () => {
  vi.stubEnv("CLAIMDESK_CONFIG", join(folder, "config"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const unpacked = join(folder, "unpacked");
  extractAll(asar, unpacked);
  const { main } = JSON.parse(await readFile(join(unpacked, "package.json"), "utf8")) as { main: string };
  const double = new ElectronDouble({ packaged: true, switches: { workspace: join(folder, "workspace") } });
  const started = double.started();
  await runBuiltMain(double, join(unpacked, main));
  await started;
  const [script] = readdirSync(join(unpacked, "out/renderer/assets")).filter((file) => file.endsWith(".js"));
  const statuses = [await statusOf(double, ""), await statusOf(double, `assets/${script}`)];
  await double.close();
  expect(statuses).toEqual([200, 200]);
});

async function statusOf(double: ElectronDouble, path: string): Promise<number | undefined> {
  return (await double.pages.get("app")?.(new Request(`app://workbench/${path}`)))?.status;
}
