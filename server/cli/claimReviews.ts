import * as v from "valibot";
import { AppError } from "../../shared/errors.ts";
import {
  type ClaimReview,
  type ClaimReviewOptions,
  claimReviewOf,
} from "../../shared/formats/claimReview.ts";
import { type Id, idOf, makeId } from "../../shared/ids.ts";
import { brief } from "../../shared/naming.ts";
import { isWebAddress } from "../../shared/records/fields.ts";
import { unmerged } from "../../shared/sourcing/merging.ts";
import { protectedBy } from "../../shared/protectedBy.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { Workspace } from "../../shared/workspace.ts";
import { connect } from "./client.ts";
import { words } from "./language.ts";
import { outputOf } from "./output.ts";
import type { Arguments } from "./run.ts";
import { withheldIn } from "./without.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/**
 * `claimdesk claimreview [FILE]`: one review as an object, all as a list; what is missing on standard error. 1 where
 * there is nothing to publish.
 */
export async function claimReviews(args: Arguments): Promise<number> {
  const wanted = claimOf(args);
  const options = optionsOf(args);
  const withheld = withheldIn(args);
  const folder = await existingWorkspaceOf(args);
  const output = await outputOf(args);
  const client = await connect(folder);
  try {
    const { seq, records } = await client.call("open", {});
    const workspace = protectedBy(new Workspace(seq, records), withheld, words());
    return await (wanted === "all"
      ? writeAll(workspace, options, output)
      : writeOne(workspace, wanted, options, output));
  } finally {
    await client.close();
  }
}

type Output = Awaited<ReturnType<typeof outputOf>>;

async function writeOne(
  workspace: Workspace,
  id: Id<"claim">,
  options: ClaimReviewOptions,
  output: Output,
): Promise<number> {
  const { json, missing } = claimReviewOf(workspace, id, options);
  if (json !== "") await output.write(`${json}\n`);
  tell(missing.map((say) => say(words())));
  return json === "" ? 1 : 0;
}

async function writeAll(workspace: Workspace, options: ClaimReviewOptions, output: Output): Promise<number> {
  const notes: string[] = [];
  const reviews: string[] = [];
  for (const { id, statement, status, verdict } of unmerged(workspace, "claim")) {
    if (status !== "done" || verdict === "none-yet") continue;
    const { json, missing }: ClaimReview = claimReviewOf(workspace, id, options);
    reviews.push(json);
    notes.push(...missing.map((say) => words().host.cli.ofClaim(brief(statement), say(words()))));
  }
  if (reviews.length === 0) throw new AppError("not-found", ({ host: { cli } }) => cli.noneClosed);
  await output.write(`[\n${reviews.join(",\n")}\n]\n`);
  tell(notes);
  return 0;
}

/** Standard output may be the file itself. */
function tell(notes: readonly string[]): void {
  for (const note of notes) process.stderr.write(`${words().host.cli.note(note)}\n`);
}

/** @throws AppError `invalid` for what is no claim's id, with or without its kind */
function claimOf({ values }: Arguments): Id<"claim"> | "all" {
  const { claim = "all" } = values;
  if (claim === "all") return claim;
  const given = String(claim);
  const id = given.startsWith("claim:") ? given : makeId("claim", given);
  return valid(v.is(idOf("claim"), id) ? id : undefined, ({ host: { cli } }) => cli.notAClaim(given));
}

/** @throws AppError `invalid` for an address that is none; one that is left out is said to be missing later */
function optionsOf({ values }: Arguments): ClaimReviewOptions {
  const { site, organisation } = values;
  if (typeof site === "string")
    valid(isWebAddress(site) || undefined, ({ host: { cli } }) => cli.notASite(site));
  return {
    words: words(),
    ...(typeof site === "string" ? { site } : {}),
    ...(typeof organisation === "string" ? { organisation } : {}),
  };
}

function valid<T>(value: T | undefined, problem: Sentence): T {
  if (value === undefined) throw new AppError("invalid", problem);
  return value;
}
