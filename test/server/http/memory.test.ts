import { fork } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { Client } from "../../../bench/live/client.ts";
import { Load } from "../../../bench/live/load.ts";
import { type Team, disband, makeTeam } from "../../../bench/live/team.ts";
import type { Mix } from "../../../bench/live/work.ts";
import { annotationOn } from "../../../bench/workspaces.ts";
import type { Opened } from "../../../shared/api.ts";
import type { DraftOf } from "../../../shared/records/index.ts";
import { buildChild } from "../store/child.ts";
import { sendTo } from "../support.ts";

const MB = 2 ** 20;

let child: string;
beforeAll(async () => {
  const { file, remove } = await buildChild("liveHost");
  child = file;
  return remove;
});

type Memory = { readonly heap: number; readonly dropped: number };

/** A host in a process of its own, that tells how much memory it uses. */
async function startHost(team: Team) {
  onTestFinished(() => disband(team));
  const running = fork(child, [team.folder, join(dirname(team.folder), "config")], {
    execArgv: ["--expose-gc"],
  });
  onTestFinished(async () => {
    const ended = once(running, "exit");
    running.disconnect();
    await ended;
  });
  const [{ port, token }] = (await once(running, "message")) as [{ port: number; token: string }];
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const sent = { method: "POST", headers, body: "{}" };
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    async open(): Promise<Opened> {
      const { text } = await sendTo({ port }, "/api/open", sent);
      return (JSON.parse(text) as { value: Opened }).value; // as `open` answers
    },
    async memory(): Promise<Memory> {
      const told = once(running, "message");
      running.send("how much");
      const [memory] = (await told) as [Memory];
      return memory;
    },
  };
}

/** Changes what is there and adds next to nothing: what grows then is not the workspace. */
const corrections: Mix = { mark: 0, edit: 0.9, decide: 0.1, comment: 0, remove: 0 };

describe("the memory of the host", () => {
  it(
    "does not grow with the commits of twenty clients, but with the records alone",
    { timeout: 120_000 },
    async () => {
      const team = await makeTeam(20);
      const host = await startHost(team);
      const load = await Load.start(host.origin, team, await host.open(), corrections);
      onTestFinished(() => load.close());
      const bytes = () => JSON.stringify([...load.workspace.records()]).length;
      const logged = async () => (await stat(join(team.folder, "commits.jsonl"))).size;
      await load.hurry(3_000);
      const before = { ...(await host.memory()), records: bytes(), log: await logged() };
      await load.hurry(6_000);
      const after = { ...(await host.memory()), records: bytes(), log: await logged() };
      const gained = after.heap - before.heap - 4 * (after.records - before.records);
      // Had anything kept the commits, it would be more than all that the log has of them.
      expect(gained).toBeLessThan(0.5 * (after.log - before.log));
    },
  );

  it(
    "is not filled by a client that never reads, which is cut off and can begin anew",
    { timeout: 120_000 },
    async () => {
      const team = await makeTeam(3);
      const host = await startHost(team);
      const [writer, reader, sleeper] = team.members;
      const text = team.texts[1];
      if (!writer || !reader || !sleeper || !text)
        return expect.fail("There are three people and five texts.");
      const deaf = connect(host.port, "127.0.0.1");
      onTestFinished(() => void deaf.destroy());
      deaf.on("error", () => {}); // cut off
      deaf.pause();
      deaf.write(
        `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nAuthorization: Bearer ${sleeper.token}\r\n\r\n`,
      );
      let received = 0;
      const following = new Client(host.origin, reader.token);
      onTestFinished(() => following.close());
      await following.follow(({ type }) => void (type === "commit" && received++));
      const client = new Client(host.origin, writer.token);
      onTestFinished(() => client.close());
      const before = await host.memory();
      let record: DraftOf<"annotation"> = annotationOn(text.documentId, text.text, { start: 0, end: 60 });
      let most = 0;
      let sent = 0;
      for (; sent < 3_000; sent++) {
        const note = String(sent).repeat(20_000).slice(0, 20_000);
        const reply = await client.commit([{ op: "put", record: { ...record, note } }]);
        if (!reply.ok) return expect.fail(reply.error.message);
        record = { ...record, revision: reply.value.seq };
        if (sent % 100 !== 0) continue;
        const now = await host.memory();
        most = Math.max(most, now.heap);
        if (now.dropped > 0) break;
      }
      const after = await host.memory();
      expect(after.dropped).toBe(1);
      expect(most - before.heap).toBeLessThan(24 * MB);
      expect(after.heap - before.heap).toBeLessThan(4 * MB);
      await vi.waitFor(() => expect(received).toBe(sent + 1));
      const ended = once(deaf, "close");
      deaf.resume();
      await ended;
      const again = new Client(host.origin, sleeper.token);
      onTestFinished(() => again.close());
      await again.follow(() => {});
      const opened = await host.open();
      expect(opened.records.find(({ id }) => id === record.id)).toMatchObject({ revision: record.revision });
    },
  );
});
