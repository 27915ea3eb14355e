import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { Opened } from "../shared/api.ts";
import { type Row, ms } from "./goals.ts";
import { Load, type Seen } from "./live/load.ts";
import { disband, makeTeam } from "./live/team.ts";
import { median, percentile } from "./measure.ts";
import { Running } from "./running.ts";

const people = 20;
/** Commits a second of each. */
const rate = 5;
const rounds = 5;
const roundMs = 5_000;

/** The goal of twenty people at work on one workspace: how soon everybody else has what one of them did. */
export async function liveRows(say: (line: string) => void): Promise<Row[]> {
  say("Live: making a workspace for twenty …");
  const team = await makeTeam(people);
  const server = await Running.start(team.folder);
  const bare = await open(join(team.folder, "..", "bare"), "a");
  try {
    const load = await Load.start(server.origin, team, (await server.call("open", {})) as Opened); // its method
    say("Live: twenty clients, five commits a second each …");
    await load.run(roundMs, rate); // the first ones find nothing compiled
    const before = { cpu: await server.cpu(), commits: load.commits };
    const visible: number[] = [];
    const alone: number[] = [];
    const all: Seen[] = [];
    for (let round = 0; round < rounds; round++) {
      const seen = await load.run(roundMs, rate);
      visible.push(
        percentile(
          0.95,
          seen.map(({ toAll }) => toAll),
        ),
      );
      alone.push(percentile(0.95, await appended(bare, seen)));
      all.push(...seen);
    }
    const cpu = ((await server.cpu()) ?? NaN) - (before.cpu ?? NaN);
    load.close();
    if (load.refusals.size > 0) say(`Live: refused ${JSON.stringify(Object.fromEntries(load.refusals))}`);
    const [ours, other] = [median(visible), median(alone)];
    const middle = (of: (one: Seen) => number) => ms(median(all.map(of)));
    return [
      {
        goal: "20 clients × 5 commits/s: a commit sent → received by all 19 others, p95 ÷ bare append + fdatasync of the same bytes, p95",
        limit: 25,
        isOwn: true,
        measured: ours / other,
        detail: `${ms(ours)} ÷ ${ms(other)}; half are with all others in ${middle(({ toAll }) => toAll)}, with the first in ${middle(({ toFirst }) => toFirst)}, acknowledged in ${middle(({ toSender }) => toSender)}; host ${ms(cpu / (load.commits - before.commits))} CPU a commit`,
      },
    ];
  } finally {
    await server.stop();
    await bare.close();
    await disband(team);
  }
}

/** Milliseconds of one append after another, each flushed. */
async function appended(file: FileHandle, seen: readonly Seen[]): Promise<number[]> {
  const times: number[] = [];
  for (const { bytes } of seen) {
    const line = Buffer.alloc(bytes, "x");
    const start = performance.now();
    await file.appendFile(line);
    await file.datasync();
    times.push(performance.now() - start);
  }
  return times;
}
