/**
 * Puts the focus to what the first selector finds once the window is drawn anew, else to what the next one does: for a
 * control that its own action takes away. Left alone where the focus has gone elsewhere meanwhile.
 */
export function focusAfter(...selectors: readonly string[]): void {
  // The next frame may come before React has drawn the change, the one after it cannot.
  requestAnimationFrame(() => requestAnimationFrame(() => focusFirst(selectors)));
}

function focusFirst(selectors: readonly string[]): void {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body && activeElement.isConnected) return;
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found.focus();
  }
}
