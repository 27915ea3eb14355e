import { once } from "node:events";
import { readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openerOf } from "../../../server/cli/open.ts";
import { someFile } from "../world.ts";
import { temporaryFolder } from "../support.ts";
import { Shell, bundledProgram } from "./program.ts";

let program = "";
let folder = "";
beforeAll(async () => {
  ({ program, folder } = await bundledProgram());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function shell() {
  const home = await temporaryFolder();
  return { home, claimdesk: new Shell(program, home) };
}

/** What a page would do with a link. */
async function call(link: string, method: string, input: unknown = {}) {
  const { origin, hash } = new URL(link);
  const headers = {
    authorization: `Bearer ${hash.slice("#token=".length)}`,
    "content-type": "application/json",
  };
  const response = await fetch(`${origin}/api/${method}`, {
    method: "POST",
    headers,
    body: JSON.stringify(input),
  });
  return { status: response.status, reply: (await response.json()) as { ok: boolean; value: never } };
}

const readIfThere = (path: string) => readFile(path, "utf8").catch(() => "");

describe.each(["alone", "beside a running host"])("%s, the command line", (how) => {
  const ready = async () => {
    const { home, claimdesk } = await shell();
    if (how !== "alone") await claimdesk.serve();
    return { home, claimdesk };
  };

  it("imports texts, says what was done with each, and goes on after one it cannot read", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats struck\n\nBy Ana Ruiz\n\nThree boats were struck.\n");
    await writeFile(join(home, "b.txt"), Uint8Array.of(0x4e, 0x69, 0xf1, 0x6f));
    await writeFile(join(home, "c.pdf"), "%PDF-1.7");
    const { code, out, err } = await claimdesk.run("import", "a.txt", "c.pdf", "gone.txt", "b.txt");
    expect(out).toContain("a.txt: imported as “Boats struck” (52 characters, UTF-8).");
    expect(out).toContain("b.txt: imported as “Niño” (4 characters, Windows-1252).");
    expect(out).toContain("Windows-1252 was assumed");
    expect(err).toContain("c.pdf: “c.pdf” is a PDF file, not plain text. Nothing was imported.");
    expect(err).toContain("gone.txt: There is no such file.");
    expect(code).toBe(1);
  });

  it("brings a text in a second time only when told to", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    const second = await claimdesk.run("import", "a.txt");
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringContaining("not imported: the same text is here already as “Boats”"),
    });
    expect((await claimdesk.run("import", "--again", "a.txt")).out).toContain("this is a second document");
    expect((await claimdesk.run("check")).out).toContain("document 2");
  });

  it("exports to a file of its owner's or to standard output, the same content", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    expect(await claimdesk.run("export", "out.json")).toMatchObject({ code: 0, err: "" });
    const file = JSON.parse(await readFile(join(home, "out.json"), "utf8")) as object;
    const printed = JSON.parse((await claimdesk.run("export")).out) as object;
    expect({ ...file, exportedAt: "" }).toEqual({ ...printed, exportedAt: "" });
    expect((await stat(join(home, "out.json"))).mode & 0o777).toBe(0o600);
    expect((await readdir(home)).filter((name) => name.includes("tmp"))).toEqual([]);
  });

  it("says beside the export what it lacks", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    await rm(join(claimdesk.workspace, "originals"), { recursive: true });
    const { code, out, err } = await claimdesk.run("export");
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^Note: The imported file of “Boats” .* is missing/),
    ]);
    expect(() => void JSON.parse(out)).not.toThrow();
  });

  it("imports an exported workspace", async () => {
    const { home, claimdesk } = await ready();
    const file = someFile();
    await writeFile(join(home, "w.json"), JSON.stringify(file));
    const { code, out } = await claimdesk.run("import", "w.json");
    expect([code, out]).toEqual([
      0,
      `w.json: ${file.records.length} records added, 0 here already, 0 kept as they are here.\n`,
    ]);
  });

  it("says that nothing is wrong where nothing is", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    const { code, out, err } = await claimdesk.run("check");
    const counts = "Records: author 1, document 1. Commits in the log: 2.";
    expect([code, out, err]).toEqual([0, `${counts}\nNothing is wrong.\n`, ""]);
  });

  it("says what is wrong where something is, and exits with 1", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    const [text = ""] = await readdir(join(claimdesk.workspace, "texts"));
    await rm(join(claimdesk.workspace, "originals"), { recursive: true });
    await writeFile(join(claimdesk.workspace, "texts", text), "Goats");
    const { code, out } = await claimdesk.run("check");
    expect(code).toBe(1);
    expect(out).toMatch(/^Problem: /m);
  });
});

