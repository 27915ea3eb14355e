import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { AppError } from "../shared/errors.ts";
import { idOf, makeId } from "../shared/ids.ts";
import { words as saying } from "../shared/records/fields.ts";
import { readIfThere, writePrivate } from "./files.ts";
import { configFolder } from "./places.ts";

const schema = v.strictObject({ id: idOf("author"), name: saying(200) });

/** The person at this computer: the author of what is done in the desktop app and from the command line. */
export type Profile = v.InferOutput<typeof schema>;

/**
 * The local profile, made at the first call and the same for every workspace, so that a person's decisions stay theirs.
 * @throws AppError `unavailable` when its file is damaged: a new identity in its place would disown earlier work
 */
export async function localProfile(folder = configFolder()): Promise<Profile> {
  const path = join(folder, "profile.json");
  const text = await readIfThere(path);
  if (text !== undefined) return parse(path, text);
  const profile = { id: makeId("author", randomUUID()), name: unnamed };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writePrivate(path, `${JSON.stringify(profile, null, 2)}\n`);
  // Read back: of two programs that start for the first time at once, the later file is the one that counts for both.
  return parse(path, (await readIfThere(path)) ?? "");
}

function parse(path: string, text: string): Profile {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new AppError("unavailable", (words) => words.host.store.profileDamaged(path), { cause });
  }
}

/**
 * What somebody is called until they say so themselves. Not as the system calls its user: that would leave with every file.
 */
const unnamed = "Local author";
