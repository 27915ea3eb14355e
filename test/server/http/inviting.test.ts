import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { draftOf } from "../../../shared/records/index.ts";
import type { Host } from "../../../server/host.ts";
import { invited } from "../../../server/http/inviting.ts";
import { openTokens } from "../../../server/http/tokens.ts";
import { makeAuthor, put } from "../../support/records.ts";
import { done, openTestHost } from "../support.ts";

/** Whom a name means at the next start of the server. */
const atNextStart = async (host: Host, name: string) =>
  invited(host, await openTokens(host.workspace, false), name);

async function rename(host: Host, authorId: Id<"author">, name: string): Promise<void> {
  const as: Host = { ...host, actor: { authorId } };
  const { records } = await done(as, "open", {});
  const own = records.find((record) => record.kind === "author" && record.id === authorId);
  if (own?.kind !== "author") throw new Error("There is no such author.");
  await done(as, "commit", { changes: put({ ...draftOf<"author">(own), name }) });
}

it("a reviewer's link means the same person at every start, whatever they call themselves", async () => {
  const host = await openTestHost();
  const bea = await atNextStart(host, "Bea Ortiz");
  await rename(host, bea, "Beatriz Ortiz");
  expect(await atNextStart(host, "Bea Ortiz")).toBe(bea);
});

it("nobody gets the link that is meant for somebody else by taking their name", async () => {
  const host = await openTestHost();
  const bea = await atNextStart(host, "Bea Ortiz");
  const cai = await atNextStart(host, "Cai Lund");
  await rename(host, bea, "Dan Late");
  const dan = await atNextStart(host, "Dan Late");
  expect(dan).not.toBe(bea);
  await rename(host, dan, "Cai Lund");
  expect(await atNextStart(host, "Cai Lund")).toBe(cai);
  expect(await atNextStart(host, "Dan Late")).toBe(dan);
});

it("whoever came in with a merged bundle is met by their name, once", async () => {
  const host = await openTestHost();
  const known = await host.authorNamed("Eva Sanz");
  expect(await atNextStart(host, "Eva Sanz")).toBe(known);
  await rename(host, known, "Eva S.");
  expect(await atNextStart(host, "Eva Sanz")).toBe(known);
});

it("new tokens leave it at whom each name means, and so does a file from before names were kept", async () => {
  const host = await openTestHost();
  const bea = await atNextStart(host, "Bea Ortiz");
  await rename(host, bea, "Beatriz Ortiz");
  const renewed = await openTokens(host.workspace, true);
  expect(await invited(host, renewed, "Bea Ortiz")).toBe(bea);
  const path = join(host.workspace, ".tokens");
  const token = await renewed.tokenFor(bea);
  await writeFile(path, JSON.stringify({ tokens: [{ author: bea, token }] }));
  const old = await openTokens(host.workspace, false);
  expect(old.authorOf(token)).toBe(bea);
  expect(await invited(host, old, "Beatriz Ortiz")).toBe(bea);
  expect(await readFile(path, "utf8")).toContain("Beatriz Ortiz");
});

it("who is gone from the workspace is made anew under their name", async () => {
  const host = await openTestHost();
  const tokens = await openTokens(host.workspace, false);
  await tokens.invite("Bea Ortiz", makeAuthor().id);
  const bea = await invited(host, tokens, "Bea Ortiz");
  expect(host.hasAuthor(bea)).toBe(true);
  expect(await atNextStart(host, "Bea Ortiz")).toBe(bea);
});

it("no reviewer's link is the owner's, whatever the owner is called, or was taken for", async () => {
  const host = await openTestHost();
  const owner = host.actor.authorId;
  await rename(host, owner, "Dan Late");
  const dan = await atNextStart(host, "Dan Late");
  expect(dan).not.toBe(owner);
  const tokens = await openTokens(host.workspace, false);
  await tokens.invite("Eva Sanz", owner);
  expect(await invited(host, tokens, "Eva Sanz")).not.toBe(owner);
  expect(await atNextStart(host, "Dan Late")).toBe(dan);
});
