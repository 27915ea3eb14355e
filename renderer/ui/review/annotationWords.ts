import type { RecordOf } from "../../../shared/records/index.ts";
import { canonicalClaim, canonicalSource } from "../../../shared/sourcing/merging.ts";
import { brief } from "../../../shared/naming.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import { type Annotation, sourceName } from "../../model/actions.ts";
import { shownNumber } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { eachOnce } from "../choices.ts";
import { attributeFields, choiceName, type FieldSpec } from "../forms.ts";

/** One thing that is said of an annotation, in words. */
export type Said = { readonly key: string; readonly name: string; readonly value: string };

/** What an annotation says besides its words and its note: who stands behind it, and its attributes, as people read them. */
export function attributesInWords(workspace: Workspace, annotation: Annotation): readonly Said[] {
  const { sourceId, restsOn = [], claimId, label, attributes } = annotation;
  const { roles, trackedClaim } = words().forms;
  const source = sourceId && canonicalSource(workspace, sourceId);
  const claim = claimId && canonicalClaim(workspace, claimId);
  const own: Readonly<Record<string, unknown>> = attributes;
  const said: Said[] = [];
  if (source) said.push({ key: "sourceId", name: roles[label].name, value: sourceName(source) });
  if (restsOn.length > 0)
    said.push({
      key: "restsOn",
      name: words().decisions.restsOn,
      value: eachOnce(workspace, restsOn)
        .map(({ name }) => name)
        .join(", "),
    });
  for (const field of attributeFields[label]) {
    const [, key = ""] = field.path;
    const value = inWords(field, own[key]);
    if (value !== "") said.push({ key, name: field.name, value });
  }
  if (claim) said.push({ key: "claimId", name: trackedClaim, value: brief(claim.statement, 120) });
  return said;
}

function inWords({ type }: FieldSpec, value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return choiceName(value ? "yes" : "no");
  if (typeof value === "number") return shownNumber(value);
  if (typeof value !== "string") return "";
  return type === "choice" ? choiceName(value) : value;
}

/** One thing that an annotation says otherwise than before; empty where it said, or says, nothing. */
export type Changed = {
  readonly key: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

/** What of an annotation was another, field by field, as people read it. */
export function changesInWords(
  workspace: Workspace,
  before: RecordOf<"annotation">,
  after: RecordOf<"annotation">,
): readonly Changed[] {
  const was = allInWords(workspace, before);
  const is = allInWords(workspace, after);
  return [...new Map([...was, ...is].map((said) => [said.key, said.name]))]
    .map(([key, name]) => ({ key, name, before: valueOf(was, key), after: valueOf(is, key) }))
    .filter((change) => change.before !== change.after);
}

const valueOf = (all: readonly Said[], key: string) => all.find((said) => said.key === key)?.value ?? "";

function allInWords(workspace: Workspace, annotation: Annotation): readonly Said[] {
  const says = words();
  return [
    { key: "label", name: says.forms.label, value: says.labels[annotation.label].name },
    {
      key: "spans",
      name: says.decisions.passage,
      value: brief(annotation.quotes.map(({ exact }) => exact).join(" … "), 300),
    },
    ...attributesInWords(workspace, annotation),
    { key: "note", name: says.forms.fields.note, value: annotation.note ?? "" },
  ];
}
