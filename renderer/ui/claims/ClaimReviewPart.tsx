import { useEffect, useId, useRef, useState } from "react";
import { claimReviewOf } from "../../../shared/formats/claimReview.ts";
import { type Withheld, withholdable } from "../../../shared/protection.ts";
import { protectedBy } from "../../../shared/protectedBy.ts";
import type { Claim } from "../../model/claimActions.ts";
import type { Desk } from "../../model/desk.ts";
import { recalled, remember } from "../../model/memory.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { ProtectionFields } from "../ProtectionFields.tsx";
import { useWithheld } from "../useWithholdings.ts";
import { Section } from "./Section.tsx";

/** A finished claim as structured data for the page it is published on, and what is missing for that. */
export function ClaimReviewPart({ claim }: { readonly claim: Claim }) {
  const [isOpen, setOpen] = useState(false);
  const says = words().claims;
  return (
    <Section title={says.review}>
      {isOpen ? (
        <Review claim={claim} />
      ) : (
        <button type="button" className="button small" onClick={() => setOpen(true)}>
          {says.showReview}
        </button>
      )}
    </Section>
  );
}

type Publisher = { readonly organisation: string; readonly site: string };

/** Who publishes, as it was said last; none of it is in the workspace. */
function publisher(): Publisher {
  const { organisation, site } = recalled("claimReview");
  const given = (value: unknown) => (typeof value === "string" ? value : "");
  return { organisation: given(organisation), site: given(site) };
}

function Review({ claim }: { readonly claim: Claim }) {
  const desk = useDesk();
  const id = useId();
  const [by, setBy] = useState(publisher);
  const first = useRef<HTMLInputElement>(null);
  // The button that led here is gone; this is what comes next.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);
  const says = words().claims;
  const [wanted, choose] = useWithheld("claimReview");
  const { exporting } = words();
  const { workspace } = desk.model;
  const options = {
    words: words(),
    organisation: by.organisation,
    ...(by.site.trim() === "" ? {} : { site: by.site.trim() }),
  };
  const without = (withheld: Iterable<Withheld>) =>
    claimReviewOf(protectedBy(workspace, withheld, words()), claim.id, options);
  const { json, missing } = without(wanted);
  const whole = without([]).json;
  const kept =
    whole === without(withholdable).json ? "reviewNone" : whole === json ? "reviewSome" : "reviewLess";
  const change = (part: Partial<Publisher>) => {
    const next = { ...by, ...part };
    setBy(next);
    remember("claimReview", JSON.stringify(next));
  };
  return (
    <>
      <p className="soft note">{says.reviewHint}</p>
      <div className="form-grid">
        <div className="field-row">
          <label htmlFor={`${id}-by`}>{says.organisation}</label>
          <input
            id={`${id}-by`}
            ref={first}
            value={by.organisation}
            autoComplete="off"
            onChange={({ target }) => change({ organisation: target.value })}
          />
        </div>
        <div className="field-row">
          <label htmlFor={`${id}-site`}>{says.site}</label>
          <input
            id={`${id}-site`}
            value={by.site}
            placeholder={words().forms.hints.url}
            autoComplete="off"
            onChange={({ target }) => change({ site: target.value })}
          />
        </div>
      </div>
      {missing.length > 0 && (
        <div className="mind-list">
          <p className="field-name">{says.reviewMissing}</p>
          <ul>
            {missing.map((sentence) => {
              const text = sentence(words());
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </div>
      )}
      {json !== "" && (
        <>
          <details className="protection-part">
            <summary>{exporting.protection.reviewTitle}</summary>
            <ProtectionFields wanted={wanted} onChange={choose} withholdings={exporting.protection[kept]} />
          </details>
          <button type="button" className="button small" onClick={() => void copy(desk, json)}>
            {says.copyReview}
          </button>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard */}
          <pre tabIndex={0} role="region" aria-label={says.review} className="review-json">
            {json}
          </pre>
        </>
      )}
    </>
  );
}

async function copy(desk: Desk, json: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(json);
    desk.notify(words().claims.reviewCopied);
  } catch {
    desk.notify(words().claims.notCopied); // not allowed, or no clipboard here: the text stands below
  }
}
