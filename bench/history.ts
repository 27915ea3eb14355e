import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realFiles } from "../server/store/files.ts";
import { readHistory } from "../server/store/history.ts";
import { encode } from "../server/store/log.ts";
import { loggedBackwards } from "../server/store/logged.ts";
import { LogReader } from "../server/store/logReader.ts";
import type { Id } from "../shared/ids.ts";
import type { AnyRecord } from "../shared/records/index.ts";
import type { Row } from "./goals.ts";
import { interleaved, median } from "./measure.ts";
import { makeSourcing } from "./sourced.ts";
import { ratio } from "./text.ts";

const rounds = 7;
/** Commits of a page, as a window asks for them. */
const page = 100;
const commits = 100_000;

/** The goals of the history of a claim, of one and of as many as can be asked for at once, and of opening the workspace's. */
export async function historyRows(say: (line: string) => void): Promise<Row[]> {
  say("History: writing a log of 100,000 commits …");
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-bench-"));
  const path = join(folder, "commits.jsonl");
  try {
    const claims = await writeLog(path);
    const { size: to } = await stat(path);
    const timed = async (run: () => Promise<unknown>) => {
      const start = performance.now();
      await run();
      return performance.now() - start;
    };
    const log = { files: realFiles, path, to, migrations: [] };
    const found = await interleaved(rounds, {
      one: () => timed(() => readHistory(log, claims.slice(0, 1))),
      many: () => timed(() => readHistory(log, claims.slice(0, 1_000))),
      first: () => timed(() => firstPage(new LogReader(realFiles, path, [], () => to))),
      bare: () => timed(() => readThrough(path, to)),
    });
    const bare = median(found.bare);
    const goal = (of: string) =>
      `History of ${of} among 100,000 commits ÷ reading the log and counting its lines`;
    return [
      ratio(goal("one claim"), 8, median(found.one), bare),
      ratio(goal("1,000 claims"), 25, median(found.many), bare),
      ratio(
        "Opening the history of a workspace with 100,000 commits ÷ reading the log and counting its lines",
        0.5,
        median(found.first),
        bare,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function firstPage(reader: LogReader): Promise<void> {
  let lines = 0;
  for await (const _ of loggedBackwards(reader, undefined, {})) if (++lines === page) return;
}

/** Two annotations made for every claim that is changed. @returns the claims */
async function writeLog(path: string): Promise<Id<"claim">[]> {
  const workspace = makeSourcing({ documents: 100, sources: 500, claims: 5_000, mentions: 40_000 });
  const annotations = [...workspace.all("annotation")];
  const claims = [...workspace.all("claim")];
  const file = await open(path, "w");
  try {
    let lines: Buffer[] = [];
    for (let seq = 1; seq <= commits; seq++) {
      const of: readonly AnyRecord[] = seq % 3 === 0 ? claims : annotations;
      const record = of[seq % of.length];
      const { createdBy: by = "author:", createdAt: at = "" } = record ?? {};
      const puts = record ? [{ ...record, revision: seq }] : [];
      lines.push(encode({ type: "commit", commit: { seq, at, by, puts, removes: [] } }));
      if (lines.length < 5_000 && seq < commits) continue;
      await file.appendFile(Buffer.concat(lines));
      lines = [];
    }
  } finally {
    await file.close();
  }
  return claims.map(({ id }) => id);
}

/** What nothing that looks for a line can be faster than. */
async function readThrough(path: string, size: number): Promise<number> {
  const file = await open(path, "r");
  const chunk = Buffer.alloc(1024 * 1024);
  let lines = 0;
  try {
    for (let position = 0; position < size;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      const read = chunk.subarray(0, bytesRead);
      for (let at = read.indexOf(10); at >= 0; at = read.indexOf(10, at + 1)) lines++;
      position += bytesRead;
    }
  } finally {
    await file.close();
  }
  return lines;
}
