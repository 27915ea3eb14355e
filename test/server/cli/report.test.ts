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

/** A workspace with two texts, one of them twice under its title. */
async function ready(env: Readonly<Record<string, string>> = {}) {
  const home = await temporaryFolder();
  const claimdesk = new Shell(program, home, env);
  for (const [name, text] of [
    ["boats.txt", "Six boats were struck.\n"],
    ["crime.txt", "Crime fell.\n"],
  ] as const) {
    await writeFile(join(home, name), text);
    await claimdesk.run("import", join(home, name));
  }
  return { home, claimdesk };
}

it("writes the report of everything, of named documents, and in the form that the file's name says", async () => {
  const { home, claimdesk } = await ready();
  const all = await claimdesk.run("report");
  expect(all.code).toBe(0);
  expect(all.out).toMatch(/^# Sourcing report\n\nEverything in this workspace\n/);
  const one = await claimdesk.run("report", "--document", "boats", "--format", "csv");
  expect(one.out).toMatch(
    /^\uFEFFSection,Key,What,Number,Base,Base is,Percent\r\nclaims,claims,Claims marked,0,,,\r\n/,
  );
  const file = join(home, "report.html");
  expect(await claimdesk.run("report", file, "--document", "boats", "--document", "crime")).toMatchObject({
    code: 0,
  });
  expect(await readFile(file, "utf8")).toContain("2 chosen documents");
  const again = await claimdesk.run("report", file);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining("--force") });
  expect(await claimdesk.run("report", file, "--force")).toMatchObject({ code: 0 });
});

it("says what is wrong with what was asked for", async () => {
  const { home, claimdesk } = await ready();
  await claimdesk.run("import", join(home, "boats.txt"), "--again");
  const errors: string[] = [];
  for (const args of [
    ["--document", "nothing"],
    ["--document", "boats"],
    ["--outlet", "Nobody"],
    ["--format", "pdf"],
    ["--document", "crime", "--outlet", "Nobody"],
  ]) {
    const { code, out, err } = await claimdesk.run("report", ...args);
    expect([code, out]).toEqual([1, ""]);
    errors.push(err);
  }
  expect(errors[0]).toBe("There is no document “nothing” in this workspace.\n");
  expect(errors[1]).toContain("Several documents are called “boats”");
  expect(errors[2]).toContain("outlet “Nobody”");
  expect(errors[3]).toContain("“pdf” is no format of a report. Known are html, md, csv, sources-csv, json.");
  expect(errors[4]).toContain("not on both");
});

it("is in the language of whoever asks", async () => {
  const { claimdesk } = await ready({ LC_ALL: "es_EC.UTF-8" });
  const { out } = await claimdesk.run("report", "--format", "html");
  expect(out).toContain('<html lang="es">');
  expect(out).toContain("Atribución de las afirmaciones");
  expect((await claimdesk.run("help")).out).toContain("claimdesk report [ARCHIVO]");
});
