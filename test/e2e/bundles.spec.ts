import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BundleFile } from "../../shared/bundle/file.ts";
import { draftOf } from "../../shared/records/index.ts";
import type { Input, Method, Output } from "../../shared/api.ts";
import { makeComment, put } from "../support/records.ts";
import { axeProblems } from "./axe.ts";
import { expect, options, test, toStart, Claimdesk } from "./fixture.ts";
import { Keyboard, mouseless } from "./keyboard.ts";

const article = "The minister said crime fell.\n\nOfficials counted 44.5 killings.\n";

/** A colleague with a copy of the folder writes another note and a comment; their bundle as a file. */
async function colleague({ page, workspace }: Claimdesk): Promise<string> {
  const folder = join(workspace, "..", "colleague");
  await cp(workspace, join(folder, "workspace"), {
    recursive: true,
    filter: (path) => !/\.(?:(?:lock|host|socket|tokens)$|tmp-)/.test(path), // what comes and goes while a host runs
  });
  const theirs = new Claimdesk(page, "browser", folder);
  await theirs.serve();
  try {
    const { origin, hash } = new URL(theirs.link);
    const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
      const reply = await fetch(`${origin}/api/${method}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${hash.replace("#token=", "")}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(input),
      });
      const { value, error } = (await reply.json()) as { value?: Output<M>; error?: { message: string } };
      if (!value) throw new Error(error?.message);
      return value;
    };
    const { records } = await call("open", {});
    const annotation = records.find((record) => record.kind === "annotation");
    if (annotation?.kind !== "annotation") throw new Error("no annotation");
    await call("commit", {
      changes: [
        { op: "put", record: { ...draftOf(annotation), note: "their note" } },
        ...put(makeComment(annotation, { body: "Is this so?" })),
      ],
    });
    const { json } = await call("exportBundle", { documents: "all", originals: false });
    const file = join(workspace, "..", "theirs.claimdesk-bundle.json");
    await writeFile(file, json);
    return file;
  } finally {
    await theirs.stopServer();
  }
}

async function command(keys: Keyboard, name: string): Promise<void> {
  await keys.press("ControlOrMeta+k");
  await expect(keys.page.getByRole("combobox", { name: "Find a command or a document" })).toBeFocused();
  await keys.type(name);
  await keys.press("Enter");
}

test("two people's work comes together by a bundle, a conflict decided, by keys alone", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  await toStart(page);
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(options(page)).toHaveCount(1);
  await claimdesk.saved();
  const file = await colleague(claimdesk);

  await mouseless(page);
  const keys = new Keyboard(page);
  await keys.press("Enter");
  const note = page.getByRole("complementary", { name: "Inspector" }).getByLabel("Note");
  await keys.tabTo(note);
  await keys.type("our note");
  await keys.press("Escape");
  await claimdesk.saved();

  await command(keys, "Merge bundle");
  const dialog = page.getByRole("dialog", { name: "Merge bundle" });
  const choosing = page.waitForEvent("filechooser");
  await keys.tabTo(dialog.getByRole("button", { name: "Choose a bundle" }));
  await keys.press("Enter");
  await (await choosing).setFiles(file);
  await expect(dialog.getByText(/^3 records differ; 1 conflict\.$/)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  const merge = dialog.getByRole("button", { name: "Merge" });
  await expect(merge).toBeDisabled();

  const list = dialog.getByRole("listbox", { name: "Records of the bundle" });
  await keys.tabTo(list);
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(list.getByRole("option").first()).toContainText("Conflict");
  await keys.press("ArrowDown", "ArrowDown", "Home");
  const field = dialog.getByRole("group", { name: /^Note/ });
  await expect(field).toContainText("our note");
  await expect(field).toContainText("their note");
  await keys.tabTo(field.getByRole("radio").first());
  await keys.press("ArrowDown");
  await expect(field.getByRole("radio", { name: /their note/ })).toBeChecked();
  await expect(dialog.getByText("Everything is decided.")).toBeVisible();
  await keys.tabTo(merge);
  await keys.press("Enter");

  await expect(dialog.getByRole("heading", { name: "Where everything went" })).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Is this so?" })).toContainText(
    "Taken as it is there",
  );
  expect(await axeProblems(page)).toEqual([]);
  await keys.press("Enter");
  await expect(dialog).toHaveCount(0);
  const noteOf = async () => {
    const { records } = await claimdesk.exported();
    return records.flatMap((record) => (record.kind === "annotation" ? [record.note] : []));
  };
  expect(await noteOf()).toEqual(["their note"]);

  await keys.press("ControlOrMeta+z");
  await claimdesk.saved();
  await expect.poll(noteOf).toEqual(["our note"]);
  await keys.press("ControlOrMeta+Shift+z");
  await expect.poll(noteOf).toEqual(["their note"]);

  await command(keys, "Export bundle");
  const saving = page.waitForEvent("download");
  const out = page.getByRole("dialog", { name: "Export bundle" });
  await expect(out).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await keys.tabTo(out.getByRole("button", { name: "Save bundle" }));
  await keys.press("Enter");
  const bundle = JSON.parse(await readFile(await (await saving).path(), "utf8")) as BundleFile;
  expect([bundle.format, bundle.records.filter(({ kind }) => kind === "document").length]).toEqual([
    "claimdesk-bundle",
    1,
  ]);
});

test("a file that is no bundle says so, and one that is known already changes nothing", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await claimdesk.paste(article, "Crime fell");
  const made = await claimdesk.run("bundle", join(claimdesk.workspace, "..", "own.claimdesk-bundle.json"));
  expect(made.code, made.err).toBe(0);
  await command(new Keyboard(page), "Merge bundle");
  const dialog = page.getByRole("dialog", { name: "Merge bundle" });
  const input = dialog.locator("input[type=file]");
  await input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(dialog.getByRole("alert")).toHaveText(
    "This JSON file is no bundle of Claimdesk. Nothing was merged.",
  );
  await input.setInputFiles(join(claimdesk.workspace, "..", "own.claimdesk-bundle.json"));
  await expect(dialog.getByText("Nothing in this bundle differs from what is here.")).toBeVisible();
  await dialog.getByRole("button", { name: "Merge" }).click();
  await expect(dialog.getByText(/was known here already/)).toBeVisible();
});
