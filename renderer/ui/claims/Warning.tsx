import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** Something to think about; it forbids nothing. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className="mind">
      <TriangleAlert size={14} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
