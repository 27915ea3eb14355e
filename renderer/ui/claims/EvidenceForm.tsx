import { makeId, type Id } from "../../../shared/ids.ts";
import { evidenceStances } from "../../../shared/records/evidence.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import { canonicalSource } from "../../../shared/sourcing/merging.ts";
import { setField } from "../../model/actions.ts";
import { newSource } from "../../model/linking.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { sourceOptions } from "../choices.ts";
import { useDesk } from "../desk.ts";
import { FieldRow } from "../FieldRow.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { evidenceNote, passageField, rankField, stanceField, webFields } from "./claimFields.ts";

type Props = { readonly evidence: RecordOf<"evidence"> };

/** All that can be said of a piece of evidence; each field is saved as it is left. */
export function EvidenceForm({ evidence }: Props) {
  const says = words().claims;
  const shared = { id: evidence.id, record: evidence };
  const isWeb = evidence.target.type === "web";
  return (
    <div className="form-grid evidence-form">
      {isWeb &&
        webFields.map((field) => {
          const [, key = ""] = field.path;
          const isHalf = key === "published" || key === "accessed";
          return (
            <div key={key} className={isHalf ? "half" : "whole"} data-next={key === "title" ? "" : undefined}>
              <FieldRow {...shared} field={field} />
            </div>
          );
        })}
      <div className="half">
        <ChoiceField
          {...shared}
          field={stanceField}
          choices={evidenceStances.map((each) => [each, says.stances[each]])}
        />
      </div>
      <div className="half">
        <ChoiceField
          {...shared}
          field={rankField}
          choices={[
            ["primary", says.ranks.primary],
            ["secondary", says.ranks.secondary],
          ]}
        />
      </div>
      {isWeb && <FieldRow {...shared} field={passageField} />}
      <EvidenceSource evidence={evidence} />
      <FieldRow {...shared} field={evidenceNote} />
    </div>
  );
}

/** Who stands behind the evidence. */
function EvidenceSource({ evidence }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const { id, sourceId } = evidence;
  const says = words().claims;
  const link = (to: Id<"source"> | undefined) =>
    void desk.model
      .act(says.steps.source, (current) => setField(current, id, ["sourceId"], sourceId, to))
      .then((outcome) => desk.report(outcome));
  const create = (name: string) => {
    const made = makeId("source", crypto.randomUUID());
    void desk.model
      .act(says.steps.source, (current) => [
        { op: "put", record: newSource(made, name, "claim") },
        ...setField(current, id, ["sourceId"], sourceId, made),
      ])
      .then((outcome) => desk.report(outcome));
  };
  return (
    <Chooser
      label={says.evidenceFields.source}
      value={sourceId && canonicalSource(workspace, sourceId)?.id}
      options={sourceOptions(workspace, false)}
      onChoose={link}
      onCreate={create}
    />
  );
}
