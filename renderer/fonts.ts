/**
 * Has the browser load a font before anything is drawn in it. Never rejects: without it there is another.
 * @param name the custom property that says which
 */
export async function loadFont(name: "--font-ui" | "--font-text"): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue(name);
  await document.fonts.load(`1rem ${family}`).catch(() => undefined);
}
