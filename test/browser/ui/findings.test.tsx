import { createRoot } from "react-dom/client";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Finding } from "../../../shared/checks/finding.ts";
import { makeId } from "../../../shared/ids.ts";
import type { Desk } from "../../../renderer/model/desk.ts";
import { FindingList } from "../../../renderer/ui/checks/FindingList.tsx";
import { DeskContext } from "../../../renderer/ui/desk.ts";

it("opens the other places of a finding that has many, and goes to the first of them", async () => {
  const text = "A1 B2 C3 D4 E5 F6 G7";
  // As much of a desk as the list asks for.
  const nothing = { subscribe: () => () => {}, version: 0 };
  const checks = { currentKey: () => undefined, textOf: () => text };
  const desk = { ...nothing, model: nothing, checks } as unknown as Desk;
  const spans = Array.from({ length: 7 }, (_, at) => ({ start: at * 3, end: at * 3 + 2 }));
  const finding: Finding = { key: "one", weight: "problem", annotationIds: [], spans, say: () => "Seven." };
  const stage = document.body.appendChild(document.createElement("div"));
  const root = createRoot(stage);
  root.render(
    <DeskContext value={desk}>
      <FindingList documentId={makeId("document", crypto.randomUUID())} findings={[finding]} />
    </DeskContext>,
  );
  await expect.element(page.getByRole("button", { name: "E5" })).toBeVisible();
  expect(page.getByRole("button", { name: "F6" }).elements()).toHaveLength(0);
  await page.getByRole("button", { name: "Show 2 more" }).click();
  await expect.element(page.getByRole("button", { name: "F6" })).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole("button", { name: "G7" })).toHaveFocus();
  root.unmount();
  stage.remove();
});
