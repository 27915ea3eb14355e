import { useEffect } from "react";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { usePart } from "./part.ts";
import { dialogsPart } from "./parts.ts";

/** The dialog that is open. One whose code cannot be loaded closes again, and the window says why. */
export function OpenDialog() {
  const desk = useDesk();
  const { dialog } = desk;
  const part = usePart(dialogsPart, false);
  useEffect(() => {
    if (dialog === undefined || dialogsPart.now.state === "there") return;
    let isOver = false;
    // One that did not come before is tried again every time it is wanted.
    void dialogsPart.load().then(() => {
      if (isOver || dialogsPart.now.state === "there") return;
      desk.showDialog(undefined);
      desk.notify(words().frame.partMissing, "error");
    });
    return () => {
      isOver = true;
    };
  }, [desk, dialog]);
  if (dialog === undefined || part.state !== "there") return null;
  const Shown = part.value[dialog];
  return <Shown />;
}
