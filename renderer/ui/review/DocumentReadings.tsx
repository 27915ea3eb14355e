import type { Id } from "../../../shared/ids.ts";
import { hasOthers } from "../../model/people.ts";
import { type ReadingRecord, readingsOf } from "../../model/readings.ts";
import { run } from "../../model/run.ts";
import { takeBack } from "../../model/runReadings.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { ReadingState } from "./ReadingState.tsx";

/** Who was given a document to read on their own, and how far they are; nothing where only one person works here. */
export function DocumentReadings({ id }: { readonly id: Id<"document"> }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const readings = readingsOf(workspace, id);
  if (!hasOthers(workspace) && readings.length === 0) return null;
  const says = words().readings;
  return (
    <div className="document-readings">
      <h3>{says.heading}</h3>
      {readings.length > 0 && (
        <ul aria-label={says.heading}>
          {readings.map((reading) => (
            <Reader key={reading.id} reading={reading} />
          ))}
        </ul>
      )}
      <button type="button" className="button" onClick={() => run(desk, "reading.give")}>
        {says.give}
      </button>
    </div>
  );
}

/** One reader; from somebody else a document can be taken back. */
function Reader({ reading }: { readonly reading: ReadingRecord }) {
  const desk = useDesk();
  const { workspace, replica } = desk.model;
  const name = workspace.get(reading.authorId)?.name ?? words().forms.someone;
  const isOwn = reading.authorId === replica.opened?.actor;
  const says = words().readings;
  return (
    <li>
      <AuthorChip id={reading.authorId} isNamed isAlways />
      <span className="reader-name">{isOwn ? says.you(name) : name}</span>
      <ReadingState state={reading.state} />
      {!isOwn && (
        <button
          type="button"
          className="link-button"
          aria-label={says.takeBack(name)}
          onClick={() => void takeBack(desk, reading.id, name)}
        >
          {says.takeBackShort}
        </button>
      )}
    </li>
  );
}
