import { brief } from "../../shared/naming.ts";
import { completed } from "../../shared/sourcing/completed.ts";
import { canonicalSource } from "../../shared/sourcing/merging.ts";
import type { Annotation } from "../model/actions.ts";
import { inherited } from "../model/firstMention.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { choiceName } from "./forms.ts";

/** What a passage about an unnamed source has from its first mention and from the source itself. */
export function FirstMention({
  annotation,
}: {
  readonly annotation: Extract<Annotation, { label: "anonymous-source" }>;
}) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const record = annotation.sourceId && canonicalSource(workspace, annotation.sourceId);
  if (!record) return null;
  const { first, toldTo } = inherited(workspace, annotation);
  const { source } = completed(workspace, record);
  const { fields, first: say } = words().sources;
  const known = source.type === "anonymous" ? (source.anonymity ?? {}) : {};
  const told = annotation.attributes.toldTo === undefined ? toldTo : undefined;
  const facts = [
    ["toldTo", told],
    ["count", known.count],
    ["howTheyKnow", known.howTheyKnow],
    ["reason", known.reason ?? (known.reasonType && choiceName(known.reasonType))],
    ["groundRule", known.groundRule && choiceName(known.groundRule)],
  ] as const;
  const shown = facts.filter(([, value]) => value !== undefined && value !== "");
  if (!first && shown.length === 0) return null;
  return (
    <div className="first-mention">
      <div className="first-head">
        <span>{first ? say.title : say.ofSource}</span>
        {first && (
          <button
            type="button"
            className="link-button"
            title={say.go}
            aria-label={say.go}
            onClick={() => {
              desk.wantsForm = first.id; // this button goes away with the form it stands in
              desk.activate(first.id, { reveal: true });
            }}
          >
            {brief(first.quotes[0]?.exact ?? "", 40)}
          </button>
        )}
      </div>
      {shown.length > 0 && (
        <dl>
          {shown.map(([key, value]) => (
            <div key={key}>
              <dt>{fields[key]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
