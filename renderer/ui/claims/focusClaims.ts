/** Goes to the claims: the table, or the column of the board in the order of Tab. */
export function focusClaims(): void {
  document.querySelector<HTMLElement>('main :is([role="grid"], [role="listbox"][tabindex="0"])')?.focus();
}

const firstIn = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>("button:enabled:not([tabindex='-1'])") ??
  place.querySelector<HTMLElement>("textarea, input:enabled, select"); // where a key may mean something else

/**
 * For a control that goes away by what it does. Called before, it notes what stands beside it; what it returns goes there
 * once all is drawn, unless the focus has gone elsewhere: to the next item of its list, else the part of the inspector
 * it stood in, else the beginning.
 */
export function neighbourOf(control: Element | null): () => void {
  const item = control?.closest("li");
  const places = [
    item?.nextElementSibling,
    item?.previousElementSibling,
    control?.closest(".detail-section"),
    control?.closest(".claim-detail"),
  ];
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement && document.activeElement !== document.body) return;
      for (const place of places) {
        const next = place?.isConnected ? firstIn(place) : undefined;
        if (next) return next.focus();
      }
      focusClaims();
    });
}
