import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** What the places depend on; tests hand in their own. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

const here = (): Surroundings => ({ env: process.env, platform: process.platform, home: homedir() });

/**
 * The folder of the workspace nobody chose: `CLAIMDESK_WORKSPACE`, else the platform's place for a program's data
 * (Linux `$XDG_DATA_HOME/claimdesk/workspace`, macOS `~/Library/Application Support/Claimdesk/workspace`, Windows
 * `%LOCALAPPDATA%\Claimdesk\workspace`).
 *
 * Not the Documents folder: on macOS and Windows it is often kept in a cloud, which sends away what must stay here and
 * moves files under a running program.
 */
export function defaultWorkspace(around: Surroundings = here()): string {
  const chosen = around.env["CLAIMDESK_WORKSPACE"];
  return chosen ? resolve(chosen) : join(dataFolder(around), "workspace");
}

/** The folder of what belongs to the person rather than to a workspace; `CLAIMDESK_CONFIG` overrides it. */
export function configFolder(around: Surroundings = here()): string {
  const { env, platform, home } = around;
  const chosen = env["CLAIMDESK_CONFIG"];
  if (chosen) return resolve(chosen);
  if (platform === "darwin") return join(home, "Library", "Application Support", "Claimdesk");
  if (platform === "win32") return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "Claimdesk");
  return join(env["XDG_CONFIG_HOME"] || join(home, ".config"), "claimdesk");
}

function dataFolder({ env, platform, home }: Surroundings): string {
  if (platform === "darwin") return join(home, "Library", "Application Support", "Claimdesk");
  if (platform === "win32") return join(env["LOCALAPPDATA"] || join(home, "AppData", "Local"), "Claimdesk");
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "claimdesk");
}
