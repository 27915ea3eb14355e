import type { Panes } from "../../model/panes.ts";

/** Shows the inspector, if it is hidden, and goes to its first control. */
export function focusInspector(panes: Panes): void {
  panes.show("inspector");
  // It is there once it is drawn.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>("#inspector :is(textarea, input, select, button)")?.focus(),
  );
}
