import { resolve } from "node:path";
import { defaultWorkspace } from "../places.ts";
import type { Arguments } from "./run.ts";

/** The workspace a command is about: `--workspace`, else the one nobody has to name. */
export function workspaceOf({ values }: Arguments): string {
  return typeof values["workspace"] === "string" ? resolve(values["workspace"]) : defaultWorkspace();
}
