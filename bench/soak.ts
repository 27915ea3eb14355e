import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Opened } from "../shared/api.ts";
import type { Row } from "./goals.ts";
import { Load } from "./live/load.ts";
import { disband, makeTeam } from "./live/team.ts";
import { percentile } from "./measure.ts";
import { Running } from "./running.ts";

const people = 20;
/** Commits a second of each. */
const rate = 5;
/** Times the memory is looked at. */
const looks = 30;

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

type Look = {
  /** After garbage was collected. */
  readonly heap: number;
  readonly rss: number;
  /** All records as JSON. */
  readonly records: number;
};

/**
 * `npm run bench -- --soak 30`: twenty people at work for so many minutes. What the host holds in memory may grow with the
 * records and with nothing else; so what it gained after the first sixth is held against what the records gained.
 */
export async function soakRows(minutes: number, say: (line: string) => void): Promise<Row[]> {
  const team = await makeTeam(people);
  const server = await Running.start(team.folder, true);
  try {
    const load = await Load.start(server.origin, team, (await server.call("open", {})) as Opened); // its method
    const taken: Look[] = [];
    for (let look = 0; look < looks; look++) {
      const seen = await load.run((minutes * 60_000) / looks, rate);
      const { heap, rss } = await server.afterGarbage();
      const records = JSON.stringify([...load.workspace.records()]).length;
      taken.push({ heap, rss, records });
      const p95 = percentile(
        0.95,
        seen.map(({ toAll }) => toAll),
      );
      say(
        `Soak ${(((look + 1) / looks) * minutes).toFixed(1)} min: ${load.commits} commits, ${load.workspace.size} records of ${mb(records)}, heap ${mb(heap)}, process ${mb(rss)}, p95 ${p95.toFixed(1)} ms`,
      );
    }
    load.close();
    if (load.refusals.size > 0) say(`Soak: refused ${JSON.stringify(Object.fromEntries(load.refusals))}`);
    const { size } = await stat(join(team.folder, "commits.jsonl"));
    const [first, last] = [taken[looks / 6 - 1], taken.at(-1)];
    if (!first || !last) return [];
    const [heap, records] = [last.heap - first.heap, last.records - first.records];
    return [
      {
        goal: `${minutes} min of 20 clients × 5 commits/s: heap of the host gained after the first sixth ÷ JSON of the records gained`,
        limit: 4,
        isOwn: true,
        measured: heap / records,
        detail: `${mb(heap)} ÷ ${mb(records)}; ${load.commits} commits, ${mb(size)} of log; at the end heap ${mb(last.heap)}, process ${mb(last.rss)}, records ${mb(last.records)}`,
      },
    ];
  } finally {
    await server.stop();
    await disband(team);
  }
}
