import type { Id } from "../../shared/ids.ts";
import { colourOf, hasOthers, initialsOf } from "../model/people.ts";
import { useDesk } from "./desk.ts";

type Props = {
  readonly id: Id<"author"> | undefined;
  /** The name stands beside it, so it need not be read out. */
  readonly isNamed?: boolean;
  /** It is shown also where there is only one person. */
  readonly isAlways?: boolean;
};

/** Somebody's initials on their colour; nothing where only one person works in the workspace, or nobody has this id. */
export function AuthorChip({ id, isNamed = false, isAlways = false }: Props) {
  const { workspace } = useDesk().model;
  const author = id && workspace.get(id);
  if (!author || !(isAlways || hasOthers(workspace))) return null;
  const colour = `author-chip person-${colourOf(author)}`;
  return isNamed ? (
    <span className={colour} aria-hidden>
      {initialsOf(author)}
    </span>
  ) : (
    <span className={colour} role="img" aria-label={author.name} title={author.name}>
      {initialsOf(author)}
    </span>
  );
}
