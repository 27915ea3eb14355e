/** What may change every colour of the window, besides the theme chosen in the program. */
const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** Calls `listener` when colours have changed. Only what paints by itself needs it. Returns its own remover. */
export function onLookChange(listener: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  const theme = new MutationObserver(listener);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
    theme.disconnect();
  };
}
