import { matchCount } from "../model/amounts.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** How the search stands, in a line that is read out: what to type, how much was found, how far the reading is. */
export function SearchState() {
  const { searching } = useDesk();
  const { answer, failure, query, isBusy } = searching;
  const found = answer?.found;
  const say = words().search;
  const matches = found ? matchCount(found.matches, found.isMinimum) : "";
  let text: string;
  if (failure !== undefined) text = failure;
  else if (query.trim() === "") text = say.begin;
  else if (searching.isTooShort) text = say.tooShort;
  else if (!found) text = say.searching;
  else if (found.matches > 0)
    text = found.documents > 0 ? say.inDocuments(matches, found.documents) : matches;
  else text = isBusy ? say.nothingYet : say.nothing(answer?.query ?? query);
  return (
    <div className="search-state">
      <p role="status" className={failure === undefined ? "soft" : "problem"}>
        {text}
      </p>
      {found && found.unread > 0 && (
        <label className="search-progress">
          <progress max={found.texts} value={found.texts - found.unread} />
          {say.reading(found.texts - found.unread, found.texts)}
        </label>
      )}
      {found && found.unreadable > 0 && <p className="search-warning">{say.unreadable(found.unreadable)}</p>}
    </div>
  );
}
