import type { RecordOf } from "../../shared/records/index.ts";
import { hasOthers } from "../model/people.ts";
import { shownTime } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { AuthorLine } from "./AuthorLine.tsx";
import { useDesk } from "./desk.ts";

type Props = { readonly record: RecordOf<"claim" | "source" | "document"> };

/** Who made a record that many people work on, and when; nothing where only one person works in the workspace. */
export function RecordedBy({ record }: Props) {
  const { workspace } = useDesk().model;
  if (!hasOthers(workspace)) return null;
  const say = words().people.recorded[record.kind];
  return (
    <p className="soft note recorded-by">
      <AuthorLine id={record.createdBy} say={(name) => say(name, shownTime(record.createdAt))} />
    </p>
  );
}
