import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { NativeFile } from "../../../shared/formats/native.ts";
import { reportFormats } from "../../../shared/report/formats.ts";
import { temporaryFolder } from "../support.ts";
import { someFile } from "../world.ts";
import { Shell, bundledProgram } from "./program.ts";

let program = "";
let folder = "";
beforeAll(async () => {
  ({ program, folder } = await bundledProgram());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What every name of this computer, its user and their folders has in it. */
const personal = "zqheron";

/** A system whose computer and user have such names. */
const system = `
  import os from "node:os";
  import { syncBuiltinESMExports } from "node:module";
  os.hostname = () => "${personal}-host";
  os.userInfo = () => ({ username: "${personal}-user", uid: process.getuid(), gid: process.getgid(), homedir: process.env.HOME, shell: null });
  syncBuiltinESMExports();
`;

/** Some records of each kind, with a claim that can be published. */
function shared(): NativeFile {
  const file = someFile();
  const records = file.records.map((record) =>
    record.kind === "claim" && record.mergedInto === undefined
      ? { ...record, status: "done" as const, verdict: "supported" as const, conclusion: "It is so." }
      : record,
  );
  return { ...file, records };
}

it("no file that leaves has a path, or a name of the computer or its user, in it", async () => {
  const home = join(await temporaryFolder(), `${personal}-home`);
  await mkdir(home);
  await writeFile(join(home, "system.mjs"), system);
  const names = Object.fromEntries(
    ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"].map((key) => [key, `${personal}-${key}`]),
  );
  const claimdesk = new Shell(program, home, {
    ...names,
    NODE_OPTIONS: `--import=${pathToFileURL(join(home, "system.mjs")).href}`,
    CLAIMDESK_WORKSPACE: join(home, `${personal}-workspace`),
  });
  await writeFile(join(home, "boats.txt"), "Six boats were struck, an aide said.\n");
  await writeFile(join(home, "shared.json"), JSON.stringify(shared()));
  const files = join(home, "files");
  await mkdir(files);
  const at = (name: string) => join(files, name);
  const commands = [
    ["import", join(home, "boats.txt"), join(home, "shared.json")],
    ["export", at("export.json")],
    ["export", at("less.json"), "--without", "notes,comments,descriptors,anonymity,authors"],
    ["bundle", at("all.claimdesk-bundle.json")],
    ["bundle", at("some.claimdesk-bundle.json"), "--document", "boats"],
    ...reportFormats.map((format) => ["report", at(`report.${format}`), "--format", format]),
    ["history", at("log.csv")],
    ["history", at("log.jsonl")],
    ["claimreview", at("reviews.json"), "--site", "https://example.org/", "--organisation", "Desk"],
  ];
  for (const command of commands) {
    const { code, err } = await claimdesk.run(...command);
    expect(code, `${command.join(" ")}: ${err}`).toBe(0);
  }
  const written = await readdir(files);
  expect(written).toHaveLength(commands.length - 1);
  for (const name of written) {
    const content = await readFile(at(name), "utf8");
    expect(content.length, name).toBeGreaterThan(100);
    expect(/.{0,40}zqheron.{0,40}/.exec(content)?.[0], name).toBeUndefined();
    // Not in what was imported and goes along in base64 either.
    const carried = [...content.matchAll(/"([A-Za-z0-9+/]{16,}={0,2})"/g)].map(([, base64 = ""]) => base64);
    for (const base64 of carried)
      expect(Buffer.from(base64, "base64").toString("latin1"), name).not.toContain(personal);
  }
});
