import { once } from "node:events";
import { chmod, mkdir, readFile, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { controlAddress, controlHost } from "../../server/control.ts";
import { openTokens } from "../../server/http/tokens.ts";
import { configFolder, defaultWorkspace } from "../../server/places.ts";
import { localProfile } from "../../server/profile.ts";
import { connect, runningHost } from "../../server/cli/client.ts";
import { makeAuthor } from "../support/records.ts";
import { done, openTestHost, sendTo, temporaryFolder } from "./support.ts";

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe("the local profile", () => {
  it("is made once and kept, readable by its owner only", async () => {
    const folder = join(await temporaryFolder(), "config");
    const first = await localProfile(folder);
    expect(first.name).not.toBe("");
    expect(await localProfile(folder)).toEqual(first);
    expect(await modeOf(folder)).toBe("700");
    expect(await modeOf(join(folder, "profile.json"))).toBe("600");
  });

  it("that is damaged is not replaced by another person", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "profile.json");
    for (const text of ["", "{", `{"id":"author:1","name":"Ana"}`]) {
      await writeFile(path, text);
      await expect(localProfile(folder)).rejects.toMatchObject({ code: "unavailable" });
      expect(await readFile(path, "utf8")).toBe(text);
    }
  });

  it("is one author in every workspace, whose record is there from the start", async () => {
    const config = await temporaryFolder();
    const [one, two] = [await openTestHost({ config }), await openTestHost({ config })];
    expect(one.actor).toEqual(two.actor);
    const { records, actor } = await done(two, "open", {});
    expect(records).toMatchObject([{ kind: "author", id: actor, createdBy: actor }]);
  });

  it("adds no second record when the workspace is opened again", async () => {
    const config = await temporaryFolder();
    const first = await openTestHost({ config });
    await first.close();
    const second = await openTestHost({ config, workspace: first.workspace });
    expect((await done(second, "open", {})).seq).toBe(1);
  });
});

describe("the usual places", () => {
  const around = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
    platform,
    env,
    home: "/home/ana",
  });

  it("follow the platform", () => {
    expect(defaultWorkspace(around("linux"))).toBe("/home/ana/.local/share/claimdesk/workspace");
    expect(defaultWorkspace(around("linux", { XDG_DATA_HOME: "/data" }))).toBe("/data/claimdesk/workspace");
    expect(defaultWorkspace(around("darwin"))).toBe(
      "/home/ana/Library/Application Support/Claimdesk/workspace",
    );
    expect(configFolder(around("linux"))).toBe("/home/ana/.config/claimdesk");
    expect(configFolder(around("linux", { XDG_CONFIG_HOME: "/config" }))).toBe("/config/claimdesk");
  });

  it("are others where the environment says so", () => {
    expect(defaultWorkspace(around("linux", { CLAIMDESK_WORKSPACE: "/w" }))).toBe("/w");
    expect(configFolder(around("darwin", { CLAIMDESK_CONFIG: "/c" }))).toBe("/c");
  });
});

it("an author is made once, however many ask for the name at the same moment", async () => {
  const host = await openTestHost();
  const ids = await Promise.all(
    ["Bea Ortiz", "Bea Ortiz", "Bea Ortiz"].map((name) => host.authorNamed(name)),
  );
  expect(new Set(ids).size).toBe(1);
  const { records } = await done(host, "open", {});
  expect(records).toMatchObject([
    { id: host.actor.authorId },
    { name: "Bea Ortiz", createdBy: host.actor.authorId },
  ]);
});

