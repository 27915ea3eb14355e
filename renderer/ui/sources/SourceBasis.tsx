import type { Id } from "../../../shared/ids.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** What rests on a source, in a sentence. */
export function SourceBasis({ id }: { readonly id: Id<"source"> }) {
  const line = useDesk().sources.lines.get(id);
  if (!line) return null;
  const say = words().sources;
  const { claims, statistics, soleClaims, soleStatistics, quotedWords } = line;
  const things = [
    claims > 0 ? say.claims(claims) : "",
    statistics > 0 ? say.statistics(statistics) : "",
  ].filter(Boolean);
  const [one = "", other] = things;
  const alone = soleClaims + soleStatistics;
  return (
    <section className="source-part">
      <h3>{say.basis}</h3>
      <p className={alone > 0 ? "source-alone" : undefined}>
        {things.length === 0 ? say.restsNothing : say.rests(other ? say.and(one, other) : one, alone)}
      </p>
      {quotedWords > 0 && <p className="soft">{say.quoted(quotedWords)}</p>}
    </section>
  );
}