describe("the command line", () => {
  it.each([
    ["nothing to do", []],
    ["help", ["help"]],
    ["a plea for help", ["import", "--help"]],
  ])("given %s explains itself", async (_what, args) => {
    const { code, out } = await (await shell()).claimdesk.run(...args);
    expect(code).toBe(0);
    for (const command of ["serve", "import", "export", "check"])
      expect(out).toContain(`claimdesk ${command}`);
  });

  it.each([
    ["fly"],
    ["constructor"],
    ["serve", "--address", "0.0.0.0"],
    ["serve", "--host", "0.0.0.0"],
    ["check", "extra"],
    ["export", "a", "b"],
  ])("does not understand %s", async (...args) => {
    const { code, out, err } = await (await shell()).claimdesk.run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("claimdesk help");
  });

  it.each(["x", "-1", "70000", "1.5"])("takes no port %s", async (port) => {
    const { code, err } = await (await shell()).claimdesk.run("serve", `--port=${port}`);
    expect([code, err]).toEqual([1, expect.stringContaining("is not a port")]);
  });

  it.each([["check"], ["export"], ["export", "out.json"]])(
    "makes no workspace for %s, but says that there is none",
    async (...args) => {
      const { home, claimdesk } = await shell();
      const place = join(home, "nowhere");
      expect(await claimdesk.run(...args, "--workspace", place)).toEqual({
        code: 1,
        out: "",
        err: `There is no workspace in ${place}. Nothing was created. Name its folder with --workspace.\n`,
      });
      expect(await readdir(home)).toEqual([]);
    },
  );

  it("says so of an empty folder and of a folder of other things, which it leaves as they are", async () => {
    const { home, claimdesk } = await shell();
    for (const name of ["holiday.jpg", undefined]) {
      const place = await temporaryFolder();
      if (name !== undefined) await writeFile(join(place, name), "");
      const { code, out, err } = await claimdesk.run("check", "--workspace", place);
      expect([code, out, err]).toEqual([
        1,
        "",
        expect.stringContaining(`There is no workspace in ${place}.`),
      ]);
      expect(await readdir(place)).toEqual(name === undefined ? [] : [name]);
    }
    expect(await readdir(home)).toEqual([]);
  });

  it("brings nothing into a folder of other things", async () => {
    const { home, claimdesk } = await shell();
    await writeFile(join(home, "a.txt"), "Boats");
    const { code, out, err } = await claimdesk.run("import", "--workspace", home, "a.txt");
    expect([code, out, err]).toEqual([
      1,
      "",
      expect.stringMatching(/^This folder is not a workspace: .*\n$/),
    ]);
  });

  it("says a failure in one sentence, with log lines only when they are asked for", async () => {
    const { home, claimdesk } = await shell();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    await writeFile(join(claimdesk.workspace, "records.json"), "{");
    expect((await claimdesk.run("check")).err).toMatch(/^The workspace cannot be opened: [^{]*\n$/);
    const asked = new Shell(program, home, { CLAIMDESK_LOG: "1" });
    expect((await asked.run("check")).err).toContain('"event":"store-refused"');
  });
});

describe("an export", () => {
  const ready = async () => {
    const { home, claimdesk } = await shell();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    return { home, claimdesk };
  };

  it("to a folder that is not there is refused with its name", async () => {
    const { claimdesk } = await ready();
    const { code, out, err } = await claimdesk.run("export", "no/such/file.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe("There is no folder no/such. Nothing was exported.\n");
  });

  it("replaces a file only when told to", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "out.json"), "dear to me");
    expect(await claimdesk.run("export", "out.json")).toEqual({
      code: 1,
      out: "",
      err: "There is a file out.json already. Nothing was exported; --force replaces it.\n",
    });
    expect(await readFile(join(home, "out.json"), "utf8")).toBe("dear to me");
    const { code, out } = await claimdesk.run("export", "--force", "out.json");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Exported to out\.json \(.* bytes\), which was replaced\.\n$/),
    ]);
    expect(await readFile(join(home, "out.json"), "utf8")).toContain('"format": "claimdesk"');
  });

  it("replaces nothing but a file", async () => {
    const { home, claimdesk } = await ready();
    const { code, err } = await claimdesk.run("export", "--force", home);
    expect([code, err]).toEqual([1, `${home} is no file, so it is not replaced. Nothing was exported.\n`]);
  });
});

