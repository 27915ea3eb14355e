import type { Input, Method, Output } from "../shared/api.ts";
import type { Id } from "../shared/ids.ts";
import { checkWorkspace } from "./check.ts";
import type { Desk } from "./desk.ts";
import { exportWorkspace } from "./export.ts";
import { importText, previewText } from "./import/text.ts";
import { importWorkspace } from "./import/workspace.ts";
import type { Log } from "./log.ts";
import { addSamples } from "./samples.ts";

/** Who asks: the local profile in the desktop app and on the command line, the token's author in a browser. */
export type Actor = { readonly authorId: Id<"author"> };

/** Every method of the protocol, for one actor at a time. Inputs are parsed already; expected failures are AppErrors. */
export type Service = {
  readonly methods: {
    readonly [M in Method]: (actor: Actor, input: Input<M>) => Promise<Output<M>>;
  };
  readonly log: Log;
};

/** What a host does for its clients. What an actor may see or do is decided behind these methods, never in front. */
export function createService(desk: Desk): Service {
  return {
    log: desk.log,
    methods: {
      open: async (actor) => ({
        name: desk.name,
        place: desk.place,
        app: desk.app,
        actor: actor.authorId,
        seq: desk.store.workspace.seq,
        records: [...desk.store.workspace.records()],
        status: { problems: [...desk.store.problems] },
      }),
      commit: (actor, { changes }) => desk.writer.commit(actor, changes),
      text: async (_actor, { hash }) => ({ text: await desk.store.text(hash) }),
      stageFile: async (_actor, { bytes }) => ({
        fileId: desk.staging.put(bytes),
        bytes: bytes.byteLength,
      }),
      previewText: (_actor, input) => previewText(desk, input),
      importText: (actor, input) => importText(desk, actor, input),
      importWorkspace: (actor, { fileId }) => importWorkspace(desk, actor, fileId),
      exportWorkspace: () => exportWorkspace(desk),
      addSamples: (actor) => addSamples(desk, actor),
      check: () => checkWorkspace(desk.store),
    },
  };
}
