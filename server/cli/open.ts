import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a link is opened with. */
export type Opener = { readonly command: string; readonly args: readonly string[] };

const linuxBrowsers = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "brave-browser",
  "vivaldi",
];
const macBrowsers = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
const windowsBrowsers = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
  readonly isRoot: boolean;
};

const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
});

/**
 * Shows the link in a window, if there is any way to. Nothing depends on it, for the usual link has been printed.
 * @param link with a one-time code: every user of the machine can read the command line of a program
 */
export function openLink(link: string): void {
  const opener = openerOf(link, here());
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args], { detached: true, stdio: "ignore" });
  child.on("error", () => {}); // no such program after all: the printed link remains
  child.unref();
}

/**
 * How to show a link: in a window of its own of an installed browser of the Chromium family, else in the default
 * browser; undefined where there is no display.
 */
export function openerOf(link: string, around: Surroundings): Opener | undefined {
  if (around.platform === "darwin") return macOpener(link, around);
  if (around.platform === "win32") return windowsOpener(link, around);
  return linuxOpener(link, around);
}

function macOpener(link: string, { exists }: Surroundings): Opener {
  const name = macBrowsers.find((browser) => exists(`/Applications/${browser}.app`));
  const args = name === undefined ? [link] : ["-na", name, "--args", `--app=${link}`];
  return { command: "open", args };
}

function windowsOpener(link: string, { env, exists }: Surroundings): Opener {
  const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
  const paths = folders.flatMap((folder) => windowsBrowsers.map((path) => `${folder ?? ""}\\${path}`));
  const command = paths.find(exists);
  return command === undefined
    ? { command: "rundll32", args: ["url.dll,FileProtocolHandler", link] }
    : { command, args: [`--app=${link}`] };
}

function linuxOpener(link: string, { env, exists, isRoot }: Surroundings): Opener | undefined {
  if (!env["DISPLAY"] && !env["WAYLAND_DISPLAY"]) return undefined;
  const folders = (env["PATH"] ?? "").split(delimiter);
  const paths = linuxBrowsers.flatMap((name) => folders.map((folder) => join(folder, name)));
  // Chromium refuses to run as root with its sandbox, and without it we do not start it.
  const command = isRoot ? undefined : paths.find(exists);
  return command === undefined ? { command: "xdg-open", args: [link] } : { command, args: [`--app=${link}`] };
}
