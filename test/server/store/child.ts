import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";

/** Builds `children/<name>.ts` into one file for Node, which in version 20 runs no TypeScript; gone at exit. */
export async function buildChild(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "claimdesk-child-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, `${name}.mjs`);
  await build({
    input: join(import.meta.dirname, "children", `${name}.ts`),
    platform: "node",
    external: /^node:/,
    output: { file, format: "esm", codeSplitting: false },
    logLevel: "silent",
  });
  return file;
}
