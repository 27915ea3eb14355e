import type { Input, Method, Output } from "../shared/api.ts";
import type { Id } from "../shared/ids.ts";
import type { Words } from "../shared/words/index.ts";
import { exportBundle } from "./bundle/export.ts";
import { mergeBundle, previewMerge } from "./bundle/merge.ts";
import { checkWorkspace } from "./check.ts";
import type { Desk } from "./desk.ts";
import { exportWorkspace } from "./export.ts";
import { Audits } from "./history/audit.ts";
import { commitHistory } from "./history/details.ts";
import { logPage } from "./history/page.ts";
import { withheldFromLog } from "./history/withheld.ts";
import { bringBack, previewReturn, takeBack } from "./history/returning.ts";
import { importText, previewText } from "./import/text.ts";
import { importWorkspace } from "./import/workspace.ts";
import type { Log } from "./log.ts";
import { exportReport } from "./report/exportReport.ts";
import { addSamples } from "./samples.ts";
import { Searches } from "./search/searches.ts";

/** Who asks: the local profile in the desktop app and on the command line, the token's author in a browser. */
export type Actor = {
  readonly authorId: Id<"author">;
  /** Which of their windows; undefined where it is none, or does not say. Only what passes is about windows, never a right. */
  readonly window?: string;
};

/**
 * Every method of the protocol, for one actor at a time. Inputs are parsed already; expected failures are AppErrors. What
 * is said in an output is said with `words`.
 */
export type Service = {
  readonly methods: {
    readonly [M in Method]: (actor: Actor, input: Input<M>, words: Words) => Promise<Output<M>>;
  };
  readonly log: Log;
};

/** What a host does for its clients. What an actor may see or do is decided behind these methods, never in front. */
export function createService(desk: Desk): Service {
  const { seeing } = desk;
  const searches = new Searches(desk.store);
  const audits = new Audits(desk);
  return {
    log: desk.log,
    methods: {
      open: async (actor, _input, words) => ({
        name: desk.name,
        place: desk.place,
        app: desk.app,
        actor: actor.authorId,
        seq: desk.store.workspace.seq,
        records: [...seeing.workspace(actor).records()],
        status: { problems: desk.store.sayProblems(words) },
      }),
      commit: async (actor, { changes }) => seeing.commit(actor, await desk.writer.commit(actor, changes)),
      text: async (_actor, { hash }) => ({ text: await desk.store.text(hash) }),
      presence: async (actor, { documentId }) => {
        desk.presence.say(actor, documentId);
        return {};
      },
      search: (actor, input) => searches.search(actor, input, seeing.workspace(actor)),
      // An old version shows all that a record ever said.
      history: async (actor, input) =>
        seeing.history(
          actor,
          await ("commit" in input
            ? commitHistory(desk, actor, input.commit)
            : "of" in input
              ? desk.store.historyOf(input.of)
              : desk.store.history("id" in input ? [input.id] : input.ids)),
        ),
      log: (actor, input) => logPage(desk, actor, input),
      exportLog: (actor, input, words) => audits.part(actor, input, words),
      withheldFromLog: (actor, { withheld = [] }, words) => withheldFromLog(desk, actor, withheld, words),
      previewReturn: (actor, { before }) => previewReturn(desk, actor, before),
      bringBack: (actor, { before }) => bringBack(desk, actor, before),
      takeBack: (actor, { seq }) => takeBack(desk, actor, seq),
      stageFile: async (_actor, { bytes }) => ({
        fileId: desk.staging.put(bytes),
        bytes: bytes.byteLength,
      }),
      previewText: (_actor, input, words) => previewText(desk, input, words),
      importText: (actor, input, words) => importText(desk, actor, input, words),
      importWorkspace: (actor, { fileId }, words) => importWorkspace(desk, actor, fileId, words),
      exportWorkspace: (actor, { withheld = [] }, words) => exportWorkspace(desk, actor, withheld, words),
      exportReport: (actor, input, words) =>
        exportReport({ ...desk, workspace: seeing.workspace(actor) }, input, words),
      exportBundle: (actor, input, words) => exportBundle(desk, actor, input, words),
      previewMerge: (actor, { fileId }, words) => previewMerge(desk, actor, fileId, words),
      merge: (actor, input, words) => mergeBundle(desk, actor, input, words),
      addSamples: (actor, _input, words) => addSamples(desk, actor, words),
      check: (actor, _input, words) => checkWorkspace(desk, actor, words),
    },
  };
}
