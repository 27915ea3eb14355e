import type { Id } from "../../shared/ids.ts";
import type { Worked } from "../../shared/review/work.ts";
import { authorChoices, hasOthers } from "../model/people.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { FilterSelect } from "./FilterSelect.tsx";

type Props = {
  /** Undefined is anybody. */
  readonly value: Id<"author"> | undefined;
  onChoose(this: void, author: Id<"author"> | undefined): void;
  /** What is narrowed down, where that is something several people work on; what one person made by itself otherwise. */
  readonly of?: Worked;
  /** What it is called, where “Author” would not say whose part is meant. */
  readonly label?: string;
};

/** Narrows what is shown down to one person's part; nothing where only one works in the workspace and none is chosen. */
export function AuthorFilter({ value, onChoose, of, label }: Props) {
  const { workspace, replica } = useDesk().model;
  if (!hasOthers(workspace) && value === undefined) return null;
  const says = words().people;
  return (
    <FilterSelect
      label={label ?? (of ? says.worked : says.author)}
      any={of ? says.anyWork : says.anyAuthor}
      title={of && says.workedOn[of]}
      value={value}
      choices={authorChoices(workspace, replica.opened?.actor, value)}
      onChoose={onChoose}
    />
  );
}
