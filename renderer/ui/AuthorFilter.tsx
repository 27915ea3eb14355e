import type { Id } from "../../shared/ids.ts";
import { hasOthers } from "../model/people.ts";
import { compareNames } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { FilterSelect } from "./FilterSelect.tsx";

type Props = {
  /** Undefined is anybody. */
  readonly value: Id<"author"> | undefined;
  onChoose(this: void, author: Id<"author"> | undefined): void;
};

/** Narrows what is shown down to what one person made; nothing where only one works in the workspace and none is chosen. */
export function AuthorFilter({ value, onChoose }: Props) {
  const { workspace, replica } = useDesk().model;
  if (!hasOthers(workspace) && value === undefined) return null;
  const says = words().people;
  const choices = [...workspace.all("author")]
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ id, name }) => [id, id === replica.opened?.actor ? says.you(name) : name] as const);
  return (
    <FilterSelect
      label={says.author}
      any={says.anyAuthor}
      value={value}
      choices={choices}
      onChoose={onChoose}
    />
  );
}
