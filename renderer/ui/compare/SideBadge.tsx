/** The letter of a side, A with a line above and B with one below, as their marks in the text have them. */
export function SideBadge({ side }: { readonly side: "a" | "b" }) {
  return (
    <span className={`side-badge ${side}`} aria-hidden>
      {side.toUpperCase()}
    </span>
  );
}
