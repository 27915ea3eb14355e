import { expect, it, vi } from "vitest";
import { isChecked } from "../../renderer/model/checked.ts";
import { Desk } from "../../renderer/model/desk.ts";
import { Model } from "../../renderer/model/model.ts";
import { run } from "../../renderer/model/run.ts";
import { chosenTheme, themeAfter, themes } from "../../renderer/model/theme.ts";
import { commands } from "../../shared/commands.ts";
import { makeId } from "../../shared/ids.ts";
import { MemoryHost } from "../support/memoryHost.ts";

it("a theme is a command: it shows, is remembered, is checked, and is told", () => {
  const stored = new Map<string, string>();
  const dataset: Record<string, string> = {};
  vi.stubGlobal("document", { documentElement: { dataset } });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  const author = makeId("author", "00000000-0000-4000-8000-000000000001");
  const desk = new Desk(new Model(new MemoryHost(author).client()));
  const before = desk.version;
  const checked = () => commands.map(({ id }) => id).filter((id) => isChecked(id));
  expect([chosenTheme(), checked()]).toEqual(["system", ["theme.system", "language.system"]]);
  expect(run(desk, "theme.dark")).toBe(true);
  expect([chosenTheme(), dataset["theme"]]).toEqual(["dark", "dark"]);
  expect(checked()).toEqual(["theme.dark", "language.system"]);
  expect(desk.version).toBeGreaterThan(before);
  expect(desk.messages.announcement).toBe("The theme is now dark.");
  vi.unstubAllGlobals();
});

it("the button goes round all themes", () => {
  const round = themes.map((theme) => themeAfter(theme));
  expect(new Set(round).size).toBe(themes.length);
  expect(isChecked("undo")).toBeUndefined();
});
