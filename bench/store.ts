import { type FileHandle, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { openFolderStore } from "../server/store/folder.ts";
import type { Store } from "../server/store/store.ts";
import type { Row } from "./goals.ts";
import { interleaved, median } from "./measure.ts";
import { Running } from "./running.ts";
import { ratio } from "./text.ts";
import { type Made, discard, makeWorkspace } from "./workspaces.ts";

const rounds = 7;
const edits = 25;

/** The goals of saving, loading, windows and memory. */
export async function storeRows(say: (line: string) => void): Promise<Row[]> {
  say("Store: making workspaces …");
  const small = await makeWorkspace(50);
  const large = await makeWorkspace(10_000);
  const huge = await makeWorkspace(50_000);
  try {
    say("Store: opening …");
    const opening = await openingRow(large);
    say("Store: saving …");
    const saving = await savingRows(small, large, huge);
    say("Local server: saving, second window, memory …");
    return [
      ...saving.slice(0, 1),
      ...(await serverRows(large)),
      ...saving.slice(1),
      opening,
      await memoryRow(huge),
    ];
  } finally {
    for (const made of [small, large, huge]) await discard(made);
  }
}

/** Median milliseconds of `edits` runs of something. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
}

const line = Buffer.from(`${"x".repeat(699)}\n`);

/** What no program can be faster than: a line appended and on the disk. */
async function append(file: FileHandle): Promise<void> {
  await file.appendFile(line);
  await file.datasync();
}

const add = (store: Store, made: Made) => () =>
  store.commit([{ op: "put", record: made.next() }], made.author);

async function savingRows(small: Made, large: Made, huge: Made): Promise<Row[]> {
  const stores: Store[] = [];
  const bare = await open(join(large.folder, "..", "bare"), "a");
  try {
    const commit: Record<"small" | "large" | "huge", () => Promise<number>> = {
      small: async () => 0,
      large: async () => 0,
      huge: async () => 0,
    };
    for (const [name, made] of Object.entries({ small, large, huge })) {
      const store = await openFolderStore(made.folder, { app: "bench" });
      stores.push(store);
      commit[name as keyof typeof commit] = () => timed(add(store, made)); // its own keys
    }
    const found = await interleaved(rounds, { ...commit, bare: () => timed(() => append(bare)) });
    return [
      ratio(
        "Edit → durable among 10,000 ÷ bare append + fdatasync, through the store",
        3,
        median(found.large),
        median(found.bare),
      ),
      ratio("Edit → durable among 50,000 ÷ among 50", 1.5, median(found.huge), median(found.small)),
    ];
  } finally {
    for (const store of stores) await store.close();
    await bare.close();
  }
}

async function openingRow(made: Made): Promise<Row> {
  const snapshot = join(made.folder, "records.json");
  const found = await interleaved(rounds, {
    ours: async () => {
      const start = performance.now();
      const store = await openFolderStore(made.folder, { app: "bench" });
      const time = performance.now() - start;
      await store.close();
      return time;
    },
    parse: async () => {
      const json = await readFile(snapshot, "utf8");
      const start = performance.now();
      JSON.parse(json);
      return performance.now() - start;
    },
  });
  return ratio(
    "Opening a workspace of 10,000 annotations ÷ JSON.parse of its snapshot",
    2.5,
    median(found.ours),
    median(found.parse),
  );
}

async function serverRows(made: Made): Promise<Row[]> {
  const server = await Running.start(made.folder);
  const path = join(made.folder, "..", "bare");
  const bare = await open(path, "a");
  try {
    const commit = () => server.call("commit", { changes: [{ op: "put", record: made.next() }] });
    const saving = await interleaved(rounds, {
      server: () => timed(commit),
      bare: () => timed(() => append(bare)),
    });
    const acknowledged: number[] = [];
    const seen: number[] = [];
    let onSeen: (() => void) | undefined;
    const stop = await server.follow((event) => {
      if (event.type === "commit") onSeen?.();
    });
    for (let edit = 0; edit < rounds * edits; edit++) {
      const start = performance.now();
      const second = new Promise<void>((resolve) => (onSeen = resolve)).then(() =>
        seen.push(performance.now() - start),
      );
      await commit();
      acknowledged.push(performance.now() - start);
      await second;
    }
    stop();
    return [
      ratio("The same through the local server", 8, median(saving.server), median(saving.bare)),
      ratio(
        "Commit seen by a second window ÷ acknowledged to the first",
        2,
        median(seen),
        median(acknowledged),
      ),
    ];
  } finally {
    await server.stop();
    await bare.close();
    await rm(path, { force: true });
  }
}

async function memoryRow(made: Made): Promise<Row> {
  const goal = "Memory of the host with 50,000 records open ÷ bytes of their JSON";
  const { length } = await readFile(join(made.folder, "records.json"));
  const server = await Running.start(made.folder);
  try {
    // As after some work: a window has loaded everything, and something was written.
    await server.call("open", {});
    await server.call("commit", { changes: [{ op: "put", record: made.next() }] });
    await new Promise((resolve) => setTimeout(resolve, 3_000)); // the snapshot is written in the background
    const memory = await server.memory();
    if (memory === undefined) return { goal, why: "only measured on Linux" };
    const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
    return { goal, limit: 6, measured: memory / length, detail: `${mb(memory)} ÷ ${mb(length)}` };
  } finally {
    await server.stop();
  }
}
