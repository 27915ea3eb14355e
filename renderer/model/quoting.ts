import type { Change } from "../../shared/changes.ts";
import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { compareSpans, extent, type Span } from "../../shared/spans.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Annotation, describe, existing, setField, spanOf } from "./actions.ts";
import type { Desk } from "./desk.ts";
import { remembering } from "./linking.ts";
import { words } from "./words.ts";

/*
 * What only quotes have: the words in the text that name the speaker, and the quote that one goes on from.
 */

type Quote = Extract<Annotation, { label: "quote" }>;

/** The annotation as a quote. @throws AppError `invalid` where it is none, `not-found` where it is gone */
function quoteOf(workspace: Workspace, id: Id<"annotation">): Quote {
  const annotation = existing(workspace, id);
  if (annotation.label !== "quote") throw new AppError("invalid", words().forms.onlyQuotes);
  return annotation;
}

/** Says where the text names the quote's speaker, or that it does not. @throws AppError `invalid`, `not-found` */
export function setSpeakerSpan(workspace: Workspace, id: Id<"annotation">, span: Span | undefined): Change[] {
  const { attributes } = quoteOf(workspace, id);
  return setField(workspace, id, ["attributes", "speakerSpan"], attributes.speakerSpan, span);
}

/** Says which quote this one goes on from, or that it stands alone. @throws AppError `invalid`, `not-found` */
export function setContinues(
  workspace: Workspace,
  id: Id<"annotation">,
  earlier: Id<"annotation"> | undefined,
): Change[] {
  const { attributes } = quoteOf(workspace, id);
  return setField(workspace, id, ["attributes", "continues"], attributes.continues, earlier);
}

/** The quotes that begin before this one in its document, the nearest first; none that already goes on from it. */
export function earlierQuotes(annotations: readonly Annotation[], quote: Annotation): readonly Annotation[] {
  const place = extent(quote.spans);
  const followers = new Set<string>([quote.id]);
  const quotes = annotations.filter((other) => other.label === "quote");
  for (const id of followers)
    for (const other of quotes) if (other.attributes.continues === id) followers.add(other.id);
  return quotes
    .filter((other) => !followers.has(other.id) && compareSpans(extent(other.spans), place) < 0)
    .toReversed();
}

/** Command: the selection names the active quote's speaker. */
export function takeSpeaker(desk: Desk): boolean {
  const { active, open, selection, hasSelection } = desk;
  const say = words().forms;
  if (!open?.text || active?.label !== "quote") return tell(desk, say.noQuoteActive);
  if (!hasSelection) return tell(desk, say.speaker.select);
  const { text } = open;
  desk.view?.select(selection.end);
  void desk.model
    .act(say.steps.speaker, (workspace) => {
      const span = spanOf(text, selection);
      const changes = setSpeakerSpan(workspace, active.id, span);
      const source = active.sourceId && canonicalSource(workspace, active.sourceId);
      // Whoever is linked already is known under these words from now on.
      return changes.length > 0 && source
        ? [...changes, ...remembering(workspace, source.id, text.slice(span.start, span.end))]
        : changes;
    })
    .then(
      (outcome) =>
        desk.report(outcome) && desk.announce(say.speaker.taken(text.slice(selection.start, selection.end))),
    );
  return true;
}

/** Command: the active quote goes on from the one before it. */
export function continuePrevious(desk: Desk): boolean {
  const { active } = desk;
  const say = words().forms;
  if (active?.label !== "quote") return tell(desk, say.noQuoteActive);
  const [earlier] = earlierQuotes(desk.annotations, active);
  if (!earlier) return tell(desk, say.continues.none);
  void desk.model
    .act(say.steps.continues, (workspace) => setContinues(workspace, active.id, earlier.id))
    .then((outcome) => desk.report(outcome) && desk.announce(say.continues.now(describe(earlier))));
  return true;
}

function tell(desk: Desk, sentence: string): true {
  desk.notify(sentence);
  return true;
}
