import type { Label } from "../../shared/labels.ts";
import type { Annotation } from "../model/actions.ts";
import { attributeFields, type FieldSpec } from "./forms.ts";

/** One part of an annotation's form; two halves stand beside each other where there is room. */
export type FormItem =
  | { readonly kind: "field"; readonly field: FieldSpec; readonly isHalf: boolean }
  | {
      readonly kind:
        | "source"
        | "restsOn"
        | "basis"
        | "firstMention"
        | "trackedClaim"
        | "speaker"
        | "continues";
    };

type Plan = { readonly main: readonly string[]; readonly more: readonly string[] };

/** By the field's name in the record, `/` behind those that need half a line; `@` before what is no single field. */
const plans: Record<Label, Plan> = {
  claim: {
    main: [
      "@source",
      "@restsOn",
      "@basis",
      "checkable/",
      "checkWorthy/",
      "checkWorthyReason",
      "claimType",
      "@trackedClaim",
    ],
    more: ["stance/", "hedge/"],
  },
  statistic: {
    main: [
      "value/",
      "upperValue/",
      "qualifier/",
      "unit/",
      "measure/",
      "period/",
      "what",
      "population",
      "@source",
      "@restsOn",
      "@basis",
    ],
    more: ["comparedWith", "geography/", "method/", "vague/"],
  },
  quote: {
    main: ["@source", "@speaker", "quoteType/", "medium/", "date/", "cue/"],
    more: ["@continues", "translated/", "verbatimChecked/"],
  },
  "anonymous-source": { main: ["@source", "@firstMention", "toldTo/", "mention/"], more: [] },
};

/** The form of each label: what the trade asks first, then what is folded. */
export const formOf: Record<
  Label,
  { readonly main: readonly FormItem[]; readonly more: readonly FormItem[] }
> = {
  claim: laidOut("claim"),
  statistic: laidOut("statistic"),
  quote: laidOut("quote"),
  "anonymous-source": laidOut("anonymous-source"),
};

function laidOut(label: Label) {
  const { main, more } = plans[label];
  return { main: main.map((name) => itemOf(label, name)), more: more.map((name) => itemOf(label, name)) };
}

function itemOf(label: Label, planned: string): FormItem {
  const name = planned.replace(/[@/]/, "");
  switch (planned) {
    case "@source":
    case "@restsOn":
    case "@basis":
    case "@firstMention":
    case "@trackedClaim":
    case "@speaker":
    case "@continues":
      return { kind: name as Exclude<FormItem["kind"], "field"> }; // the cases above
    default: {
      const field = attributeFields[label].find(({ path }) => path[1] === name);
      if (!field) throw new Error(`There is no field ${name} under ${label}.`);
      return { kind: "field", field, isHalf: planned.endsWith("/") };
    }
  }
}

/** Whether a field is asked for at all: why a claim is worth checking only where it is. */
export function isAsked(annotation: Annotation, name: string): boolean {
  if (annotation.label !== "claim" || name !== "checkWorthyReason") return true;
  const { checkWorthy, checkWorthyReason } = annotation.attributes;
  return checkWorthyReason !== undefined || checkWorthy === "high" || checkWorthy === "medium";
}

/**
 * What the sourcing review will ask about and is not there yet, by name. It is marked quietly: nothing forbids it.
 * @param isTold who was told is known from an earlier mention or from the source
 */
export function missingOf(annotation: Annotation, isTold = false): ReadonlySet<string> {
  const own: Readonly<Record<string, unknown>> = annotation.attributes;
  const asked = asks(annotation).filter((name) => own[name] === undefined && !(isTold && name === "toldTo"));
  const isSourceless = annotation.sourceId === undefined && own["ownVoice"] !== true;
  return new Set(isSourceless ? ["sourceId", ...asked] : asked);
}

function asks(annotation: Annotation): readonly string[] {
  switch (annotation.label) {
    case "claim":
      return ["checkable", "checkWorthy"];
    case "statistic":
      return annotation.attributes.vague === true
        ? ["what", "population", "period"]
        : ["value", "what", "population", "period"];
    case "quote":
      return ["quoteType"];
    case "anonymous-source":
      return ["toldTo", "mention"];
    default:
      return annotation satisfies never;
  }
}
