import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";

test.use({ locale: "es-MX" });

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** What the host says of a picture that calls itself a text. */
async function refusal(page: Page, words: { dialog: string; files: string }) {
  await page.keyboard.press("ControlOrMeta+o");
  const dialog = page.getByRole("dialog", { name: words.dialog });
  const file = { name: "foto.txt", mimeType: "application/octet-stream", buffer: picture };
  await dialog.getByLabel(words.files).setInputFiles(file);
  return dialog.getByRole("alert");
}

test("the host answers a window in the language it speaks, also when that changes", async ({ claimdesk }) => {
  const { page } = claimdesk;
  await expect(page.getByRole("heading", { name: "Claimdesk le da la bienvenida" })).toBeVisible();
  const spanish = await refusal(page, { dialog: "Importar", files: "Archivos para importar" });
  await expect(spanish).toContainText(
    "“foto.txt” es una imagen PNG, no texto sin formato. No se importó nada.",
  );
  await page.keyboard.press("Escape");

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("perfil");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("combobox").selectOption("English");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
  const english = await refusal(page, { dialog: "Import", files: "Files to import" });
  await expect(english).toContainText("“foto.txt” is a PNG image, not plain text. Nothing was imported.");
});
