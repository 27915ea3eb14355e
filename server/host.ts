import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import type { HostEvent } from "../shared/api.ts";
import type { HostChange } from "../shared/changes.ts";
import { type Id, makeId } from "../shared/ids.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Language } from "../shared/words/index.ts";
import { appVersion } from "./app.ts";
import { openControl } from "./control.ts";
import type { Desk } from "./desk.ts";
import type { Log } from "./log.ts";
import { Presence } from "./presence.ts";
import { localProfile } from "./profile.ts";
import { Seeing } from "./seeing.ts";
import { type Actor, type Service, createService } from "./service.ts";
import { Staging } from "./staging.ts";
import { openFolderStore } from "./store/folder.ts";
import { Writer } from "./writer.ts";

export type HostOptions = {
  /** The workspace's folder; made when it is not there. */
  readonly workspace: string;
  /** Folder of the sample texts. */
  readonly seeds: string;
  readonly log: Log;
  /** Version of this program. */
  readonly app?: string;
  /** Where it can be used, for the message to whoever finds it in use; where that is known already. */
  readonly link?: string;
  /** Folder of the local profile, where it is not the platform's. */
  readonly config?: string;
};

/** The process that owns a workspace, for as long as it is open. Both shells and the command line are its clients. */
export type Host = {
  readonly service: Service;
  /** The person at this computer. */
  readonly actor: Actor;
  /** Absolute path of the workspace's folder. */
  readonly workspace: string;
  readonly log: Log;
  /**
   * Every commit in order as the actor may see it, every change of what is wrong, and to a window that says where it is, who
   * else is where. Returns its own remover.
   * @param language what the listener is told in, asked anew every time; English unless it is given
   */
  onEvent(actor: Actor, listener: (event: HostEvent) => void, language?: () => Language): () => void;
  /** Whether somebody of this id works in the workspace. */
  hasAuthor(id: Id<"author">): boolean;
  /**
   * The author of this name; made when there is none.
   * @param isOther who is not meant, although they may be called so
   */
  authorNamed(name: string, isOther?: (id: Id<"author">) => boolean): Promise<Id<"author">>;
  /**
   * Tells where the workspace can be used in a browser.
   * @param origin for anybody who finds it in use
   * @param link the same with a token; for programs of the same person only
   * @param oneTimeLink makes one that lets a single page in; for starting a browser with
   */
  announce(origin: string, link: string, oneTimeLink?: () => string): Promise<void>;
  /** Finishes what is under way and lets go of the workspace. Idempotent. */
  close(): Promise<void>;
};

/**
 * Opens a workspace and takes the one place its owner process has.
 * @throws AppError as `openFolderStore`, or when the local profile is damaged
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const { log, app = appVersion, link } = options;
  const workspace = resolve(options.workspace);
  const profile = await localProfile(options.config);
  const start = performance.now();
  const store = await openFolderStore(workspace, { app, log, ...(link === undefined ? {} : { link }) });
  try {
    const seeing = new Seeing(store);
    const desk: Desk = {
      name: basename(workspace),
      place: workspace,
      app,
      owner: profile.id,
      seeds: options.seeds,
      store,
      seeing,
      presence: new Presence(store, seeing),
      writer: new Writer(store, seeing),
      staging: new Staging(),
      log,
    };
    await ensureOwner(desk, profile.name);
    const host = hostOf(desk, profile.id);
    const control = await openControl(host);
    log("opened", { seq: store.workspace.seq, ms: Math.round(performance.now() - start) });
    let closing: Promise<void> | undefined;
    const close = async () => {
      await control.close();
      await store.close();
      log("closed");
    };
    return {
      ...host,
      async announce(origin, link, oneTimeLink) {
        await store.announce(origin);
        await control.describe(link, oneTimeLink);
      },
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function hostOf(desk: Desk, owner: Id<"author">): Omit<Host, "announce" | "close"> {
  const { store } = desk;
  return {
    service: createService(desk),
    actor: { authorId: owner },
    workspace: desk.place,
    log: desk.log,
    onEvent(actor, listener, language = () => "en") {
      const tellStatus = () => {
        const problems = store.sayProblems(wordsIn(language()));
        listener({ type: "status", status: { problems } });
      };
      const stop = [
        desk.seeing.onCommit(actor, (commit) => listener({ type: "commit", commit })),
        store.onProblems(tellStatus),
        desk.presence.join(actor, (present) => listener({ type: "presence", present })),
      ];
      return () => stop.forEach((remove) => remove());
    },
    hasAuthor: (id) => store.workspace.get(id) !== undefined,
    authorNamed: (name, isOther = () => false) => authorNamed(desk, name, isOther),
  };
}

/** The person at this computer is an author of every workspace they open; their record is written by themselves. */
async function ensureOwner({ store, writer, owner }: Desk, name: string): Promise<void> {
  await writer.commitOwn({ authorId: owner }, async () =>
    store.workspace.get(owner) ? [] : [newAuthor(owner, name)],
  );
}

/** Looked for in the writer's turn: whoever asks for the same name at the same moment gets the same author. */
async function authorNamed(
  { store, writer, owner }: Desk,
  name: string,
  isOther: (id: Id<"author">) => boolean,
): Promise<Id<"author">> {
  let id = makeId("author", randomUUID());
  await writer.commitOwn({ authorId: owner }, async () => {
    const known = [...store.workspace.all("author")].find(
      (author) => author.name === name && !isOther(author.id),
    );
    if (known) ({ id } = known);
    return known ? [] : [newAuthor(id, name)];
  });
  return id;
}

function newAuthor(id: Id<"author">, name: string): HostChange {
  return { op: "put", record: { kind: "author", id, revision: 0, name } };
}
