import { brief } from "../../shared/naming.ts";
import type { Id } from "../../shared/ids.ts";
import { words } from "../model/words.ts";
import { AuthorChip } from "./AuthorChip.tsx";
import { useDesk } from "./desk.ts";

/** Longer names are cut off, in UTF-16 code units, so that what is said of their bearers stays in sight. */
const longestName = 32;

type Props = {
  readonly id: Id<"author"> | undefined;
  /** What is said of them, with their name in it. */
  say(this: void, name: string): string;
};

/** What somebody did, behind their chip. */
export function AuthorLine({ id, say }: Props) {
  const { workspace } = useDesk().model;
  const name = (id && workspace.get(id)?.name) ?? words().forms.someone;
  const short = brief(name, longestName);
  return (
    <span className="author-line">
      <AuthorChip id={id} isNamed />
      <span title={short === name ? undefined : say(name)}>{say(short)}</span>
    </span>
  );
}
