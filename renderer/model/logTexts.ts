import { acts, type LogLine } from "../../shared/history/log.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { words } from "./words.ts";

/** What a commit did, as a sentence: `Ana Ruiz marked 3 claims and added 1 source in “Boats”`. */
export function lineSentence(workspace: Workspace, line: LogLine): string {
  const { history } = words();
  if (line.isBreak) return history.log.breaks[line.isBreak];
  const who = (line.by && workspace.get(line.by)?.name) ?? history.log.someone;
  const done = acts.flatMap((act) => {
    const groups = line.groups.filter((group) => group.act === act);
    // Marked, as people say; the rest of what came with it is added.
    const marks = groups.filter(({ kind }) => act === "created" && kind === "annotation");
    const others = groups.filter((group) => !marks.includes(group));
    const say = (list: typeof groups, isMarked: boolean) =>
      list.length === 0
        ? []
        : [history.did(act, isMarked, list.map(({ count, kind, label, name }) => history.counted(count, kind, label, name)))]; // prettier-ignore
    return [...say(marks, true), ...say(others, false)];
  });
  const named = new Set(line.groups.flatMap(({ kind }) => (kind === "document" ? line.documents : [])));
  const titles = line.documents.flatMap((id) => (named.has(id) ? [] : (workspace.get(id)?.title ?? [])));
  return history.sentence(who, done, titles);
}
