import { oneLine } from "../../../shared/report/names.ts";
import type { Since } from "../../../shared/review/sinceSignoff.ts";
import { sourceName } from "../../model/actions.ts";
import { words } from "../../model/words.ts";

/** So many are named; of the others, only how many they are. */
const mostNamed = 25;

/** The sources and tracked claims of which something else is said than when the document was signed off. */
export function SignoffBases({ bases }: { readonly bases: Since["bases"] }) {
  if (bases.length === 0) return null;
  const says = words().signoff;
  return (
    <>
      <p className="difference-kind">{says.bases(bases.length)}</p>
      <ul>
        {bases.slice(0, mostNamed).map(({ before, after }) => {
          const [was, is] = [nameOfBase(before), nameOfBase(after)];
          if (was === is) return <li key={after.id}>{says.base(is)}</li>;
          return (
            <li key={after.id}>
              <del>{was}</del> → <ins>{is}</ins>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What a source or a tracked claim is called, with what was found about a claim. */
function nameOfBase(base: Since["bases"][number]["after"]): string {
  if (base.kind === "source") return sourceName(base);
  return `${oneLine(base.statement, 120)} (${words().claims.verdicts[base.verdict]})`;
}
