import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dispatch } from "../server/dispatch.ts";
import { type Host, openHost } from "../server/host.ts";
import type { Input, Method, Output } from "../shared/api.ts";
import type { Change } from "../shared/changes.ts";
import type { Id } from "../shared/ids.ts";
import { draftOf } from "../shared/records/index.ts";
import type { Row } from "./goals.ts";
import { ms } from "./goals.ts";
import { median } from "./measure.ts";
import { discard, makeWorkspace } from "./workspaces.ts";

const rounds = 5;
const count = 30_000;

/**
 * The goal of merging a bundle of 30,000 records between two copies of a workspace: 3,000 changed there, 3,000 here, 1,500 of
 * them the same in other fields, 500 made and 500 deleted there.
 */
export async function bundleRows(say: (line: string) => void): Promise<Row[]> {
  say("Bundles: making two copies of a workspace with 30,000 annotations …");
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-bench-"));
  const made = await makeWorkspace(count);
  const [here, there] = [join(folder, "here"), join(folder, "there")];
  try {
    await cp(made.folder, here, { recursive: true });
    await cp(made.folder, there, { recursive: true });
    const json = await withHost(there, "Bea", async (host) => {
      const ids = await idsOf(host);
      await edit(host, ids.slice(0, 3_000), { note: "Seen by the second reader." });
      await edit(host, ids.slice(-500), undefined);
      const fresh = Array.from({ length: 500 }, (): Change => ({ op: "put", record: made.next() }));
      await call(host, "commit", { changes: fresh });
      return (await call(host, "exportBundle", { documents: "all", originals: true })).json;
    });
    await withHost(here, "Ana", async (host) =>
      edit(host, (await idsOf(host)).slice(1_500, 4_500), { label: "quote" }),
    );
    say("Bundles: merging …");
    const [parse, preview, merge, longest]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < rounds; round++) {
      parse.push(await timed(async () => JSON.parse(json)));
      const copy = join(folder, `round-${round}`);
      await cp(here, copy, { recursive: true });
      await withHost(copy, "Ana", async (host) => {
        const { fileId } = await call(host, "stageFile", { bytes: new TextEncoder().encode(json) });
        const held = new Holding();
        let seen = 0;
        preview.push(await timed(async () => ({ seq: seen } = await call(host, "previewMerge", { fileId }))));
        merge.push(await timed(() => call(host, "merge", { fileId, choices: {}, seen })));
        longest.push(await held.longest());
      });
      await rm(copy, { recursive: true });
    }
    const ours = median(preview.map((each, i) => each + (merge[i] ?? 0)));
    return [
      {
        goal: "Merging a bundle of 30,000 records, looked at and applied ÷ JSON.parse of it",
        limit: 40,
        isOwn: true,
        measured: ours / median(parse),
        detail: `${ms(ours)} ÷ ${ms(median(parse))}; looking ${ms(median(preview))}, applying ${ms(median(merge))}, longest hold of the host ${ms(median(longest))}`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await discard(made);
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** How long the event loop did not come round. */
class Holding {
  #last = performance.now();
  #longest = 0;
  readonly #timer = setInterval(() => this.#look(), 1);

  #look(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }

  /** Milliseconds; ends the looking. */
  async longest(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearInterval(this.#timer);
    return this.#longest;
  }
}

/** Opens a workspace as the owner of a profile of that name. */
async function withHost<T>(workspace: string, name: string, run: (host: Host) => Promise<T>): Promise<T> {
  const config = join(workspace, "..", `profile-${name}`);
  const host = await openHost({ workspace, config, seeds: "", log: () => {} });
  try {
    return await run(host);
  } finally {
    await host.close();
  }
}

/** @throws Error when the host refuses */
async function call<M extends Method>(host: Host, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await dispatch(host.service, host.actor, method, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Output<M>; // dispatch answers with the method's own output
}

async function idsOf(host: Host): Promise<Id[]> {
  const { records } = await call(host, "open", {});
  return records.flatMap(({ kind, id }) => (kind === "annotation" ? [id] : []));
}

/** Changes fields of records, or deletes the records where there are none. */
async function edit(host: Host, ids: readonly Id[], fields: object | undefined): Promise<void> {
  const { records } = await call(host, "open", {});
  const known = new Map(records.map((record) => [record.id, record]));
  const changes = ids.flatMap((id): Change[] => {
    const record = known.get(id);
    if (!record) return [];
    if (!fields) return [{ op: "remove", id, revision: record.revision }];
    return [{ op: "put", record: { ...draftOf(record), ...fields } } as Change]; // fields that an annotation has
  });
  await call(host, "commit", { changes });
}
