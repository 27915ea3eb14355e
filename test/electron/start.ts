import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished, vi } from "vitest";
import { startDesktop } from "../../electron/desktop.ts";
import { ElectronDouble, type DoubleOptions } from "../double/electron.ts";
import type { WindowDouble } from "../double/window.ts";

/** Runs the desktop's main process on a workspace of its own, with a page that was never built, until the test is over. */
export async function startApp(
  options: DoubleOptions = {},
): Promise<{ double: ElectronDouble; window: WindowDouble }> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-desktop-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  vi.stubEnv("CLAIMDESK_CONFIG", join(folder, "config"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const switches = { workspace: join(folder, "workspace"), ...options.switches };
  const double = new ElectronDouble({ ...options, switches });
  const paths = {
    preload: "/preload.cjs",
    renderer: resolve("test/electron/renderer"),
    seeds: resolve("seeds"),
  };
  const started = startDesktop(double.electron, paths);
  double.evaluated();
  await started;
  const [window] = double.windows;
  if (window === undefined) throw new Error("The app opened no window.");
  onTestFinished(() => double.close());
  return { double, window };
}
