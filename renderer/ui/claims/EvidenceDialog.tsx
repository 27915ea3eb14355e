import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { type Id, makeId } from "../../../shared/ids.ts";
import { evidenceStances } from "../../../shared/records/evidence.ts";
import type { DraftOf } from "../../../shared/records/index.ts";
import { canonicalClaim } from "../../../shared/sourcing/merging.ts";
import { quotationOf } from "../../../shared/spans.ts";
import { spanOf } from "../../model/actions.ts";
import { addEvidence, isClosed, newClaimWithEvidence } from "../../model/claimActions.ts";
import { claimChoices, sharedText } from "../../model/claimChoices.ts";
import type { Desk } from "../../model/desk.ts";
import { attempt } from "../../model/marking.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { createKey, exactOption, type Option } from "../choices.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";

type Stance = (typeof evidenceStances)[number];
type Target = DraftOf<"evidence">["target"];

/** Asks on which tracked claim the selection, or the active annotation, is evidence, and what it does to it. */
export function EvidenceDialog() {
  const desk = useDesk();
  const group = useId();
  const { workspace } = desk.model;
  const says = words().claims;
  const [{ target, quote }] = useState(() => targetOf(desk));
  const [stance, setStance] = useState<Stance>("supports");
  const [claimId, setClaimId] = useState<Id<"claim"> | undefined>(() => proposed(desk, quote));
  /** A claim that is made together with its evidence, and not before. */
  const [made, setMade] = useState<Option<Id<"claim">> | undefined>();
  const [isTyping, setTyping] = useState(false);
  const isAdding = useRef(false);
  const known = claimId && canonicalClaim(workspace, claimId);
  const claim = made ?? (known && { id: known.id, name: known.statement });
  const isFrozen = !made && known !== undefined && isClosed(workspace, known.id);
  const why = useMemo(
    () => desk.claims.words.similar(quote).find((each) => each.claim.id === claimId),
    [desk, quote, claimId],
  );
  // Where the claim is known, what the passage does to it is what comes next.
  const first = claim ? "input[type=radio]:checked" : "input[role=combobox]";
  const form = useRef<HTMLFormElement>(null);
  const begin = useEffectEvent(() => form.current?.querySelector<HTMLElement>(first)?.focus());
  useEffect(() => begin(), []);
  const add = async () => {
    if (!target || !claim || isTyping || isFrozen || isAdding.current) return;
    isAdding.current = true; // Enter pressed again adds nothing more
    const uuid = crypto.randomUUID();
    const outcome = await desk.model.act(says.steps.addEvidence, (current) =>
      made
        ? newClaimWithEvidence(made.id, made.name, { stance, target }, uuid)
        : addEvidence(current, claim.id, { stance, target }, uuid),
    );
    isAdding.current = false;
    if (!desk.report(outcome)) return;
    desk.claimId = claim.id;
    desk.showDialog(undefined);
    desk.announce(says.evidenceAdded);
  };
  const rowsFor = (typed: string): readonly Option<string>[] => {
    const rows: Option<string>[] = [...claimChoices(desk, quote, typed)];
    if (typed === "" || exactOption(rows, typed)) return rows;
    return [...rows, { id: createKey, name: words().forms.create(typed) }];
  };
  return (
    <Modal title={says.useAsEvidence}>
      <form
        ref={form}
        className="stack-y evidence-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <blockquote className="conclusion">{quote}</blockquote>
        <div className="form-grid">
          <Chooser
            label={says.evidenceOn}
            value={claim?.id}
            options={claim ? [claim] : []}
            rowsFor={rowsFor}
            isDeliberate
            onTyping={setTyping}
            onChoose={(id: Id<"claim"> | undefined) => {
              setMade(undefined);
              setClaimId(id);
            }}
            onCreate={(name) => setMade({ id: makeId("claim", crypto.randomUUID()), name })}
          />
        </div>
        {why && !made && !isTyping && <p className="soft note">{says.shares(sharedText(why))}</p>}
        <fieldset className="label-choices">
          <legend>{says.stance}</legend>
          {evidenceStances.map((each) => (
            <label key={each} className="verdict-choice">
              <input type="radio" name={group} checked={stance === each} onChange={() => setStance(each)} />
              {says.stances[each]}
            </label>
          ))}
        </fieldset>
        <div className="row end">
          {(!claim || isTyping || isFrozen) && (
            <span className="soft note">{claim && !isTyping ? says.evidenceFrozen : says.chooseFirst}</span>
          )}
          <button
            type="submit"
            className="button primary"
            disabled={!target || !claim || isTyping || isFrozen}
          >
            {says.add}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** What would be the evidence: the selection, else the active annotation; and its words. */
function targetOf(desk: Desk): { readonly target: Target | undefined; readonly quote: string } {
  const { open, selection, hasSelection, active } = desk;
  const text = open?.text;
  if (hasSelection && open && text !== undefined) {
    const span = attempt(desk, () => spanOf(text, selection));
    const quotes = span ? [quotationOf(text, span)] : [];
    const target: Target | undefined = span && { type: "span", documentId: open.id, spans: [span], quotes };
    return { target, quote: quotes[0]?.exact ?? "" };
  }
  const quote = active?.quotes.map(({ exact }) => exact).join(" … ") ?? "";
  return { target: active && { type: "annotation", annotationId: active.id }, quote };
}

/** The claim one was at last, or that the active annotation is a mention of, or that resembles the passage most. */
function proposed(desk: Desk, quote: string): Id<"claim"> | undefined {
  const { workspace } = desk.model;
  for (const id of [desk.claimId, desk.active?.claimId]) {
    const claim = id && canonicalClaim(workspace, id);
    if (claim) return claim.id;
  }
  return desk.claims.words.similar(quote, { most: 1 })[0]?.claim.id;
}
