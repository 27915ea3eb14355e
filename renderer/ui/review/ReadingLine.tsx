import { EyeOff } from "lucide-react";
import { run } from "../../model/run.ts";
import { ownReading } from "../../model/runReadings.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

/** Above a text one reads on one's own: that others' marks are hidden, and the way to end that. */
export function ReadingLine() {
  const desk = useDesk();
  if (!ownReading(desk)) return null;
  const says = words().readings;
  return (
    <div className="reading-line">
      <EyeOff size={14} aria-hidden />
      <span>{says.onYourOwn}</span>
      <button type="button" className="button" onClick={() => run(desk, "reading.finish")}>
        {says.finish}
      </button>
    </div>
  );
}
