import { Pencil, Trash2 } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { RecordOf } from "../../../shared/records/index.ts";
import { documentOf, type EvidenceWarning } from "../../../shared/sourcing/evidence.ts";
import { canonicalSource } from "../../../shared/sourcing/merging.ts";
import { removeWithDependants, sourceName } from "../../model/actions.ts";
import { isClosed } from "../../model/claimActions.ts";
import type { Desk } from "../../model/desk.ts";
import { evidenceName, evidencePlace, warningText } from "../../model/claimTexts.ts";
import { openAt } from "../../model/opening.ts";
import { shownDate } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { Warning } from "./Warning.tsx";

type Evidence = RecordOf<"evidence">;
type Props = { readonly evidence: Evidence; readonly warnings: readonly EvidenceWarning[] };

/** One piece of evidence; its fields unfold in place. */
export function EvidenceItem({ evidence, warnings }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const form = useId();
  const item = useRef<HTMLLIElement>(null);
  const [isOpen, setOpen] = useState(desk.claims.wantsEvidence === evidence.id);
  const says = words().claims;
  const name = evidenceName(workspace, evidence);
  const isFrozen = isClosed(workspace, evidence.claimId);
  useEffect(() => {
    if (desk.claims.wantsEvidence !== evidence.id) return;
    desk.claims.wantsEvidence = undefined;
    // The address and what it does are said already: what comes next is the title.
    item.current?.querySelector<HTMLElement>("[data-next] :is(input, textarea)")?.focus();
  });
  return (
    <li className={`evidence ${evidence.stance}`} ref={item}>
      <div className="evidence-head">
        <span className="stance">{says.stances[evidence.stance]}</span>
        <AuthorChip id={evidence.createdBy} />
        {!isFrozen && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={says.editEvidence(name)}
              title={says.editEvidence(name)}
              aria-expanded={isOpen}
              aria-controls={form}
              onClick={() => setOpen(!isOpen)}
            >
              <Pencil size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={says.deleteEvidence(name)}
              title={says.deleteEvidence(name)}
              onClick={() => remove(desk, evidence)}
            >
              <Trash2 size={14} aria-hidden />
            </button>
          </>
        )}
      </div>
      <Target evidence={evidence} name={name} />
      <About evidence={evidence} />
      {warnings.map((warning) => (
        <Warning key={warning.kind}>{warningText(workspace, warning)}</Warning>
      ))}
      {!isFrozen && (
        <div id={form} hidden={!isOpen}>
          {isOpen && <EvidenceForm evidence={evidence} />}
        </div>
      )}
    </li>
  );
}

/** Where it is: a page, which the browser opens, or a passage, which the text shows. */
function Target({ evidence, name }: { readonly evidence: Evidence; readonly name: string }) {
  const desk = useDesk();
  const { target } = evidence;
  const says = words().claims;
  if (target.type === "web")
    return (
      <a href={target.url} target="_blank" rel="noopener noreferrer" aria-label={says.visit(name)}>
        {name}
      </a>
    );
  const document = documentOf(desk.model.workspace, evidence);
  const open = () => {
    if (!document) return;
    const [span] = target.type === "span" ? target.spans : [];
    const at = target.type === "span" ? span && { span } : { annotationId: target.annotationId };
    openAt(desk, { documentId: document.id, ...at });
  };
  return (
    <button type="button" className="mention-open" aria-label={says.openEvidence(name)} onClick={open}>
      <q>{name}</q>
    </button>
  );
}

/** When and where it was published, of what kind it is, who stands behind it, and what it says. */
function About({ evidence }: { readonly evidence: Evidence }) {
  const { workspace } = useDesk().model;
  const says = words().claims;
  const { target, rank, sourceId, passage, note } = evidence;
  const place = evidencePlace(workspace, evidence);
  const date = target.type === "web" ? target.published : documentOf(workspace, evidence)?.published;
  const source = sourceId && canonicalSource(workspace, sourceId);
  const parts = [
    place && says.inDocument(place),
    date && shownDate(date),
    rank && says.ranks[rank],
    source && sourceName(source),
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && <p className="soft note">{parts.join(" · ")}</p>}
      {passage && <blockquote>{passage}</blockquote>}
      {note && <p className="note">{note}</p>}
    </>
  );
}

/** Nothing is asked: undo brings it back. */
function remove(desk: Desk, { id }: Evidence): void {
  const says = words().claims;
  void desk.model
    .act(says.steps.deleteEvidence, (workspace) => removeWithDependants(workspace, id))
    .then((outcome) => desk.report(outcome) && desk.notify(says.evidenceDeleted));
  document.querySelector<HTMLElement>("#inspector .add-evidence input")?.focus(); // the button goes away
}
