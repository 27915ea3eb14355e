import type { ReactNode } from "react";
import type { Figure } from "../../../shared/review/figure.ts";
import { shownFigure } from "../../model/shown.ts";
import { words } from "../../model/words.ts";

type Props = { readonly figure: Figure; readonly children?: ReactNode };

/** A figure with what it was computed from under it; or that there is not enough data, and why. */
export function FigureValue({ figure, children }: Props) {
  const says = words().compare.figures;
  if (figure.value !== undefined)
    return (
      <>
        <span className="figure-value">{shownFigure(figure.value)}</span>
        <small>{children}</small>
      </>
    );
  return (
    <span className="soft">
      {says.lack}
      <small>{says.lacks[figure.reason]}</small>
    </span>
  );
}
