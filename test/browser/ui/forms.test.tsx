import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Id, makeId } from "../../../shared/ids.ts";
import type { AnyRecord, RecordOf } from "../../../shared/records/index.ts";
import { quotationOf } from "../../../shared/spans.ts";
import { Desk } from "../../../renderer/model/desk.ts";
import { Model } from "../../../renderer/model/model.ts";
import { AnnotationForm } from "../../../renderer/ui/AnnotationForm.tsx";
import { DeskContext, useDesk } from "../../../renderer/ui/desk.ts";
import { Notices } from "../../../renderer/ui/Notices.tsx";
import "../../../renderer/ui/styles.ts";
import { MemoryHost } from "../../support/memoryHost.ts";

const id = <K extends Parameters<typeof makeId>[0]>(kind: K) => makeId(kind, crypto.randomUUID()) as Id<K>;
const author = id("author");
const stamps = {
  revision: 1,
  createdAt: "2026-03-04T10:00:00.000Z",
  createdBy: author,
  updatedAt: "2026-03-04T10:00:00.000Z",
  updatedBy: author,
} as const;

const text = "The rate rose from 6.7 in 2020 to 44.5 in 2025. “We won,” said Ana Paz. “At last.”";
const document_: RecordOf<"document"> = {
  kind: "document", id: id("document"), title: "Rates", tags: [], blocks: [], textHash: "0".repeat(64),
  length: text.length, language: "en", ...stamps,
}; // prettier-ignore

let root: Root | undefined;
let stage: HTMLElement | undefined;

afterEach(() => {
  root?.unmount();
  stage?.remove();
});

type Label = RecordOf<"annotation">["label"];

/** The form of one annotation on `words`, in an inspector of a usual width, over a host in memory. */
async function show(label: Label, words: string, attributes: object = {}, others: readonly AnyRecord[] = []) {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const annotation = {
    kind: "annotation",
    id: id("annotation"),
    documentId: document_.id,
    label,
    attributes,
    origin: "human",
    spans: [span],
    quotes: [quotationOf(text, span)],
    ...stamps,
  } as unknown as RecordOf<"annotation">; // prettier-ignore -- the caller's attributes fit the label
  const me = { kind: "author", id: author, name: "Ana Ruiz", ...stamps } as const;
  const host = new MemoryHost(author, [me, document_, annotation, ...others]);
  host.texts.set(document_.textHash, text);
  const desk = new Desk(new Model(host.client()));
  desk.model.start();
  await expect.poll(() => desk.model.workspace.get(annotation.id)).toBeDefined();
  desk.open = { id: document_.id, text, failure: undefined };
  desk.activeId = annotation.id;
  stage = document.createElement("div");
  stage.className = "inspector";
  stage.style.inlineSize = "340px";
  document.body.append(stage);
  root = createRoot(stage);
  root.render(
    <DeskContext value={desk}>
      <Form />
      <Notices />
    </DeskContext>,
  );
  await expect.element(page.getByRole("region", { name: /^Annotation:/ })).toBeVisible();
  return { desk, now: () => desk.model.workspace.get(annotation.id), id: annotation.id };
}

function Form() {
  const { active } = useDesk();
  return active && <AnnotationForm key={active.id} annotation={active} />;
}

const field = (name: string) => page.getByLabelText(name, { exact: true });
const source = (name: string) =>
  ({ kind: "source", id: id("source"), type: "named-person", name, ...stamps }) satisfies AnyRecord;

it("tells what comes from the text from what does not, and what is missing", async () => {
  await show("statistic", "rose from 6.7 in 2020 to 44.5 in 2025", { value: 44.5, period: "2024" });
  await expect.element(field("Value")).toHaveAccessibleDescription("from the text");
  await expect.element(field("Period")).not.toHaveAccessibleDescription(/./);
  await expect.element(field("What is measured")).toHaveAccessibleDescription("missing");
});

it("offers what was read for an empty field, by click and by Alt+Enter, and the focus stays in the field", async () => {
  const { now } = await show("statistic", "rose from 6.7 in 2020 to 44.5 in 2025");
  await page.getByRole("button", { name: "Value: use 44.5 from the text" }).click();
  await expect.poll(now).toMatchObject({ attributes: { value: 44.5 } });
  await expect.element(field("Value")).toHaveFocus();
  await userEvent.click(field("Period"));
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await expect.poll(now).toMatchObject({ attributes: { value: 44.5, period: "2025" } });
});