describe("serve", () => {
  it("prints a link that works, and lets go of everything at Ctrl-C", async () => {
    const { claimdesk } = await shell();
    const { link, child, err } = await claimdesk.serve();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{43}$/);
    expect((await call(link, "open")).reply.ok).toBe(true);
    expect((await fetch(link)).status).toBe(200);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(err()).toBe("");
    expect(await readdir(claimdesk.workspace)).not.toContain(".host");
    expect(await readdir(claimdesk.workspace)).not.toContain(".lock");
  });

  it("started again lets an open tab in, unless new tokens were asked for", async () => {
    const { claimdesk } = await shell();
    const first = await claimdesk.serve();
    first.child.kill("SIGTERM");
    await once(first.child, "exit");
    const second = await claimdesk.serve();
    const tokenOf = (link: string) => new URL(link).hash;
    expect(tokenOf(second.link)).toBe(tokenOf(first.link));
    second.child.kill("SIGTERM");
    await once(second.child, "exit");
    const third = await claimdesk.serve("--new-tokens");
    const old = third.link.replace(/#.*/, tokenOf(first.link));
    expect((await call(old, "open")).status).toBe(401);
    expect((await call(third.link, "open")).status).toBe(200);
  });

  it("after a kill starts again, with every acknowledged change", async () => {
    const { home, claimdesk } = await shell();
    const first = await claimdesk.serve();
    await writeFile(join(home, "a.txt"), "Boats");
    await claimdesk.run("import", "a.txt");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    expect(await readdir(claimdesk.workspace)).toContain(".host");
    const { link } = await claimdesk.serve();
    expect((await call(link, "open")).reply.value).toMatchObject({ seq: 2 });
  });

  it("beside a running one shows the link of that", async () => {
    const { claimdesk } = await shell();
    const { link } = await claimdesk.serve();
    const { code, out } = await claimdesk.run("serve");
    expect([code, out]).toEqual([0, expect.stringContaining(`Claimdesk is running at ${link}\n`)]);
  });

  it("gives each reviewer a link of their own, the same at every start", async () => {
    const { claimdesk } = await shell();
    const linkOf = (text: string) => /Bea Ortiz can use (http:\S+)/.exec(text)?.[1] ?? "";
    const first = await claimdesk.serve("--reviewer", "Bea Ortiz");
    await expect.poll(() => linkOf(first.out())).not.toBe("");
    const { actor } = (await call(linkOf(first.out()), "open")).reply.value as { actor: string };
    expect((await call(first.link, "open")).reply.value).not.toMatchObject({ actor });
    first.child.kill("SIGTERM");
    await once(first.child, "exit");
    const second = await claimdesk.serve("--reviewer", "Bea Ortiz");
    await expect.poll(() => linkOf(second.out())).not.toBe("");
    expect(new URL(linkOf(second.out())).hash).toBe(new URL(linkOf(first.out())).hash);
  });

  // Elsewhere the programs that open links have fixed places.
  it.runIf(process.platform === "linux")(
    "starts a browser with a code that works once, and no token that others could read",
    async () => {
      const home = await temporaryFolder();
      const opened = join(home, "opened");
      for (const name of ["chromium", "xdg-open"])
        await writeFile(join(home, name), `#!/bin/sh\necho "$@" >> "${opened}"\n`, { mode: 0o755 });
      const env = { DISPLAY: ":9", PATH: `${home}:${process.env["PATH"] ?? ""}` };
      const claimdesk = new Shell(program, home, env);
      const { link } = await claimdesk.serve("--open");
      await claimdesk.run("serve", "--open"); // a second start shows the running one in another window
      const codes = async () =>
        [...(await readIfThere(opened)).matchAll(/#code=(\S+)/g)].map(([, code]) => code);
      await expect.poll(codes).toHaveLength(2);
      expect(await readIfThere(opened)).not.toContain("token=");
      const token = new URL(link).hash.slice("#token=".length);
      for (const code of await codes()) {
        expect(await call(link, "exchange", { code })).toMatchObject({
          reply: { ok: true, value: { token } },
        });
        expect((await call(link, "exchange", { code })).status).toBe(401);
      }
    },
  );

  it("finds its sample texts where the build puts them", async () => {
    const { claimdesk } = await shell();
    const { link } = await claimdesk.serve();
    expect((await call(link, "addSamples")).reply).toMatchObject({ ok: true });
  });

  it("prints no token anywhere but in its links", async () => {
    const { claimdesk } = await shell();
    const { link, out, err } = await claimdesk.serve();
    await call(link, "nothing");
    await fetch(new URL("/?x", link), { headers: { origin: "http://evil.example" } });
    await call(link.replace(/token=.*/, "token=wrong"), "open");
    const token = new URL(link).hash.slice("#token=".length);
    await expect.poll(() => err()).toContain('"status":401');
    expect(err()).not.toContain(token);
    expect(out().split(token)).toHaveLength(2);
  });
});

describe("a link is opened", () => {
  const link = "http://127.0.0.1:4780/#token=x";
  const around = (over: Partial<Parameters<typeof openerOf>[1]>) =>
    openerOf(link, {
      env: { DISPLAY: ":0", PATH: "/usr/bin" },
      platform: "linux",
      exists: () => false,
      isRoot: false,
      ...over,
    });

  it("in a window of its own of an installed browser of the Chromium family", () => {
    const exists = (path: string) => path === "/usr/bin/chromium" || path.includes("Google Chrome.app");
    expect(around({ exists })).toEqual({ command: "/usr/bin/chromium", args: [`--app=${link}`] });
    expect(around({ exists, platform: "darwin" })).toEqual({
      command: "open",
      args: ["-na", "Google Chrome", "--args", `--app=${link}`],
    });
    const edge = "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = { PROGRAMFILES: "C:\\Program Files" };
    expect(around({ platform: "win32", env, exists: (path) => path === edge })).toEqual({
      command: edge,
      args: [`--app=${link}`],
    });
  });

  it("else in the default browser", () => {
    expect(around({})).toEqual({ command: "xdg-open", args: [link] });
    expect(around({ platform: "darwin" })).toEqual({ command: "open", args: [link] });
    expect(around({ platform: "win32", env: {} })).toEqual({
      command: "rundll32",
      args: ["url.dll,FileProtocolHandler", link],
    });
  });

  it("not at all without a display", () => {
    expect(around({ env: { PATH: "/usr/bin" }, exists: () => true })).toBeUndefined();
  });

  it("by root in no Chromium, which would need its sandbox taken away", () => {
    expect(around({ isRoot: true, exists: () => true })).toEqual({ command: "xdg-open", args: [link] });
  });
});