describe("the control socket", () => {
  const call = async (workspace: string, headers: Record<string, string> = {}) => {
    const address = await controlAddress(workspace);
    if (!address) return expect.fail("no host is described");
    const all = {
      host: controlHost,
      authorization: `Bearer ${address.token}`,
      "content-type": "application/json",
      ...headers,
    };
    return sendTo({ socketPath: address.socket }, "/api/open", { method: "POST", headers: all, body: "{}" });
  };

  it("and what describes it are their owner's alone, as is the workspace", async () => {
    const host = await openTestHost();
    const address = await controlAddress(host.workspace);
    expect(await modeOf(address?.socket ?? "")).toBe("600");
    expect(await modeOf(join(host.workspace, ".host"))).toBe("600");
    expect(await modeOf(host.workspace)).toBe("700");
    expect(address?.pid).toBe(process.pid);
  });

  it("answers whoever has its token, in the local author's name, and nobody else", async () => {
    const host = await openTestHost();
    expect((await call(host.workspace)).status).toBe(200);
    expect((await call(host.workspace, { authorization: "Bearer x" })).status).toBe(401);
    expect((await call(host.workspace, { host: "localhost" })).status).toBe(403);
    expect((await call(host.workspace, { origin: "http://localhost" })).status).toBe(403);
  });

  it("serves no pages", async () => {
    const host = await openTestHost();
    const address = await controlAddress(host.workspace);
    const answer = await sendTo({ socketPath: address?.socket ?? "" }, "/", {
      headers: { host: controlHost },
    });
    expect(answer.status).toBe(404);
  });

  it("is gone when the host is closed, with its description", async () => {
    const host = await openTestHost();
    const address = await controlAddress(host.workspace);
    await host.close();
    await expect(stat(address?.socket ?? "")).rejects.toThrow("ENOENT");
    expect(await controlAddress(host.workspace)).toBeUndefined();
    expect((await readdir(host.workspace)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("that a killed host left behind is ignored, and its name used again", async () => {
    const workspace = join(await temporaryFolder(), "workspace");
    await mkdir(workspace, { mode: 0o700 });
    for (const left of ["", "{}", JSON.stringify({ socket: "/nowhere/x.sock", token: "x", pid: 1 })]) {
      await writeFile(join(workspace, ".host"), left);
      expect(await runningHost(workspace)).toBeUndefined();
    }
    const host = await openTestHost({ workspace });
    const { socket = "" } = (await controlAddress(workspace)) ?? {};
    await host.close();
    await writeFile(socket, ""); // as after a kill, something lies at its name
    const again = await openTestHost({ workspace });
    expect((await controlAddress(workspace))?.socket).toBe(socket);
    expect(await runningHost(workspace)).toBeDefined();
    await again.close();
  });

  it("whose name somebody else has now is not taken for a host", async () => {
    const other = await openTestHost();
    const { socket = "" } = (await controlAddress(other.workspace)) ?? {};
    const workspace = await temporaryFolder();
    await writeFile(join(workspace, ".host"), JSON.stringify({ socket, token: "x", pid: 1 }));
    expect(await runningHost(workspace)).toBeUndefined();
  });

  it("lies in the workspace, which others cannot enter, where its address is short enough", async () => {
    const host = await openTestHost();
    expect((await controlAddress(host.workspace))?.socket).toBe(join(host.workspace, ".socket"));
    const running = await temporaryFolder();
    vi.stubEnv("XDG_RUNTIME_DIR", running);
    onTestFinished(() => void vi.unstubAllEnvs());
    const deep = await openTestHost({ workspace: join(await temporaryFolder(), "w".repeat(100)) });
    const { socket = "" } = (await controlAddress(deep.workspace)) ?? {};
    expect(dirname(socket)).toBe(running);
    expect(await runningHost(deep.workspace)).toBeDefined();
  });

  it("of another user is sent nothing, whatever it would answer", async () => {
    const workspace = await temporaryFolder();
    const socket = join(workspace, ".socket");
    const heard: string[] = [];
    const standIn = createServer((request, response) => {
      heard.push(request.url ?? "");
      response.end('{"ok":true,"value":{}}');
    });
    standIn.listen(socket);
    await once(standIn, "listening");
    onTestFinished(() => void standIn.close());
    await writeFile(join(workspace, ".host"), JSON.stringify({ socket, token: "x", pid: 1 }));
    const address = await runningHost(workspace);
    expect([address?.socket, heard.length]).toEqual([socket, 1]); // it passes for a host while it is ours

    vi.spyOn(process, "getuid").mockReturnValue((process.getuid?.() ?? 0) + 1);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await runningHost(workspace)).toBeUndefined();
    expect(heard).toHaveLength(1);
  });

  it("that another user puts in the place of our host's is sent nothing either", async () => {
    const host = await openTestHost();
    const client = await connect(host.workspace);
    vi.spyOn(process, "getuid").mockReturnValue((process.getuid?.() ?? 0) + 1);
    onTestFinished(() => void vi.restoreAllMocks());
    const bytes = new TextEncoder().encode("Boats.");
    await expect(client.call("stageFile", { bytes })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("is not reached through a link to one", async () => {
    const host = await openTestHost();
    const { socket = "", token } = (await controlAddress(host.workspace)) ?? {};
    const workspace = await temporaryFolder();
    await symlink(socket, join(workspace, ".socket"));
    const linked = { socket: join(workspace, ".socket"), token, pid: 1 };
    await writeFile(join(workspace, ".host"), JSON.stringify(linked));
    expect(await runningHost(workspace)).toBeUndefined();
  });

  it("lets the command line work beside the host that has the workspace open", async () => {
    const host = await openTestHost();
    const client = await connect(host.workspace);
    const { fileId } = await client.call("stageFile", { bytes: new TextEncoder().encode("Boats.") });
    await client.call("importText", { fileId, name: "a.txt", fields: { title: "Boats", tags: [] } });
    await client.close();
    const { records } = await done(host, "open", {});
    expect(records).toContainEqual(
      expect.objectContaining({ title: "Boats", createdBy: host.actor.authorId }),
    );
    await expect(client.call("text", { hash: "0".repeat(64) })).rejects.toMatchObject({ code: "not-found" });
  });

  it("says in its description where a browser finds the host, once that is known", async () => {
    const host = await openTestHost();
    expect(await controlAddress(host.workspace)).not.toHaveProperty("link");
    await host.announce("http://127.0.0.1:4780/", "http://127.0.0.1:4780/#token=x");
    expect(await controlAddress(host.workspace)).toMatchObject({ link: "http://127.0.0.1:4780/#token=x" });
    expect(await readFile(join(host.workspace, ".lock"), "utf8")).not.toContain("token=");
  });
});

describe("tokens", () => {
  const author = makeAuthor().id;

  it("have 32 random bytes, are their owner's file only, and survive a restart", async () => {
    const folder = await temporaryFolder();
    const token = await (await openTokens(folder, false)).tokenFor(author);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await modeOf(join(folder, ".tokens"))).toBe("600");
    const again = await openTokens(folder, false);
    expect([await again.tokenFor(author), again.authorOf(token)]).toEqual([token, author]);
  });

  it("are one per author", async () => {
    const tokens = await openTokens(await temporaryFolder(), false);
    const other = makeAuthor().id;
    const [one, two] = [await tokens.tokenFor(author), await tokens.tokenFor(other)];
    expect(one).not.toBe(two);
    expect([tokens.authorOf(one), tokens.authorOf(two)]).toEqual([author, other]);
  });

  it("are worthless once new ones are asked for", async () => {
    const folder = await temporaryFolder();
    const token = await (await openTokens(folder, false)).tokenFor(author);
    const renewed = await openTokens(folder, true);
    expect(renewed.authorOf(token)).toBeUndefined();
    expect(await renewed.tokenFor(author)).not.toBe(token);
    expect((await openTokens(folder, false)).authorOf(token)).toBeUndefined();
  });

  it("of a damaged or hand-made file let nobody in", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, ".tokens");
    for (const text of [
      "",
      "{",
      `{"tokens":[{"author":"${author}","token":""}]}`,
      `{"tokens":[{"author":"${author}","token":"short"}]}`,
    ]) {
      await writeFile(path, text);
      const tokens = await openTokens(folder, false);
      expect([tokens.authorOf(""), tokens.authorOf("short"), tokens.authorOf("undefined")]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it("of a file others could read are closed to them again at the next writing", async () => {
    const folder = await temporaryFolder();
    await (await openTokens(folder, false)).tokenFor(author);
    await chmod(join(folder, ".tokens"), 0o644);
    await (await openTokens(folder, true)).tokenFor(author);
    expect(await modeOf(join(folder, ".tokens"))).toBe("600");
  });
});
