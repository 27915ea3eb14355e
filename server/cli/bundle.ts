import { isMergeable } from "../../shared/bundle/file.ts";
import type { Choice } from "../../shared/bundle/deciding.ts";
import type { Side } from "../../shared/bundle/items.ts";
import { categories } from "../../shared/bundle/items.ts";
import type { MergeItem, MergeOutcome } from "../../shared/bundle/protocol.ts";
import { AppError } from "../../shared/errors.ts";
import { connect } from "./client.ts";
import { readBytes } from "./import.ts";
import { words } from "./language.ts";
import { outputOf } from "./output.ts";
import { documentsNamed } from "./report.ts";
import type { Arguments } from "./run.ts";
import { withheldIn } from "./without.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk bundle [FILE]`: some documents or everything, for somebody with a copy of the workspace. */
export async function bundle(args: Arguments): Promise<number> {
  const { document } = args.values;
  const named = Array.isArray(document) ? document.filter((each) => typeof each === "string") : [];
  const withheld = withheldIn(args);
  const folder = await existingWorkspaceOf(args);
  const output = await outputOf(args);
  const client = await connect(folder);
  try {
    const documents = named.length > 0 ? await documentsNamed(client, named) : "all";
    const originals = args.values["no-originals"] !== true;
    if (!isMergeable(withheld))
      process.stderr.write(`${words().host.cli.note(words().bundles.readingCopy)}\n`);
    const { json, notes } = await client.call("exportBundle", {
      documents,
      originals,
      withheld: [...withheld],
    });
    await output.write(json);
    for (const note of notes) process.stderr.write(`${words().host.cli.note(note)}\n`); // standard output may be the file itself
    return 0;
  } finally {
    await client.close();
  }
}

/** `claimdesk merge FILE`: 1 with the list of conflicts where nobody said which side is right. */
export async function merge(args: Arguments): Promise<number> {
  const [path] = args.positionals;
  if (path === undefined) throw new AppError("invalid", ({ bundles: { cli } }) => cli.whichFile);
  const side = sideOf(args);
  const client = await connect(await existingWorkspaceOf(args));
  try {
    const { fileId } = await client.call("stageFile", { bytes: await readBytes(path) });
    const { seq, items, without, ahead, unseen } = await client.call("previewMerge", { fileId });
    if (without.length > 0) process.stderr.write(`${words().host.cli.note(words().bundles.without)}\n`);
    if (ahead !== undefined) process.stderr.write(`${words().host.cli.note(ahead)}\n`);
    if (unseen !== undefined) process.stderr.write(`${words().host.cli.note(unseen)}\n`);
    const conflicts = items.filter(({ category }) => category === "conflict");
    if (args.values["dry-run"] === true) return listed(items);
    if (conflicts.length > 0 && !side) return refusedFor(conflicts);
    const choices: Record<string, Choice> = {};
    for (const { id } of conflicts) if (side) choices[id] = side;
    const report = await client.call("merge", { fileId, choices, seen: seq });
    print(linesOf(report.items));
    return 0;
  } finally {
    await client.close();
  }
}

/** @throws AppError `invalid` for what is no side */
function sideOf({ values: { prefer } }: Arguments): Side | undefined {
  if (prefer === undefined || prefer === "here" || prefer === "there") return prefer;
  throw new AppError("invalid", ({ bundles: { cli } }) => cli.noSide(String(prefer)));
}

/** What would become of every record that differs; the rest only counted. */
function listed(items: readonly MergeItem[]): number {
  const { bundles } = words();
  const lines = items
    .filter(({ category }) => category !== "same" && category !== "only-here")
    .toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category))
    .map(({ category, name }) => bundles.cli.item(bundles.category[category], name));
  const counts = (["same", "only-here"] as const).map((category) =>
    bundles.cli.counted(
      bundles.categories[category],
      items.filter((item) => item.category === category).length,
    ),
  );
  print([...lines, ...counts, bundles.cli.dryRun]);
  return 0;
}

function refusedFor(conflicts: readonly MergeItem[]): number {
  const { bundles } = words();
  const lines = conflicts.flatMap(({ name, category, fields, isHere, isThere }) => [
    bundles.cli.item(bundles.category[category], name),
    ...(isHere && isThere
      ? fields
          .filter(({ state }) => state === "both")
          .map((field) =>
            bundles.cli.field(field.name, field.here ?? bundles.nothing, field.there ?? bundles.nothing),
          )
      : [
          bundles.cli.field(
            bundles.whole,
            isHere ? bundles.takeHere : bundles.gone,
            isThere ? bundles.takeThere : bundles.gone,
          ),
        ]),
  ]);
  process.stderr.write(`${[...lines, bundles.cli.conflicts(conflicts.length)].join("\n")}\n`);
  return 1;
}

/** Every record that is not as it was, or not as was wanted, by name; the rest counted. */
function linesOf(items: readonly MergeOutcome[]): string[] {
  const { bundles } = words();
  const isTold = ({ went, category, why }: MergeOutcome) =>
    why !== undefined || category === "conflict" || !["same", "kept", "left"].includes(went);
  const told = items.filter(isTold).map(({ went, name, why }) => {
    const line = bundles.cli.item(bundles.went[went], name);
    return why === undefined ? line : `${bundles.cli.done(line)} ${why}`;
  });
  const rest = (["same", "kept", "left"] as const).flatMap((went) => {
    const silent = items.filter((item) => item.went === went && !isTold(item)).length;
    return silent > 0 ? [bundles.cli.counted(bundles.went[went], silent)] : [];
  });
  return [...told, ...rest];
}

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);
