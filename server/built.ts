import { fileURLToPath } from "node:url";

/*
 * Folders beside the running file's own: beside the bundle in out/server, as beside the sources.
 */

/** The sample texts. */
export const seedsFolder = builtFolder("seeds");

/** The built interface; beside the sources it is not built. */
export const rendererFolder = builtFolder("renderer");

function builtFolder(name: string): string {
  return fileURLToPath(new URL(`../${name}/`, import.meta.url));
}
