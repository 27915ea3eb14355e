import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";

/**
 * Builds `children/<name>.ts` into one file for Node, which in version 20 runs no TypeScript. `remove` is for what
 * `beforeAll` returns: a worker of Vitest's does not always live to see its own exit.
 */
export async function buildChild(name: string): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-child-"));
  const file = join(folder, `${name}.mjs`);
  await build({
    input: join(import.meta.dirname, "children", `${name}.ts`),
    platform: "node",
    external: /^node:/,
    output: { file, format: "esm", codeSplitting: false },
    logLevel: "silent",
  });
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
