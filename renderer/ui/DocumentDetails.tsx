import type { RecordOf } from "../../shared/records/index.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { CommentsSection } from "./comments/CommentsSection.tsx";
import { RecordedBy } from "./RecordedBy.tsx";
import { useDesk } from "./desk.ts";
import { FieldRow } from "./FieldRow.tsx";
import { DocumentReadings } from "./review/DocumentReadings.tsx";
import { documentFields } from "./forms.ts";
import { RecordHistory } from "./history/RecordHistory.tsx";

/** What is known about the document; shown while no annotation is active. */
export function DocumentDetails({ document }: { readonly document: RecordOf<"document"> }) {
  const desk = useDesk();
  return (
    <section
      aria-label={words().forms.documentDetails}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        desk.view?.focus();
      }}
    >
      <h2>{words().forms.document}</h2>
      <RecordedBy record={document} />
      {documentFields.map((field) => (
        <FieldRow key={field.name} id={document.id} record={document} field={field} />
      ))}
      <DocumentReadings id={document.id} />
      {document.original && <p className="soft note">{words().forms.importedFrom(document.original.name)}</p>}
      {document.importNotes?.map((note) => (
        <p className="soft note" key={note}>
          {note}
        </p>
      ))}
      <CommentsSection on={[document.id]} />
      <RecordHistory record={document}>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            desk.past.filterBy({ documentId: document.id });
            run(desk, "history");
          }}
        >
          {words().history.inDocument}
        </button>
      </RecordHistory>
    </section>
  );
}
