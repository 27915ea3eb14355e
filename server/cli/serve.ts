import { once } from "node:events";
import { AppError } from "../../shared/errors.ts";
import { loadAssets } from "../assets.ts";
import { openHost } from "../host.ts";
import { invited } from "../http/inviting.ts";
import { linkOf, startServer } from "../http/server.ts";
import { openTokens } from "../http/tokens.ts";
import { log } from "../log.ts";
import type { ControlAddress } from "../control.ts";
import { oneTimeLink, runningHost } from "./client.ts";
import { words } from "./language.ts";
import { openLink } from "./open.ts";
import type { Arguments } from "./run.ts";
import { rendererFolder, seedsFolder } from "../built.ts";
import { workspaceOf } from "./workspace.ts";

/** `claimdesk serve`: prints the link and runs until it is told to stop. */
export async function serve(args: Arguments): Promise<number> {
  const { cli } = words().host;
  const workspace = workspaceOf(args);
  const port = portOf(args);
  const running = await runningHost(workspace);
  if (running) return useRunning(args, running);
  const assets = await loadAssets(rendererFolder);
  const host = await openHost({ workspace, seeds: seedsFolder, log });
  try {
    const tokens = await openTokens(workspace, args.values["new-tokens"] === true);
    const server = await startServer({ host, assets, tokens, port });
    const own = await tokens.tokenFor(host.actor.authorId);
    const link = linkOf(server.origin, own);
    await host.announce(server.origin, link, () => server.oneTimeLink(own));
    say(cli.running(link));
    for (const name of reviewersOf(args)) {
      const token = await tokens.tokenFor(await invited(host, tokens, name));
      say(cli.reviewer(name, linkOf(server.origin, token)));
    }
    say(cli.workspace(workspace));
    say(cli.stop);
    if (wantsWindow(args)) openLink(server.oneTimeLink(own));
    await stopSignal();
    await server.close();
    return 0;
  } finally {
    await host.close();
  }
}

/** A second start shows what the first one runs; that is what whoever typed it wants. */
async function useRunning(args: Arguments, running: ControlAddress): Promise<number> {
  const { link, pid } = running;
  if (link === undefined) throw new AppError("busy", (words) => words.host.cli.inWindow(pid));
  const { cli } = words().host;
  say(cli.running(link));
  say(cli.startedBefore(pid));
  if (wantsWindow(args)) openLink(await oneTimeLink(running));
  return 0;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const wantsWindow = ({ values }: Arguments) => values["open"] === true && values["no-open"] !== true;

function portOf({ values }: Arguments): number | undefined {
  const { port } = values;
  if (typeof port !== "string") return undefined;
  const number = Number(port);
  if (/^\d{1,5}$/.test(port) && number <= 65_535) return number;
  throw new AppError("invalid", (words) => words.host.cli.notAPort(port));
}

function reviewersOf({ values }: Arguments): string[] {
  const { reviewer } = values;
  const names = Array.isArray(reviewer) ? reviewer.filter((name) => typeof name === "string") : [];
  if (names.some((name) => name.trim() === "" || name.length > 200))
    throw new AppError("invalid", (words) => words.host.cli.reviewerName);
  return names.map((name) => name.trim());
}

/** Resolves at the first signal to stop. A second one stops at once; what was acknowledged is on the disk anyway. */
async function stopSignal(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  await Promise.race(signals.map((signal) => once(process, signal)));
  for (const signal of signals) process.on(signal, () => process.exit(1));
}
