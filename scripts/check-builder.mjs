// @ts-check
// Holds electron-builder.yml against electron-builder's own schema, without any download.
import { createRequire } from "node:module";
import { ROOT } from "./run.mjs";
import { fail, say } from "./say.mjs";

const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } = require("app-builder-lib/out/util/config/config.js");
const { DebugLogger } = require("builder-util");

const config = await getConfig(ROOT, null, null);
try {
  await validateConfiguration(config, new DebugLogger(false));
} catch (error) {
  // The first lines name the key; the rest repeats the whole schema.
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  fail(lines.slice(0, 8).join("\n"));
}
say("electron-builder.yml is valid.");
