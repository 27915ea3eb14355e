import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { NativeFile } from "../../shared/formats/native.ts";
import { done, imported, openTestHost } from "./support.ts";

it("an export that holds everything has nothing to say", async () => {
  const host = await openTestHost();
  await imported(host, "The minister said no.");
  expect((await done(host, "exportWorkspace", {})).notes).toEqual([]);
});

it("an export says which imported file it lacks, and can be read back all the same", async () => {
  const host = await openTestHost();
  await imported(host, "The minister said no.", "Boats");
  await rm(join(host.workspace, "originals"), { recursive: true });
  const { notes, json } = await done(host, "exportWorkspace", {});
  expect(notes).toEqual([
    "The imported file of “Boats” (a.txt) is missing from the workspace folder and so from this export; its text is in it.",
  ]);
  expect((JSON.parse(json) as NativeFile).originals).toEqual({});
  const other = await openTestHost();
  const { fileId } = await done(other, "stageFile", { bytes: new TextEncoder().encode(json) });
  expect(await done(other, "importWorkspace", { fileId })).toMatchObject({ kept: [] });
});
