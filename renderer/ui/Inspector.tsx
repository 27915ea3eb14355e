import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { AnnotationForm } from "./AnnotationForm.tsx";
import { AnnotationList } from "./AnnotationList.tsx";
import { ChosenForm } from "./ChosenForm.tsx";
import { DocumentDetails } from "./DocumentDetails.tsx";

/** What is active and its attributes above, all annotations of the document below. */
export function Inspector() {
  const { active, document, isMany } = useDesk();
  return (
    <aside className="inspector" aria-label={words().frame.inspector}>
      <div className="inspector-detail">
        {isMany ? (
          <ChosenForm />
        ) : active ? (
          <AnnotationForm key={active.id} annotation={active} />
        ) : (
          document && <DocumentDetails document={document} />
        )}
      </div>
      <AnnotationList />
    </aside>
  );
}
