/** The two panes beside the main part. */
export type Side = "navigation" | "inspector";

/** What the user chose for one pane. Width in CSS pixels; undefined is the usual one. */
export type PaneChoice = { readonly isShown: boolean; readonly width: number | undefined };

/** How one pane stands now, in CSS pixels: `beside` the main part, or `over` it where there is no room. */
export type Pane = {
  readonly place: "beside" | "over";
  readonly isShown: boolean;
  readonly width: number;
  readonly min: number;
  readonly max: number;
};

export type Layout = { readonly [S in Side]: Pane };

/** What the text needs to show 60 characters in a row, with its margins, the overview strip and a scroll bar. */
const mainMin = 560;
const navigationMin = 144;
const navigationMax = 400;
const inspectorMin = 256;
const inspectorMax = 640;

/** Widths nobody has changed, in CSS pixels. */
export function usualWidth(side: Side, windowWidth: number): number {
  if (side === "navigation") return windowWidth > 1100 ? 216 : 176;
  return clamp(Math.round(windowWidth / 4), 272, 368);
}

/**
 * Where the panes go in a window. As the window gets narrower, first the panes give way down to their least width,
 * then the navigation moves over the main part, then the inspector does: the text keeps its 60 characters.
 * @param open the pane that is open over the main part, of those that have no room beside it
 */
export function layoutOf(
  choice: { readonly [S in Side]: PaneChoice },
  windowWidth: number,
  open: Side | undefined,
  hasInspector: boolean,
): Layout {
  const fitsInspector = windowWidth >= mainMin + inspectorMin;
  const fitsNavigation = windowWidth >= mainMin + inspectorMin + navigationMin;
  const inspectorShown = hasInspector && (fitsInspector ? choice.inspector.isShown : open === "inspector");
  const navigationShown = fitsNavigation ? choice.navigation.isShown : open === "navigation";
  const wanted = (side: Side) => choice[side].width ?? usualWidth(side, windowWidth);
  const leastNavigation = fitsNavigation && navigationShown ? navigationMin : 0;
  const inspectorRoom = clamp(windowWidth - mainMin - leastNavigation, inspectorMin, inspectorMax);
  const inspectorWidth = clamp(wanted("inspector"), inspectorMin, inspectorRoom);
  const taken = fitsInspector && inspectorShown ? inspectorWidth : 0;
  const navigationRoom = clamp(windowWidth - mainMin - taken, navigationMin, navigationMax);
  const navigationWidth = clamp(wanted("navigation"), navigationMin, navigationRoom);
  const ownRoom = windowWidth - mainMin - (leastNavigation > 0 ? navigationWidth : 0);
  return {
    navigation: {
      place: fitsNavigation ? "beside" : "over",
      isShown: navigationShown,
      width: navigationWidth,
      min: navigationMin,
      max: navigationRoom,
    },
    inspector: {
      place: fitsInspector ? "beside" : "over",
      isShown: inspectorShown,
      width: inspectorWidth,
      min: inspectorMin,
      max: clamp(ownRoom, inspectorWidth, inspectorMax),
    },
  };
}

/** `value`, but at least `min` and at most `max`; `min` where they cross. */
export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
