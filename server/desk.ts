import type { Id } from "../shared/ids.ts";
import type { Log } from "./log.ts";
import type { Presence } from "./presence.ts";
import type { Seeing } from "./seeing.ts";
import type { Staging } from "./staging.ts";
import type { Store } from "./store/store.ts";
import type { Writer } from "./writer.ts";

/** What the service works with: one workspace, and what surrounds it for as long as its host is open. */
export type Desk = {
  /** A name for the title bar. */
  readonly name: string;
  /** Where the workspace is, for people to read. */
  readonly place: string;
  /** Version of this program. */
  readonly app: string;
  /** The author who runs the host; some things are theirs alone. */
  readonly owner: Id<"author">;
  /** Folder of the sample texts. */
  readonly seeds: string;
  readonly store: Store;
  /** What of it each actor may see: nothing is given out but through this. */
  readonly seeing: Seeing;
  /** Who is in which document now. */
  readonly presence: Presence;
  readonly writer: Writer;
  readonly staging: Staging;
  readonly log: Log;
};
