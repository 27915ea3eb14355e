import { useEffect, useRef } from "react";
import type { Side } from "../model/layout.ts";
import type { Panes as PanesState } from "../model/panes.ts";
import { hasInspector } from "../model/place.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Library } from "./Library.tsx";
import { Navigation } from "./Navigation.tsx";
import { usePart } from "./part.ts";
import { PartMissing } from "./PartMissing.tsx";
import { placesPart } from "./parts.ts";
import { Separator } from "./Separator.tsx";

/** How far an arrow key moves the border of a pane, in CSS pixels. */
const stepPx = 16;

/** Navigation, main part and inspector, beside each other as far as there is room. */
export function Panes() {
  const desk = useDesk();
  const { panes, reading } = desk;
  const frame = useRef<HTMLDivElement>(null);
  const place = desk.place === "document" && !desk.open ? "library" : desk.place;
  const layout = panes.layout(hasInspector(desk));
  const part = usePart(placesPart, place !== "library");
  const views = part.state === "there" && place !== "library" ? part.value[place] : undefined;
  const Main = place === "library" ? Library : views?.main;
  const Detail = views?.detail;
  const title = words().frame[broken[place]];
  useWindowWidth(panes);
  const isOver = useFocusOver(frame, panes, layout.navigation, layout.inspector);
  // Here and not by a listener of the element's own: what is inside has Escape first, and React tells it later than that.
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    if (!isOver || event.key !== "Escape" || event.defaultPrevented) return;
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return; // in a dialog
    event.preventDefault();
    panes.closeOver();
  };
  const border = (side: Side, isReversed: boolean) =>
    layout[side].isShown &&
    layout[side].place === "beside" && (
      <Separator
        name={words().frame.panes.width[side]}
        controls={side}
        orientation="vertical"
        value={layout[side].width}
        min={layout[side].min}
        max={layout[side].max}
        step={stepPx}
        isReversed={isReversed}
        text={words().frame.panes.pixels}
        onPreview={(width) => frame.current?.style.setProperty(`--${side}`, `${width}px`)}
        onSettle={(width) => panes.resize(side, width)}
      />
    );
  const style: React.CSSProperties & Readonly<Record<`--${string}`, string>> = {
    "--navigation": `${layout.navigation.width}px`,
    "--inspector": `${layout.inspector.width}px`,
    "--split": `${panes.split}%`,
    ...reading.properties,
  };
  return (
    // Escape is listened for around panes that have their own roles and keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="frame" ref={frame} style={style} onKeyDown={onKeyDown}>
      {layout.navigation.isShown && (
        <Navigation isOver={layout.navigation.place === "over"} border={border("navigation", false)} />
      )}
      <ErrorBoundary key={place === "document" ? desk.open?.id : place} title={title}>
        {Main ? <Main /> : part.state === "missing" && <PartMissing title={title} part={placesPart} />}
      </ErrorBoundary>
      {Detail && layout.inspector.isShown && (
        <ErrorBoundary key={`detail ${place}`} title={words().frame.inspectorBroken}>
          <Detail isOver={layout.inspector.place === "over"} border={border("inspector", true)} />
        </ErrorBoundary>
      )}
    </div>
  );
}

const broken = {
  library: "libraryBroken",
  document: "documentBroken",
  claims: "placeBroken",
  sources: "placeBroken",
  report: "placeBroken",
  review: "placeBroken",
} as const;

function useWindowWidth(panes: PanesState): void {
  useEffect(() => {
    const measure = () => (panes.windowWidth = window.innerWidth);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [panes]);
}

type Shown = { readonly place: "beside" | "over"; readonly isShown: boolean };

/** A pane over the main part takes the focus when it opens, and goes away when the main part has it. Whether there is one. */
function useFocusOver(
  frame: React.RefObject<HTMLElement | null>,
  panes: PanesState,
  navigation: Shown,
  inspector: Shown,
): boolean {
  const over = [navigation, inspector].findIndex(({ place, isShown }) => place === "over" && isShown);
  const selector = [
    "#navigation a[aria-current]",
    "#inspector :is([role=listbox], [tabindex='-1'], button, input)",
  ][over];
  useEffect(() => {
    const element = frame.current;
    if (!element || selector === undefined) return;
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.closest("main")) panes.closeOver();
    };
    const isInside = document.activeElement?.closest("#navigation, #inspector");
    if (!isInside) element.querySelector<HTMLElement>(selector)?.focus();
    element.addEventListener("focusin", onFocus);
    return () => element.removeEventListener("focusin", onFocus);
  }, [frame, panes, selector]);
  return selector !== undefined;
}
