import { createHash } from "node:crypto";
import type { DraftOf } from "../../../shared/records/index.ts";
import type { Workspace } from "../../../shared/workspace.ts";

/* What the torture test and the process it kills have to agree on. */

export const author: DraftOf<"author"> = {
  kind: "author",
  id: "author:5f0c9a3e-2b1d-4c57-9e6f-0a1b2c3d4e5f",
  revision: 0,
  name: "Ana Ruiz",
};

export const text = "The minister said six boats were struck off the coast on Tuesday. ".repeat(50);

/** The time of a commit, known from its number, so that both sides arrive at the very same records. */
export const timeOf = (seq: number) => new Date(1_767_225_600_000 + seq * 1_000);

/** One string for everything a workspace holds. */
export function digestOf(workspace: Workspace): string {
  const hash = createHash("sha256");
  const lines = [...workspace.records()].map((record) => JSON.stringify(record));
  for (const line of lines.toSorted()) hash.update(line);
  return hash.digest("hex");
}
