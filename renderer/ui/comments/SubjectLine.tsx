import { FileText, ListChecks, Users } from "lucide-react";
import type { Subject } from "../../../shared/review/commented.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly subject: Subject | undefined;
  /** What it says, in a few words. */
  readonly text: string;
};

/** What is commented on: a sign of its kind, and its words. On a document, whose title stands above, only that it is. */
export function SubjectLine({ subject, text }: Props) {
  const { workspace } = useDesk().model;
  const says = words();
  switch (subject?.kind) {
    case "annotation": {
      const label = workspace.get(subject.id)?.label;
      return (
        <>
          {label && (
            <>
              <span className={`letter ${label}`} aria-hidden>
                {says.labels[label].letter}
              </span>
              <span className="visually-hidden">{says.labels[label].name}: </span>
            </>
          )}
          <span className="subject-text">{text}</span>
        </>
      );
    }
    case "document":
      return (
        <>
          <FileText size={14} aria-hidden />
          <span className="subject-text">{says.comments.onDocument}</span>
        </>
      );
    case "claim":
    case "source":
      return (
        <>
          {subject.kind === "claim" ? <ListChecks size={14} aria-hidden /> : <Users size={14} aria-hidden />}
          <span className="subject-text">{text}</span>
        </>
      );
    case undefined:
      return null;
    default:
      return subject satisfies never;
  }
}
