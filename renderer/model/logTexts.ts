import { acts, type LogGroup, type LogLine } from "../../shared/history/log.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { shownList } from "./shown.ts";
import { words } from "./words.ts";

/** What a commit did, as a sentence: `Ana Ruiz marked 3 claims and added 1 source in “Boats”`. */
export function lineSentence(workspace: Workspace, line: LogLine): string {
  const { history } = words();
  if (line.isBreak) return history.log.breaks[line.isBreak];
  const who = (line.by && workspace.get(line.by)?.name) ?? history.log.someone;
  if (line.merge) return mergeSentence(workspace, who, line.merge);
  const done = acts.flatMap((act) => {
    const groups = line.groups.filter((group) => group.act === act);
    // Marked, as people say; the rest of what came with it is added.
    const marks = groups.filter(({ kind }) => act === "created" && kind === "annotation");
    const others = groups.filter((group) => !marks.includes(group));
    const say = (list: typeof groups, verb: keyof typeof history.did) =>
      list.length === 0 ? [] : [history.did[verb](shownList(list.map(thingsOf)))];
    return [...say(marks, "marked"), ...say(others, act)];
  });
  const named = new Set(line.groups.flatMap(({ kind }) => (kind === "document" ? line.documents : [])));
  const titles = line.documents.flatMap((id) => (named.has(id) ? [] : (workspace.get(id)?.title ?? [])));
  if (titles.length === 0) return history.sentence(who, shownList(done));
  return history.sentenceIn(who, shownList(done), shownList(titles.map(history.quoted)));
}

/** `Ana Ruiz merged a bundle from Bea Ortiz: 3 new, 2 changed`. */
function mergeSentence(workspace: Workspace, who: string, merge: NonNullable<LogLine["merge"]>): string {
  const { merged } = words().history;
  const from = merge.by && workspace.get(merge.by)?.name;
  const parts = (["added", "changed", "removed"] as const).flatMap((what) =>
    merge[what] > 0 ? [merged[what](merge[what])] : [],
  );
  return merged.sentence(who, from, parts.join(", "));
}

/** `3 claims`, `1 source (“Interior ministry”)`. */
function thingsOf({ count, kind, label, name }: LogGroup): string {
  const { counts, labelCounts, withName } = words().history;
  const things = label ? labelCounts[label](count) : counts[kind](count);
  return name === undefined ? things : withName(things, name);
}
