import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nativeVersion } from "../../../shared/formats/native.ts";
import { makeAuthor, makeClaim } from "../../support/records.ts";
import { temporaryFolder } from "../support.ts";
import { Shell, bundledProgram } from "./program.ts";

let program = "";
let folder = "";
beforeAll(async () => {
  ({ program, folder } = await bundledProgram());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const author = makeAuthor();
const finding = { verdict: "not-enough-evidence", conclusion: "No list.", checkerId: author.id } as const;
const closed = makeClaim({ status: "done", ...finding });
const other = makeClaim({ statement: "Four planes were seen.", status: "done", ...finding });
const open = makeClaim({ status: "in-review", ...finding });
const publisher = ["--site", "https://desk.example/{id}.html", "--organisation", "The Desk"];

/** A shell beside a workspace of these records. */
async function shell(...records: readonly object[]) {
  const home = await temporaryFolder();
  const at = "2026-03-04T10:00:00.000Z";
  const stamps = { createdAt: at, createdBy: author.id, updatedAt: at, updatedBy: author.id };
  const all = [author, ...records].map((record, i) => ({ ...record, revision: i + 1, ...stamps }));
  const head = { format: "claimdesk", version: nativeVersion, offsetUnit: "utf-16 code units", app: "0" };
  const file = { ...head, exportedAt: at, seq: all.length, records: all, texts: {}, originals: {} };
  await writeFile(join(home, "w.json"), JSON.stringify(file));
  const claimdesk = new Shell(program, home);
  expect(await claimdesk.run("import", "w.json")).toMatchObject({ code: 0 });
  return { home, claimdesk };
}

it("writes the review of one claim, and says beside it what is missing", async () => {
  const { home, claimdesk } = await shell(closed, open);
  const uuid = closed.id.slice("claim:".length);
  const { code, out, err } = await claimdesk.run("claimreview", "--claim", closed.id, ...publisher);
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    { "@type": "ClaimReview", url: `https://desk.example/${uuid}.html` },
  ]);
  expect(err).toMatch(/^Note: No document here makes the claim/);
  expect(await claimdesk.run("claimreview", "one.json", "--claim", uuid, ...publisher)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Exported to one\.json \(/),
  });
  expect(await readFile(join(home, "one.json"), "utf8")).toBe(out);
  expect((await stat(join(home, "one.json"))).mode & 0o777).toBe(0o600);
  const again = await claimdesk.run("claimreview", "one.json", ...publisher);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("There is a file one.json already.")]);
});

it("writes the reviews of all closed claims as a list", async () => {
  const { claimdesk } = await shell(closed, open, other);
  const { code, out, err } = await claimdesk.run("claimreview", "--organisation", "The Desk");
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    [{ claimReviewed: closed.statement }, { claimReviewed: other.statement }],
  ]);
  expect(err).toContain("Note: “Four planes were seen.”: It is not said where the review will be published.");
});

it("says why there is nothing to write", async () => {
  const { claimdesk } = await shell(open);
  const refused = async (...args: readonly string[]) => {
    const { code, out, err } = await claimdesk.run("claimreview", ...args, ...publisher);
    expect([code, out]).toEqual([1, ""]);
    return err;
  };
  expect(await refused("--claim", open.id)).toMatch(/is not closed/);
  expect(await refused("--claim", closed.id)).toMatch(/no such claim/);
  expect(await refused("--claim", "all")).toMatch(/No claim is closed/);
  expect(await refused("--claim", "everything")).toMatch(/“everything” is not the id of a claim/);
  const { code, err } = await claimdesk.run("claimreview", "--site", "javascript:alert(1)");
  expect([code, err]).toEqual([1, expect.stringContaining("is not a web address")]);
});
