import { bundleEnding } from "../../shared/bundle/file.ts";
import type { CommandId } from "../../shared/commands.ts";
import type { Desk } from "./desk.ts";

type BundleCommand = Extract<CommandId, `bundle.${string}`>;

export function isBundleCommand(command: CommandId): command is BundleCommand {
  return command.startsWith("bundle.");
}

/** Both show first what they are about. */
export function runBundles(desk: Desk, command: BundleCommand): true {
  desk.showDialog(command === "bundle.export" ? "exportBundle" : "mergeBundle");
  return true;
}

/** Opens what was dropped on the window where it belongs: a bundle is merged, everything else imported. */
export function openDropped(desk: Desk, files: readonly File[]): void {
  const isBundle = files.length === 1 && files[0]?.name.endsWith(bundleEnding);
  desk.showDialog(isBundle ? "mergeBundle" : "import", files);
}
