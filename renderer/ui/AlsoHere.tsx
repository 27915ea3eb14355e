import { Users } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Popover, Tooltip, TooltipTrigger } from "react-aria-components";
import { type Author, hasOthers } from "../model/people.ts";
import { othersHere, showPeople } from "../model/presence.ts";
import { shownList, shownNumber } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AuthorChip } from "./AuthorChip.tsx";
import { useDesk } from "./desk.ts";

/** Most people that are shown by their initials; of the others there is a number. */
const mostChips = 3;

/**
 * At the end of a document's head: who else has it open now, with the list of their names behind it. Its room is kept while
 * nobody has, so that nothing moves when somebody comes. It announces nothing: who wants to know asks.
 */
export function AlsoHere() {
  const desk = useDesk();
  const [isFocused, setFocused] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => showPeople(desk, false), [desk]);
  if (!hasOthers(desk.model.workspace)) return null;
  const people = othersHere(desk);
  const { showsPeople } = desk;
  const says = words().people;
  const name =
    people.length === 0 ? says.nobodyHere : says.alsoHere(shownList(people.map((person) => person.name)));
  const show = (isShown: boolean) => {
    showPeople(desk, isShown);
    // The button that the focus would go back to is gone.
    if (!isShown && people.length === 0) requestAnimationFrame(() => desk.view?.focus());
  };
  return (
    <span className="also-here">
      {(people.length > 0 || showsPeople || isFocused) && (
        <>
          <TooltipTrigger delay={500}>
            <Button
              ref={button}
              className="also-here-button"
              aria-label={name}
              aria-haspopup="dialog"
              aria-expanded={showsPeople}
              onFocusChange={setFocused}
              onPress={() => show(true)}
            >
              <Chips people={people} />
            </Button>
            <Tooltip className="tooltip" offset={6}>
              {name}
            </Tooltip>
          </TooltipTrigger>
          <Popover
            className="popover also-here-list"
            triggerRef={button}
            placement="bottom end"
            isOpen={showsPeople}
            onOpenChange={show}
            aria-label={says.alsoHereTitle}
          >
            <Names people={people} />
          </Popover>
        </>
      )}
    </span>
  );
}

/** Their initials; where there is little room, only how many they are. */
function Chips({ people }: { readonly people: readonly Author[] }) {
  const rest = people.length - mostChips;
  return (
    <>
      <span className="also-here-chips" aria-hidden>
        {people.slice(0, mostChips).map(({ id }) => (
          <AuthorChip key={id} id={id} isNamed />
        ))}
        {rest > 0 && <span>+{shownNumber(rest)}</span>}
        {people.length === 0 && <Users size={14} strokeWidth={1.75} />}
      </span>
      <span className="also-here-count" aria-hidden>
        <Users size={14} strokeWidth={1.75} />
        {shownNumber(people.length)}
      </span>
    </>
  );
}

function Names({ people }: { readonly people: readonly Author[] }) {
  const says = words().people;
  if (people.length === 0) return <p className="soft">{says.nobodyHere}</p>;
  return (
    <>
      <h2>{says.alsoHereTitle}</h2>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <AuthorChip id={id} isNamed />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
