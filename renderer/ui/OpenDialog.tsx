import { useEffect } from "react";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { usePart } from "./part.ts";
import { dialogsPart } from "./parts.ts";

/** The dialog that is open. One whose code cannot be loaded closes again, and the window says why. */
export function OpenDialog() {
  const desk = useDesk();
  const { dialog } = desk;
  const part = usePart(dialogsPart, dialog !== undefined);
  const isMissing = part.state === "missing";
  useEffect(() => {
    if (dialog === undefined || !isMissing) return;
    desk.showDialog(undefined);
    desk.notify(words().frame.partMissing, "error");
    void dialogsPart.load(); // for the next time
  }, [desk, dialog, isMissing]);
  if (dialog === undefined || part.state !== "there") return null;
  const Shown = part.value[dialog];
  return <Shown />;
}
