import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { Label } from "../../shared/labels.ts";
import { words } from "../model/words.ts";

/** The labels whose further fields are shown; for as long as the window is open. */
const opened = new Set<Label>();

type Props = {
  readonly label: Label;
  /** How many of the fields within have a value. */
  readonly filled: number;
  /** A field within needs the user, so it is shown whatever was chosen. */
  readonly isForced: boolean;
  readonly children: ReactNode;
};

/** The fields that are asked for last, folded until somebody wants them. They stay in place, so that nothing typed goes. */
export function MoreFields({ label, filled, isForced, children }: Props) {
  const body = useId();
  const [isOpen, setOpen] = useState(opened.has(label));
  const isShown = isOpen || isForced;
  return (
    <div className="more">
      <button
        type="button"
        className="more-button"
        aria-expanded={isShown}
        aria-controls={body}
        onClick={() => {
          const next = !isShown;
          if (next) opened.add(label);
          else opened.delete(label);
          setOpen(next);
        }}
      >
        <ChevronRight size={14} aria-hidden />
        {words().forms.more}
        {filled > 0 && <span className="soft">{words().forms.moreFilled(filled)}</span>}
      </button>
      <div id={body} className="form-grid" hidden={!isShown}>
        {children}
      </div>
    </div>
  );
}
