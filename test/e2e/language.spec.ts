import type { Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";
import { expect, test } from "./fixture.ts";

test.use({ locale: "es-MX" });

/** Whether anything reaches out of the window or out of its button. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the window"] : [];
    const buttons = [...document.querySelectorAll("button")].filter(
      (button) => button.scrollWidth > button.clientWidth + 1 && !button.className.includes("stack-item"),
    );
    return [...wide, ...buttons.map((button) => button.textContent)];
  });

/** Runs the first command that is found by these letters. */
async function inPalette(page: Page, sought: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill(sought);
  await page.keyboard.press("Enter");
}

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test("a system that wants Spanish gets all of it in Spanish", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.setViewportSize({ width: 1024, height: 700 });
  await expect(page.getByRole("heading", { name: "Claimdesk le da la bienvenida" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  expect(await axeProblems(page)).toEqual([]);

  await page.getByRole("button", { name: "Empezar con los textos de ejemplo" }).click();
  const grid = page.getByRole("grid", { name: "Documentos" });
  await expect(grid).toBeVisible();
  const places = page.getByRole("navigation", { name: "Lugares" });
  await expect(places.getByRole("link", { name: "Biblioteca" })).toBeVisible();
  const rows = (await grid.getByRole("row").count()) - 1;
  await expect(page.getByText(`${rows} documentos`, { exact: true })).toBeVisible();
  expect(await overflowing(page)).toEqual([]);
  expect(await axeProblems(page)).toEqual([]);

  await grid.getByRole("row").nth(1).click();
  await expect(page.getByRole("textbox", { name: "Texto fuente" })).toBeFocused();
  const labels = page.getByRole("toolbar", { name: "Etiquetas" });
  for (const [name, key] of [
    ["Afirmación", "1"],
    ["Estadística", "2"],
    ["Cita", "3"],
    ["Fuente anónima", "4"],
  ] as const)
    await expect(labels.getByRole("button", { name, exact: true })).toHaveAttribute("aria-keyshortcuts", key);
  await expect(page.getByRole("status", { name: "Estado del guardado" })).toHaveText("Guardado");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("s");
  await page.keyboard.press("1");
  await expect(page.getByTestId("announcement")).toContainText("Se agregó: Afirmación “");
  await expect(page.getByRole("button", { name: "Deshacer: Marcar afirmación" })).toBeEnabled();
  await expect(page.getByRole("combobox", { name: "Quién lo afirma" })).toBeVisible();
  const bar = await page.locator(".label-bar").boundingBox();
  expect(bar?.height ?? 0).toBeLessThan(48); // one row
  expect(await overflowing(page)).toEqual([]);
  expect(await axeProblems(page)).toEqual([]);

  for (const [keys, name] of [
    ["ControlOrMeta+o", "Importar"],
    ["ControlOrMeta+Shift+e", "Exportar"],
    ["ControlOrMeta+/", "Atajos de teclado"],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("another language is spoken at once, keeps the place, and is remembered", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await page.getByRole("button", { name: "Empezar con los textos de ejemplo" }).click();
  await page.getByRole("grid", { name: "Documentos" }).getByRole("row").nth(1).click();
  const source = page.getByRole("textbox", { name: "Texto fuente" });
  await expect(source).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("s");
  const before = await selected(page);
  expect(before.length).toBeGreaterThan(5);
  const element = await source.elementHandle();

  await inPalette(page, "perfil");
  const choice = page.getByRole("dialog").getByRole("combobox");
  await expect(choice).toHaveValue("system");
  await choice.focus();
  await choice.selectOption("English");
  await expect(page.getByRole("dialog", { name: "Your profile and language" })).toBeVisible();
  await expect(page.getByRole("dialog").getByLabel("Language")).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
  await expect(page.getByRole("toolbar", { name: "Labels" }).getByRole("button").first()).toContainText(
    "Claim",
  );
  // The very same text is there, with its selection: the language changed around it.
  await expect(page.getByRole("textbox", { name: "Source text" })).toBeVisible();
  expect(await element?.evaluate((node) => node.isConnected)).toBe(true);
  await page.getByRole("textbox", { name: "Source text" }).focus();
  expect(await selected(page)).toBe(before);

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Source text" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "Library" }).click();
  await expect(page.getByRole("columnheader", { name: "Published" })).toBeVisible();

  await inPalette(page, "profile");
  await page.getByRole("dialog").getByLabel("Language").selectOption("system");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Publicado" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

test("a language whose words do not come leaves the one there is, says so, and can be chosen again", async ({
  claimdesk,
}) => {
  const { page } = claimdesk;
  await page.getByRole("button", { name: "Empezar con los textos de ejemplo" }).click();
  await inPalette(page, "english");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("link", { name: "Library" })).toBeVisible();
  await page.route("**/assets/es-*.js", (route) => route.abort());
  await inPalette(page, "español");
  await expect(
    page.locator(".notice", { hasText: "The words of the other language could not" }),
  ).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.unroute("**/assets/es-*.js");
  await inPalette(page, "español");
  await expect(page.getByRole("link", { name: "Biblioteca" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  claimdesk.forgive(/Failed to load resource|Failed to fetch dynamically imported module/);
});
