import { useRef } from "react";
import { clamp } from "../model/layout.ts";

type Props = {
  readonly name: string;
  /** Id of the element that gets larger or smaller. */
  readonly controls: string;
  readonly orientation: "vertical" | "horizontal";
  /** All in the same unit: CSS pixels, or whatever `unitsPerPixel` makes of them. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How far one arrow key goes. */
  readonly step: number;
  /** Whether moving right or down makes the element smaller. */
  readonly isReversed?: boolean;
  readonly text: (value: number) => string;
  unitsPerPixel?(this: void): number;
  /** Shows a value while the pointer is down; nothing is remembered. */
  onPreview(this: void, value: number): void;
  /** The user has decided; undefined is the usual size. */
  onSettle(this: void, value: number | undefined): void;
};

/** A border that can be moved: dragged, by arrow keys, Home and End; a double click or Enter brings the usual size back. */
export function Separator(props: Props) {
  const { name, controls, orientation, value, min, max, step, isReversed = false, text, onSettle } = props;
  const drag = useRef<{ from: number; value: number; last: number } | undefined>(undefined);
  const at = (event: React.PointerEvent) => (orientation === "vertical" ? event.clientX : event.clientY);
  const sign = isReversed ? -1 : 1;
  const keys: Record<string, number | undefined> = {
    [orientation === "vertical" ? "ArrowRight" : "ArrowDown"]: value + sign * step,
    [orientation === "vertical" ? "ArrowLeft" : "ArrowUp"]: value - sign * step,
    Home: min,
    End: max,
  };
  return (
    // A separator that can be focused is a widget, whatever the rule believes.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      role="separator"
      tabIndex={0}
      className={`separator ${orientation}`}
      aria-label={name}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      aria-valuetext={text(Math.round(value))}
      onDoubleClick={() => onSettle(undefined)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const to = keys[event.key];
        if (to !== undefined) onSettle(clamp(to, min, max));
        else if (event.key === "Enter") onSettle(undefined);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: at(event), value, last: value };
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const moved = (at(event) - drag.current.from) * (props.unitsPerPixel?.() ?? 1);
        drag.current.last = clamp(drag.current.value + sign * moved, min, max);
        props.onPreview(drag.current.last);
      }}
      onPointerUp={() => {
        if (drag.current && drag.current.last !== drag.current.value) onSettle(drag.current.last);
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        if (drag.current) props.onPreview(drag.current.value);
        drag.current = undefined;
      }}
    />
  );
}
