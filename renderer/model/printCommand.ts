import type { Desk } from "./desk.ts";
import { words } from "./words.ts";

/**
 * Prints the report where it is shown, else the open document, or says why there is nothing to print; true, since the key
 * means nothing else here.
 */
export function printDocument(desk: Desk): true {
  const said = words().print;
  if (desk.place === "report") desk.printReport?.();
  else if (desk.place !== "document" || !desk.open) desk.notify(said.nothingOpen);
  else if (desk.open.text === undefined) desk.notify(said.textMissing);
  else desk.print?.();
  return true;
}
