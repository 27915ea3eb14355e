import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/*
 * What a user reads is written in the catalogue and nowhere else, or it would not be translated. This looks for the forms
 * in which it is usually forgotten; it is no parser, and a sentence that is built cleverly gets past it.
 */

const attributes =
  /(?<![\w-])(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|label|alt|name|what)=(?:"([^"]*)"|\{(?:"([^"]*)"|`([^`]*)`)\})/g;
/** Text between tags: on from the end of a tag, up to the next tag or brace; code between two `>` has other signs in it. */
const betweenTags = /(?<![=-])>([^<>{}=;]*)(?=<[/A-Za-z]|\{)/g;
/** What stands after a closing brace. */
const afterBrace = /\}([^<>{}=;()]*)(?=<\/)/g;
/** A text with two words, the first in upper case. */
const sentences = /(["`])(\p{Lu}[\p{L}']* (?:(?!\1).)*?\p{L})(?:(?!\1).)*\1/gu;
const letters = /\p{L}{2,}/u;
/** Signs of code, where the end of an arrow, a comparison or a type was taken for the end of a tag. */
const code = /&&|\|\||\)\s*:|\breturn\b|^\s*[,)]|^\(\s*\w+: |\($/;

const withoutComments = (source: string) =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/(?<!:)\/\/.*$/gm, "")
    // What only a developer reads.
    .replaceAll(/new Error\([\s\S]*?\);/g, "");

/** Everything in a source that a user would read. */
function literals(name: string, source: string): string[] {
  const plain = withoutComments(source);
  const found = [...plain.matchAll(sentences)].map((match) => (match[2] ?? "").replace(/\$\{.*/, "").trim());
  if (name.endsWith(".tsx")) {
    for (const pattern of [attributes, betweenTags, afterBrace])
      for (const match of plain.matchAll(pattern)) {
        const text = (match[1] ?? match[2] ?? match[3] ?? "").replaceAll(/\$\{[^}]*\}/g, "");
        if (letters.test(text) && !code.test(text)) found.push(text.trim());
      }
  }
  return found.filter((text) => !allowed.has(text));
}

/** Names that are written so in every language, and a word of HTTP. */
const allowed = new Set(["Claimdesk", "Bearer"]);

const sources = ["renderer", "renderer/ui", "renderer/model", "renderer/host", "renderer/editor"].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => ({ path: join(folder, name), source: readFileSync(join(folder, name), "utf8") })),
);

it("no source of the windows holds what a user reads", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(
    sources.flatMap(({ path, source }) => literals(path, source).map((text) => `${path}: ${text}`)),
  ).toEqual([]);
});

it.each([
  '<button aria-label="Close" onClick={close}>',
  '<input placeholder={"Type here"} />',
  "<IconButton name={`Delete ${line.title}`} />",
  "<h2>Annotations</h2>",
  "<Column id='title'>\n  Title\n</Column>",
  "<p>Imported from {name}.</p>",
  "<p>{count} documents</p>",
  'desk.notify("There is nothing to undo.");',
  "return `Added ${name}`;",
])("the check sees %s", (line) => {
  expect(literals("offender.tsx", line)).not.toEqual([]);
});

it.each([
  "<h2>{words().text.annotations}</h2>",
  '<input type="search" className="soft by" name={words().library.delete(line.title)} />',
  "/** Says “There is nothing”. */ const at = items.length > 0 && first < end;",
  'throw new Error("There is no desk around this component.");',
  "<kbd>{readableKeys(keys)}</kbd>",
])("the check has nothing against %s", (line) => {
  expect(literals("good.tsx", line)).toEqual([]);
});
