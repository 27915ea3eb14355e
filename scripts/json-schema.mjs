// @ts-check
// node scripts/json-schema.mjs: writes docs/claimdesk-export.schema.json from the schema the program itself uses.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { ROOT } from "./run.mjs";
import { say } from "./say.mjs";

export const SCHEMA_FILE = join(ROOT, "docs/claimdesk-export.schema.json");

/**
 * The JSON Schema (draft 2020-12) of our export, as the text of its file.
 * @param {typeof import("../shared/formats/native.ts").nativeSchema} nativeSchema
 */
export async function jsonSchemaOf(nativeSchema) {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  const { $schema, ...schema } = toJsonSchema(nativeSchema, {
    target: "draft-2020-12",
    errorMode: "throw",
    definitions: Object.fromEntries(recordSchemas(nativeSchema)),
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === "custom" ? idSchema(messageOf(valibotSchema)) : jsonSchema,
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === "check"
        ? { ...jsonSchema, ...checkSchema(jsonSchema, messageOf(valibotAction)) }
        : jsonSchema,
  });
  const head = {
    $schema,
    $id: "urn:claimdesk:export:3",
    title: "Claimdesk export, version 3",
    description:
      "A whole workspace in one file. Offsets are UTF-16 code units into the text named by the document's textHash, half-open.",
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

/**
 * The schemas of the records by kind; each becomes a definition of its own.
 * @param {typeof import("../shared/formats/native.ts").nativeSchema} nativeSchema
 */
function recordSchemas(nativeSchema) {
  return nativeSchema.entries.records.item.options.map((schema) => {
    const one = "options" in schema ? schema.options[0] : schema;
    return /** @type {const} */ ([one.entries.kind.literal, schema]);
  });
}

/**
 * What of a check of ours a schema can hold: that it is base64, or that it says something, which is a character that is
 * no white space. After a pattern comes only what no pattern can say.
 * @param {{ pattern?: string | undefined }} before
 * @param {string} message
 */
function checkSchema(before, message) {
  if (message === "This must be base64.") return { contentEncoding: "base64" };
  return before.pattern === undefined ? { pattern: "\\S" } : {};
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const KINDS = ["author", "document", "annotation", "source", "claim", "evidence", "comment", "resolution"];
const QUESTION =
  "(?:attribution|single-source|anonymous-sources|anonymous-attacks|relayed|editor-told|quotes|verbs|statistics|vague|borrowing|contradictions|fairness|verdicts)";
/** What follows the kind, where it is more than one UUID. */
const TAILS = /** @type {Record<string, string>} */ ({
  decision: `${UUID}:${UUID}`,
  check: `${UUID}:${QUESTION}`,
  reading: `${UUID}:${UUID}`,
  signoff: `${UUID}:${UUID}`,
});

/**
 * Ids are checked by functions, which no schema can hold; which kind is meant stands in their message.
 * @param {string} message
 */
function idSchema(message) {
  const kind = /id of the form (\w+):<uuid>/.exec(message)?.[1];
  if (kind === undefined) throw new Error(`There is no JSON Schema for "${message}".`);
  const longer = Object.entries(TAILS).map(([each, tail]) => `${each}:${tail}`);
  const one =
    kind === "kind"
      ? `(?:(?:${KINDS.join("|")}):${UUID}|${longer.join("|")})`
      : `${kind}:${TAILS[kind] ?? UUID}`;
  return { type: /** @type {const} */ ("string"), pattern: `^${one}$` };
}

/**
 * What a schema or a check says in English; ours are functions of the issue, and look at nothing in it.
 * @param {object} schema
 */
function messageOf(schema) {
  const message = "message" in schema ? schema.message : "";
  return String(typeof message === "function" ? message({}) : message);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await ensureInstalled();
  const { build } = await import("rolldown");
  const file = join(ROOT, "out/programs/native.js");
  // Node 20 runs no TypeScript, so it is bundled first.
  const output = { file, format: /** @type {const} */ ("esm"), codeSplitting: false };
  await build({ input: join(ROOT, "shared/formats/native.ts"), external: /^valibot$/, output });
  const { nativeSchema } = await import(pathToFileURL(file).href);
  writeFileSync(SCHEMA_FILE, await jsonSchemaOf(nativeSchema));
  say(`Wrote ${SCHEMA_FILE}`);
}
