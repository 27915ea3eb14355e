import { useEffect, useRef } from "react";
import type { Desk } from "../model/desk.ts";
import { offsetAt, overviewOf, rowsOf } from "../model/overview.ts";
import { useDesk } from "./desk.ts";
import { paintOverview } from "./paintOverview.ts";
import { onLookChange } from "./lookChange.ts";

const nowhere = { start: 0, end: 0 };

/** The strip may be behind the text by so much. */
const paintMs = 60;

/**
 * Where in the text annotations lie, where the sourcing checks have problems, what is active and what is on screen. A click or a
 * drag scrolls there. For the eye and the pointer only: the annotation list is the way for everybody else.
 */
export function OverviewStrip({ length }: { readonly length: number }) {
  const desk = useDesk();
  const strip = useRef<HTMLDivElement>(null);
  const { annotations, active, open, checks } = desk;
  const found = open && checks.problems(open.id);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      clearTimeout(timer);
      // After the frame in which the text itself has changed: the text does not wait for the strip.
      timer = setTimeout(() => {
        const rows = element.clientHeight;
        if (rows > 0)
          paintOverview(
            element,
            overviewOf(
              annotations,
              length,
              rows,
              found?.map(({ finding }) => finding.spans[0] ?? nowhere),
            ),
          );
      }, paintMs);
    };
    const resizing = new ResizeObserver(paint);
    resizing.observe(element);
    const stop = onLookChange(paint);
    return () => {
      clearTimeout(timer);
      resizing.disconnect();
      stop();
    };
  }, [annotations, length, found]);
  useEffect(() => {
    const follow = () => showVisible(strip.current, desk, length);
    follow();
    return desk.onScreen.watch(follow);
  }, [desk, length]);
  const span = active?.spans[0];
  return (
    <div
      ref={strip}
      className="overview"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault(); // the focus stays in the text
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event, desk, length);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goTo(event, desk, length);
      }}
    >
      <canvas />
      <div className="overview-visible" />
      {span && (
        <div
          className="overview-active"
          style={{ insetBlockStart: `${(rowsOf(span, length, 1_000).first / 10).toFixed(1)}%` }}
        />
      )}
      {["claim", "statistic", "quote", "anonymous-source", "lacking"].map((name) => (
        <i key={name} className={name} />
      ))}
    </div>
  );
}

/** The box around what is on screen; moved directly, because it moves with every frame of scrolling. */
function showVisible(strip: HTMLElement | null, { onScreen }: Desk, length: number): void {
  const box = strip?.querySelector<HTMLElement>(".overview-visible");
  if (!box) return;
  const share = (offset: number) => `${((100 * offset) / Math.max(1, length)).toFixed(2)}%`;
  box.style.insetBlockStart = share(onScreen.span.start);
  box.style.blockSize = share(onScreen.span.end - onScreen.span.start);
}

function goTo(event: React.PointerEvent<HTMLElement>, desk: Desk, length: number): void {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const start = offsetAt((event.clientY - top) / Math.max(1, height), length);
  desk.view?.reveal({ start, end: start }, { place: "centre" });
}
