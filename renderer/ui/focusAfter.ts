/**
 * Puts the focus to what `selector` finds once the window is drawn anew, for a control that its own action takes away;
 * left alone where the focus has gone elsewhere meanwhile.
 */
export function focusAfter(selector: string): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body && activeElement.isConnected) return;
    document.querySelector<HTMLElement>(selector)?.focus();
  });
}
