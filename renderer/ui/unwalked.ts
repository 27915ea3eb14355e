/**
 * Keeps React from looking after the selection in an editable element that is not React's.
 *
 * Before every commit React notes the selection of the focused element if its `contentEditable` reads "true", by walking
 * through all nodes in it, and restores it afterwards. In the text of a long report that is tens of milliseconds for
 * every mark, and of no use: the text view keeps its own selection, and React changes nothing in there. So the property
 * reads otherwise; the attribute, which is what counts for the browser, stays as it is.
 */
export function keepUnwalked(element: HTMLElement): void {
  Object.defineProperty(element, "contentEditable", {
    configurable: true,
    get: () => "inherit",
    set: (value: string) => {
      element.setAttribute("contenteditable", value);
    },
  });
}
