import { useEffect, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Sort } from "../../../renderer/model/sorting.ts";
import { Grid } from "../../../renderer/ui/Grid.tsx";
import type { GridColumn } from "../../../renderer/ui/gridColumn.ts";
import "../../../renderer/ui/styles.ts";

type Fruit = { readonly id: string; readonly name: string; readonly weight: number };
type Column = "name" | "weight";

const columns: readonly GridColumn<Fruit, Column>[] = [
  { key: "name", head: () => "Name", cell: ({ name }) => name, isSortable: true },
  { key: "weight", head: () => "Weight", icon: () => "g", cell: ({ weight }) => weight, isNumeric: true },
];
const fruits = Array.from({ length: 5_000 }, (_, at) => ({
  id: `fruit-${at}`,
  name: at === 4_000 ? "Quince" : `Apple ${at}`,
  weight: at,
}));

let root: Root | undefined;
let stage: HTMLElement;
let said: string[] = [];
let goFromOutside: (id: string) => void = () => {};

beforeEach(() => {
  said = [];
  stage = document.createElement("div");
  Object.assign(stage.style, { display: "grid", blockSize: "400px", inlineSize: "500px" });
  document.body.append(stage);
  root = createRoot(stage);
});
afterEach(() => {
  root?.unmount();
  stage.remove();
});

type ShelfProps = { readonly isFollowed?: boolean; readonly canRemove?: boolean };

function Shelf({ isFollowed = false, canRemove = false }: ShelfProps) {
  const [rows, setRows] = useState(fruits);
  const [current, setCurrent] = useState<string>();
  const [sort, setSort] = useState<Sort<Column>>({ column: "name", isDescending: false });
  useEffect(() => void (goFromOutside = setCurrent), []);
  return (
    <Grid
      label="Fruits"
      columns={columns}
      rows={rows}
      nameOf={({ name }) => name}
      sort={sort}
      onSort={setSort}
      {...(isFollowed && { current, onCurrent: setCurrent })}
      onOpen={(id) => said.push(`open ${id}`)}
      {...(canRemove && { onRemove: (id: string) => setRows((all) => all.filter((row) => row.id !== id)) })}
    />
  );
}

const grid = page.getByRole("grid", { name: "Fruits" });
const pointedTo = () => {
  const id = grid.element().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.querySelector("th")?.textContent;
};
async function show(props: ShelfProps = {}) {
  root?.render(<Shelf {...props} />);
  await expect.element(grid).toBeVisible();
  (grid.element() as HTMLElement).focus(); // a table is one
}

it("goes through five thousand rows by key and letters, and draws those in sight", async () => {
  await show();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.poll(pointedTo).toBe("Apple 1");
  await userEvent.keyboard("{End}");
  await expect.poll(pointedTo).toBe("Apple 4999");
  await userEvent.keyboard("q");
  await expect.poll(pointedTo).toBe("Quince");
  await userEvent.keyboard("{Enter}");
  expect(said).toEqual(["open fruit-4000"]);
  expect(grid.element().querySelectorAll("tbody tr").length).toBeLessThan(60);
  expect(grid.element().getAttribute("aria-rowcount")).toBe("5001");
  const head = grid.element().querySelector("thead")?.getBoundingClientRect().bottom ?? 0;
  const row = document.getElementById("row-fruit-4000")?.getBoundingClientRect().top ?? 0;
  expect(row).toBeGreaterThanOrEqual(head);
});

it("a click opens where nothing follows the current row", async () => {
  await show();
  await page.getByRole("row", { name: "Apple 3 3" }).click();
  expect(said).toEqual(["open fruit-3"]);
});

it("where something follows it, a click goes there, a double click opens, and others can say where it is", async () => {
  await show({ isFollowed: true });
  const row = page.getByRole("row", { name: "Apple 3 3" });
  await row.click();
  await expect.element(row).toHaveAttribute("aria-selected", "true");
  expect(said).toEqual([]);
  await row.dblClick();
  expect(said).toEqual(["open fruit-3"]);
  goFromOutside("fruit-2500");
  await expect.poll(pointedTo).toBe("Apple 2500");
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(pointedTo).toBe("Apple 2499");
});

it("only a column that can be sorted is a button, and an icon keeps its name", async () => {
  await show();
  const name = page.getByRole("columnheader", { name: "Name" });
  await expect.element(name).toHaveAttribute("aria-sort", "ascending");
  await name.getByRole("button").click();
  await expect.element(name).toHaveAttribute("aria-sort", "descending");
  const weight = page.getByRole("columnheader", { name: "Weight" });
  expect(weight.element().hasAttribute("aria-sort")).toBe(false);
  expect(weight.element().querySelector("button")).toBeNull();
});

it("deletes by key and goes on to the next, only where that is asked for", async () => {
  await show();
  await userEvent.keyboard("{ArrowDown}{Delete}");
  expect(page.getByRole("columnheader", { name: "Actions" }).query()).toBeNull();
  await expect.poll(pointedTo).toBe("Apple 0");
  await show({ canRemove: true });
  await userEvent.keyboard("{ArrowDown}{Delete}");
  await expect.poll(pointedTo).toBe("Apple 2");
  expect(page.getByText("Apple 1", { exact: true }).query()).toBeNull();
});
