import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { draftOf } from "../../../shared/records/index.ts";
import { done, openTestHost, temporaryFolder } from "../support.ts";
import { Shell, bundledProgram } from "./program.ts";

let program = "";
let folder = "";
beforeAll(async () => {
  ({ program, folder } = await bundledProgram());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Gives the only document of a workspace another title. */
async function retitled(workspace: string, title: string): Promise<void> {
  const host = await openTestHost({ workspace });
  const { records } = await done(host, "open", {});
  const document = records.find((record) => record.kind === "document");
  if (document?.kind !== "document") throw new Error("no document");
  await done(host, "commit", { changes: [{ op: "put", record: { ...draftOf(document), title } }] });
  await host.close();
}

it("bundles and merges, and lists the conflicts unless it is said which side is right", async () => {
  const [home, away] = [await temporaryFolder(), await temporaryFolder()];
  const [here, there] = [new Shell(program, home), new Shell(program, away)];
  await writeFile(join(home, "boats.txt"), "Six boats were struck.\n");
  await here.run("import", join(home, "boats.txt"));
  await cp(here.workspace, there.workspace, { recursive: true });
  await retitled(here.workspace, "Boats here");
  await retitled(there.workspace, "Boats there");
  const file = join(away, "theirs.claimdesk-bundle.json");
  const bundled = await there.run("bundle", file, "--document", "Boats there");
  expect(bundled).toMatchObject({ code: 0, err: "" });
  expect((await there.run("bundle", file)).err).toContain("--force");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ format: "claimdesk-bundle" });

  const looked = await here.run("merge", file, "--dry-run");
  expect(looked).toMatchObject({ code: 0, out: expect.stringContaining("Nothing was merged.") });
  expect(await here.run("merge", file)).toMatchObject({
    code: 1,
    out: "",
    err: [
      "Conflict: The document “Boats here”",
      "    Title: here “Boats here”, there “Boats there”",
      "1 conflict. Nothing was merged; decide with --prefer here or --prefer there, or in the window.",
      "",
    ].join("\n"),
  });
  const merged = await here.run("merge", file, "--prefer", "there");
  expect(merged).toMatchObject({ code: 0, err: "" });
  expect(merged.out).toContain("Taken as it is there: The document “Boats here”\n");
  expect((await here.run("merge", file)).out).not.toContain("Taken");
  expect((await here.run("report", "--document", "Boats there")).code).toBe(0);
});

it("says what is wrong with what was asked for", async () => {
  const home = await temporaryFolder();
  const shell = new Shell(program, home);
  await writeFile(join(home, "a.txt"), "Six boats were struck.\n");
  await shell.run("import", join(home, "a.txt"));
  expect(await shell.run("merge")).toMatchObject({ code: 1, err: expect.stringContaining("Which bundle?") });
  expect((await shell.run("merge", join(home, "a.txt"))).err).toContain("no bundle of Claimdesk");
  expect((await shell.run("merge", join(home, "a.txt"), "--prefer", "mine")).err).toContain("is no side");
  expect((await shell.run("bundle", "--document", "nothing")).err).toContain("nothing");
});
