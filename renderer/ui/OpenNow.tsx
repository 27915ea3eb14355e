import { use, useSyncExternalStore } from "react";
import type { Id } from "../../shared/ids.ts";
import { peopleBy } from "../model/presence.ts";
import { shownList, shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AuthorChip } from "./AuthorChip.tsx";
import { DeskContext } from "./desk.ts";

/**
 * In a row of the library: who else has the document open now; their initials, or how many they are. Drawn anew only when that
 * changes, since a library has many rows.
 */
export function OpenNow({ id }: { readonly id: Id<"document"> }) {
  const desk = use(DeskContext);
  if (!desk) throw new Error("There is no desk around this component.");
  const { model } = desk;
  const ids = useSyncExternalStore(model.subscribe, () => model.replica.presentIn(id));
  const people = peopleBy(desk, ids);
  const [first] = people;
  if (!first) return null;
  const name = words().people.openNow(shownList(people.map((person) => person.name)));
  return (
    <span className="open-now" role="img" aria-label={name} title={name}>
      {people.length === 1 ? (
        <AuthorChip id={first.id} isNamed />
      ) : (
        <span className="author-chip several">{shownNumber(people.length)}</span>
      )}
    </span>
  );
}
