import type { RecordOf } from "../../shared/records/index.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalClaim, canonicalSource } from "../../shared/sourcing/merging.ts";
import { localeOf } from "../../shared/words/locale.ts";
import type { Workspace } from "../../shared/workspace.ts";
import { type Annotation, fieldValue, sourceName } from "../model/actions.ts";
import { language, words } from "../model/words.ts";
import { attributeFields, choiceName, type FieldSpec, shownValue } from "./forms.ts";

/** What is said of an annotation on paper: the name of a field and its value, both in words. */
export type Fact = { readonly name: string; readonly value: string };

/** Who stands behind an annotation, and the tracked claim it is a mention of. */
export function behind(annotation: Annotation, workspace: Workspace): Fact[] {
  const who = { name: words().forms.roles[annotation.label].name, value: whoIsBehind(annotation, workspace) };
  const claim = annotation.claimId && canonicalClaim(workspace, annotation.claimId);
  return claim ? [who, { name: words().forms.trackedClaim, value: claim.statement }] : [who];
}

/** The attributes that are filled in, in the order of their form. */
export function factsOf(annotation: Annotation, text: string, names: ReadonlyMap<string, string>): Fact[] {
  const said = words().print;
  const facts: Fact[] = [];
  for (const field of attributeFields[annotation.label]) {
    const value = fieldValue(annotation, field.path);
    if (value !== undefined) facts.push({ name: field.name, value: inWords(field, value) });
  }
  if (annotation.label === "quote") {
    const { speakerSpan, continues } = annotation.attributes;
    if (speakerSpan)
      facts.push({ name: said.speakerNamed, value: text.slice(speakerSpan.start, speakerSpan.end) });
    const first = continues && names.get(continues);
    if (first) facts.push({ name: said.continues, value: first });
  }
  return facts;
}

function whoIsBehind(annotation: Annotation, workspace: Workspace): string {
  const source = annotation.sourceId && canonicalSource(workspace, annotation.sourceId);
  if (source) return describedSource(completed(workspace, source).source);
  const isOwnVoice = annotation.label === "claim" && annotation.attributes.ownVoice === true;
  return isOwnVoice ? words().print.outletItself : words().print.notStated;
}

/** A source with what makes it somebody: `Luis Vera, spokesman, Interior ministry`. */
function describedSource(source: RecordOf<"source">): string {
  return [sourceName(source), source.title, source.organisation].filter((part) => part).join(", ");
}

function inWords({ type }: FieldSpec, value: unknown): string {
  if (type === "yes-no") return choiceName(shownValue(type, value));
  if (type === "choice" && typeof value === "string") return choiceName(value);
  if (type === "number" && typeof value === "number")
    return value.toLocaleString(localeOf(language()), { maximumFractionDigits: 20 });
  return shownValue(type, value);
}
