import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../support.ts";
import { Shell, bundledProgram } from "./program.ts";

let program = "";
let folder = "";
beforeAll(async () => {
  ({ program, folder } = await bundledProgram());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("writes the audit log as CSV or JSON lines, with no path in it, and replaces no file unasked", async () => {
  const home = await temporaryFolder();
  const claimdesk = new Shell(program, home, {});
  await writeFile(join(home, "boats.txt"), "Six boats were struck.\n");
  await claimdesk.run("import", join(home, "boats.txt"));
  const csv = await claimdesk.run("history");
  expect(csv.code).toBe(0);
  expect(csv.out).toMatch(/^\uFEFFNumber,Time \(UTC\),Author,/);
  expect(csv.out).toContain(",created,document,document:");
  expect(csv.out).not.toContain(home);
  const file = join(home, "log.jsonl");
  expect((await claimdesk.run("history", file)).code).toBe(0);
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(["author", "document"]);
  expect(await claimdesk.run("history", file)).toMatchObject({
    code: 1,
    err: expect.stringContaining("--force"),
  });
  expect(await claimdesk.run("history", "--format", "xml")).toMatchObject({
    code: 1,
    out: "",
    err: "“xml” is no format of the audit log. Known are csv, jsonl.\n",
  });
});
