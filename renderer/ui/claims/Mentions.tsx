import { Unlink } from "lucide-react";
import { useState } from "react";
import { brief } from "../../../shared/naming.ts";
import type { Mention, TrackedClaim } from "../../../shared/sourcing/trackedClaim.ts";
import type { Annotation } from "../../model/actions.ts";
import type { Claim } from "../../model/claimActions.ts";
import { moveMentions } from "../../model/claimMerging.ts";
import { seenText } from "../../model/claimTexts.ts";
import { openAt } from "../../model/opening.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { neighbourOf } from "./focusClaims.ts";
import { MoveMentions } from "./MoveMentions.tsx";
import { Section } from "./Section.tsx";

type Props = { readonly claim: Claim; readonly tracked: TrackedClaim };
const atOnce = 50;

/** Where the claim is made: to go there, to unlink what does not belong, and to move what belongs to another claim. */
export function Mentions({ claim, tracked }: Props) {
  const says = words().claims;
  const { mentions, firstSeen, lastSeen } = tracked;
  const [most, setMost] = useState(atOnce);
  const [turned, setTurned] = useState<ReadonlySet<Annotation["id"]>>(new Set());
  const chosen = new Set(mentions.map(({ annotation }) => annotation.id).filter((id) => turned.has(id)));
  const turn = (id: Annotation["id"]) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const dates = firstSeen && lastSeen && [seenText(firstSeen), seenText(lastSeen)];
  return (
    <Section title={says.mentions} count={mentions.length}>
      {mentions.length === 0 && <p className="soft">{says.noMentions}</p>}
      {dates && (
        <p className="soft note">
          {dates[0] === dates[1]
            ? says.seenOnce(dates[0] ?? "")
            : says.firstAndLast(dates[0] ?? "", dates[1] ?? "")}
        </p>
      )}
      <ul className="mention-list">
        {mentions.slice(0, most).map((mention) => (
          <MentionRow
            key={mention.annotation.id}
            claim={claim}
            mention={mention}
            isChosen={chosen.has(mention.annotation.id)}
            onTurn={() => turn(mention.annotation.id)}
          />
        ))}
      </ul>
      {mentions.length > most && (
        <button type="button" className="link-button" onClick={() => setMost(most + atOnce)}>
          {says.more(Math.min(atOnce, mentions.length - most))}
        </button>
      )}
      {chosen.size > 0 && <MoveMentions claim={claim} chosen={chosen} quote={firstQuote(mentions, chosen)} />}
    </Section>
  );
}

const firstQuote = (mentions: readonly Mention[], chosen: ReadonlySet<Annotation["id"]>) =>
  mentions.find(({ annotation }) => chosen.has(annotation.id))?.quote ?? "";

type RowProps = {
  readonly claim: Claim;
  readonly mention: Mention;
  readonly isChosen: boolean;
  onTurn(this: void): void;
};

function MentionRow({ claim, mention, isChosen, onTurn }: RowProps) {
  const desk = useDesk();
  const says = words().claims;
  const { annotation, document, quote, seen } = mention;
  const name = brief(quote);
  const unlink = (button: HTMLElement) => {
    const goOn = neighbourOf(button);
    void desk.model
      .act(says.steps.unlink, (workspace) =>
        moveMentions(workspace, claim.id, new Set([annotation.id]), undefined),
      )
      .then((outcome) => {
        if (desk.report(outcome)) desk.announce(says.unlinked(1));
        goOn();
      });
  };
  return (
    <li>
      <input type="checkbox" aria-label={says.chooseMention(name)} checked={isChosen} onChange={onTurn} />
      <button
        type="button"
        className="mention-open"
        aria-label={says.openMention(name)}
        onClick={() => openAt(desk, { documentId: document.id, annotationId: annotation.id })}
      >
        <q>{quote}</q>
        <span className="soft">
          {document.title}, {seenText(seen)}
        </span>
      </button>
      <AuthorChip id={annotation.createdBy} />
      <button
        type="button"
        className="icon-button"
        aria-label={says.unlinkMention(name)}
        title={says.unlink}
        onClick={({ currentTarget }) => unlink(currentTarget)}
      >
        <Unlink size={14} aria-hidden />
      </button>
    </li>
  );
}
