import type { Snippet as Parts } from "../../shared/text/snippet.ts";

/** A match with what stands around it, on one line; where there is too little room, what is farthest from it goes. */
export function Snippet({ of: { before, match, after } }: { readonly of: Parts }) {
  // A blank at the end of a line that runs from the right would be shown at its other end.
  const text = before.trimEnd();
  return (
    <span className="snippet">
      <span className="snippet-before">
        <bdi>{text}</bdi>
      </span>
      {text !== before && <span> </span>}
      <mark>{match}</mark>
      <span className="snippet-after">{after}</span>
    </span>
  );
}
