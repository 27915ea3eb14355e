import { remember, remembered } from "./memory.ts";

/** The themes of the window, the system's own first, in the order the button goes through. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme this window remembers; `system` where none was chosen. */
export function chosenTheme(): Theme {
  return themes.find((each) => each === remembered("theme")) ?? "system";
}

/** Puts the page into the theme that is chosen. */
export function showTheme(): void {
  document.documentElement.dataset["theme"] = chosenTheme();
}

/** Chooses, remembers, and shows. What is drawn of the choice must then be drawn anew. */
export function chooseTheme(theme: Theme): void {
  remember("theme", theme);
  document.documentElement.dataset["theme"] = theme;
}

/** The one that the button changes to. */
export function themeAfter(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}
