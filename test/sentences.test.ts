import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** The sources of the host but for the catalogue, by their path. */
const sources = ["shared", "server"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .filter((path) => !path.startsWith("shared/words/")),
);

/** The program without its comments: those at the end of a line stand after a blank, addresses in strings do not. */
function uncommented(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}

/** Where an error is made with text instead of a sentence of the catalogue. */
function errorsWithText(source: string): string[] {
  return uncommented(source).match(/new AppError\(\s*[^(),]+,\s*(?:["'`]|[A-Za-z]*[mM]essage\b)/g) ?? [];
}

const literal = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** What goes before text that no user reads: errors that are bugs. */
const unread = /new (?:Range|Type)?Error\(\s*$/;

/** Text that reads like something said to people: three words or more, the first of them a word. */
function sentencesIn(source: string): string[] {
  const program = uncommented(source);
  return [...program.matchAll(literal)]
    .filter(({ index }) => !unread.test(program.slice(0, index)))
    .map(([text]) => text.slice(1, -1))
    .filter((text) =>
      /^(?:\$\{[^}]*\}|[“A-Za-z’',]+)(?: \S+){2,}/.test(text.replaceAll(/\$\{[^}]*\}/g, "X")),
    );
}
/** Text of several words that is no sentence of the host's. */
const data: readonly RegExp[] = [
  /^shared\/commands\.ts: /, // what commands are called
  /^server\/import\/(?:dates|language)\.ts: \p{L}+(?: \p{L}+)+$/u, // words to look for in texts
  /^shared\/(?:reading|checks\/wording)\//, // likewise
  /^shared\/checks\/statedChange\.ts: \p{Ll}+(?: \p{Ll}+)+$/u, // likewise
  /^shared\/sourcing\/stopWords\.ts: \p{Ll}+(?: \p{Ll}+)+ ?$/u, // words to leave out
  /SQLite format 3$/,
  /private, max-age=31536000, immutable$/,
  /^server\/http\/tokens\.ts: \$\{JSON\.stringify/,
  /^server\/store\/lock\.ts: .* UTC$/,
];

const read = (path: string) => readFileSync(join(root, path), "utf8");

it("no error of the host is made with text: its sentence comes from the catalogue", () => {
  expect(sources.length).toBeGreaterThan(80);
  expect(sources.filter((path) => errorsWithText(read(path)).length > 0)).toEqual([]);
});

it("the host says nothing that is not in the catalogue", () => {
  const found = sources.flatMap((path) => sentencesIn(read(path)).map((text) => `${path}: ${text}`));
  expect(found.filter((text) => !data.some((known) => known.test(text)))).toEqual([]);
});

it.each([
  ['throw new AppError("invalid", "There is nothing here.");', 1],
  ["throw new AppError('busy',\n  `Port ${port} is taken.`);", 1],
  ['const message = "Nothing."; throw new AppError("busy", message, { cause });', 1],
  ['throw new AppError("busy", (words) => words.host.lock.here);', 0],
  ['// as in new AppError("busy", "Somebody has it.")', 0],
])("the check of errors sees %j", (source, count) => {
  expect(errorsWithText(source)).toHaveLength(count);
});

it.each([
  ['problems.push("The disk is full.");', 1],
  ["return `${name} points to ${other}, which is gone`;", 1],
  ["const kind = 'a zip archive';", 1],
  ['throw new RangeError("Commit 3 does not follow.");', 0],
  ['/* The disk is full. */ const a = "text/html; charset=utf-8"; // the disk is full', 0],
])("the check of sentences sees %j", (source, count) => {
  expect(sentencesIn(source)).toHaveLength(count);
});
