import type { Snippet as Parts } from "../../shared/text/snippet.ts";

/** A match with what stands around it, on one line; where there is too little room, what is farthest from it goes. */
export function Snippet({ of: { before, match, after } }: { readonly of: Parts }) {
  return (
    <span className="snippet">
      <span className="snippet-before">
        <bdi>{before}</bdi>
      </span>
      <mark>{match}</mark>
      <span className="snippet-after">{after}</span>
    </span>
  );
}
