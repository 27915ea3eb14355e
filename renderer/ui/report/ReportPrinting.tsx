import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { usePart } from "../part.ts";
import { chartPart, printedReportPart } from "../parts.ts";

/**
 * Puts the report's pages into the page while it prints, and only then, whether our command or the browser's own printing
 * began it. What to draw is there at once: the report is computed already.
 */
export function ReportPrinting() {
  const desk = useDesk();
  const [began, setBegan] = useState<Date | undefined>();
  const part = usePart(printedReportPart);
  useEffect(() => {
    // The browser takes the page as it is when this returns.
    const before = () => flushSync(() => setBegan(new Date()));
    const after = () => setBegan(undefined);
    const print = async () => {
      desk.model.saveDrafts();
      // A chart that cannot be had prints as its table.
      await Promise.all([printedReportPart.load(), chartPart.load(), desk.model.settled()]);
      if (printedReportPart.now.state === "missing") desk.notify(words().frame.partMissing, "error");
      else window.print();
    };
    const own = () => void print();
    desk.printReport = own;
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      if (desk.printReport === own) desk.printReport = undefined;
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [desk]);
  if (!began || part.state !== "there") return null;
  return createPortal(<part.value at={began} />, document.body);
}