it("says beside a field what is wrong with it, and keeps what was typed when the focus leaves", async () => {
  const { now } = await show("statistic", "44.5 in 2025");
  await userEvent.type(field("Value"), "many");
  await userEvent.tab();
  await expect.element(field("Value")).toHaveValue("many");
  await expect.element(field("Value")).toHaveAttribute("aria-invalid", "true");
  await expect.element(field("Value")).toHaveAccessibleDescription(/Write a number/);
  await userEvent.fill(field("What is measured"), "killings");
  await userEvent.tab();
  await expect.poll(now).toMatchObject({ attributes: { what: "killings" } });
});

it("goes down the form with Tab", async () => {
  const { desk, id: annotation } = await show("quote", "“We won,”", { quoteType: "direct", cue: "said" });
  (document.querySelector(".form-main input") as HTMLElement).focus();
  const order: string[] = [];
  for (let i = 0; i < 8; i++) {
    const { activeElement } = document;
    const label =
      activeElement && "labels" in activeElement ? (activeElement as HTMLInputElement).labels?.[0] : null;
    order.push(label?.textContent ?? activeElement?.textContent ?? "");
    await userEvent.tab();
  }
  const names = ["Speaker", "Type of quote", "Medium", "When said", "Cue", "More", "Note"];
  expect(order.filter((name) => names.includes(name))).toEqual(names);
  expect(desk.activeId).toBe(annotation);
});

it("unfolds by itself where something folded cannot be saved", async () => {
  await show("statistic", "44.5 in 2025");
  const more = page.getByRole("button", { name: /^More/ });
  await expect.element(more).toHaveAttribute("aria-expanded", "false");
  await more.click();
  await userEvent.fill(field("Method"), "x".repeat(501));
  await more.click();
  await expect.element(more).toHaveAttribute("aria-expanded", "true");
  await expect.element(field("Method")).toHaveAccessibleDescription(/at most 500/);
  await userEvent.fill(field("Method"), "a sample");
  await expect.element(more).toHaveAttribute("aria-expanded", "false");
});

it("chooses, creates and restores by key", async () => {
  const known = source("Inés Vallejo");
  const { now } = await show("claim", "The rate rose", {}, [known, source("Rosa Macías")]);
  const box = page.getByRole("combobox", { name: "Claimant" });
  await userEvent.click(box);
  await userEvent.keyboard("ines");
  await expect.element(page.getByRole("option", { name: /Inés Vallejo/ })).toHaveTextContent("Person");
  await userEvent.keyboard("{Escape}");
  await expect.element(box).toHaveValue("");
  expect(now()).not.toHaveProperty("sourceId");
  await userEvent.keyboard("vallejo{Enter}");
  await expect.poll(now).toMatchObject({ sourceId: known.id });
  await userEvent.clear(box);
  await userEvent.keyboard("Interior Ministry{Enter}");
  await expect.element(box).toHaveValue("Interior Ministry");
  await expect.poll(now).not.toMatchObject({ sourceId: known.id });
});

it("offers to create the speaker the text names, and does it only when asked", async () => {
  const { desk, now } = await show("quote", "“We won,”");
  expect([...desk.model.workspace.all("source")]).toEqual([]);
  await page.getByRole("button", { name: "Create ‘Ana Paz’" }).click();
  await expect
    .poll(() => [...desk.model.workspace.all("source")])
    .toMatchObject([{ type: "named-person", name: "Ana Paz" }]);
  await expect.poll(now).toHaveProperty("sourceId");
  await expect
    .element(page.getByRole("combobox", { name: "Speaker" }))
    .toHaveAccessibleDescription("from the text");
});

it("Escape, and Enter with nothing left to save, go back to the text", async () => {
  const { desk, now } = await show("statistic", "44.5 in 2025");
  let backs = 0;
  desk.view = { focus: () => backs++, at: () => [] } as unknown as NonNullable<typeof desk.view>; // all the form asks
  await userEvent.click(field("What is measured"));
  await userEvent.keyboard("killings{Enter}");
  await expect.poll(now).toMatchObject({ attributes: { what: "killings" } });
  expect(backs).toBe(0);
  await userEvent.keyboard("{Enter}");
  expect(backs).toBe(1);
  await userEvent.keyboard("{Escape}");
  expect(backs).toBe(2);
  await userEvent.click(page.getByRole("combobox", { name: "Source of the figure" }));
  await userEvent.keyboard("x{Escape}");
  expect(backs).toBe(2);
  await userEvent.keyboard("{Escape}");
  expect(backs).toBe(3);
});
