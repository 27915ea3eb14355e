import { Plus } from "lucide-react";
import type { ReactNode } from "react";

type Props = { readonly name: string; readonly children: ReactNode; onTake(this: void): void };

/** Something the text proposes for an empty field, taken with one click or key. */
export function ProposalChip({ name, children, onTake }: Props) {
  return (
    <button type="button" className="proposal" aria-label={name} title={name} onClick={onTake}>
      <Plus size={12} aria-hidden />
      <span>{children}</span>
    </button>
  );
}
