import { Trash2, X } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type Label, labels } from "../../shared/labels.ts";
import type { Annotation } from "../model/actions.ts";
import { countsOf, labelsOf } from "../model/chosen.ts";
import { commonSource } from "../model/many.ts";
import { run } from "../model/run.ts";
import { linkChosen, linkChosenToNew } from "../model/runMany.ts";
import { shownNumber } from "../model/shown.ts";
import { keysOf } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { Chooser } from "./Chooser.tsx";
import { realNameWarning, sourceOptions } from "./choices.ts";
import { ChosenField } from "./ChosenField.tsx";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";
import { DecisionButtons } from "./review/DecisionButtons.tsx";
import { ReasonForm } from "./review/ReasonForm.tsx";
import { attributeFields, fieldOf, type FieldSpec } from "./forms.ts";

const noteField: FieldSpec = fieldOf(["note"], "note", "area");

/** A field by what it is bound to; its name depends on the language. */
const keyOf = ({ path }: FieldSpec) => path.join(".");

/** What is done to several chosen annotations at once; it stands where the form of a single one does. */
export function ChosenForm() {
  const desk = useDesk();
  const { acted, chosen } = desk;
  const say = words().text.many;
  const hidden = chosen.size - acted.length;
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (desk.wantsForm === undefined) return;
    desk.wantsForm = undefined;
    form.current?.querySelector<HTMLElement>(".form-grid :is(input, select)")?.focus();
  });
  const drop = () => {
    run(desk, "list.chooseNone");
    desk.focusList?.(); // the button goes away
  };
  return (
    <section
      ref={form}
      className="chosen"
      aria-label={say.form}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        desk.focusList?.(); // where they were chosen; Escape there drops the choice
      }}
    >
      <div className="chosen-head">
        <h2>{say.chosen(chosen.size)}</h2>
        <IconButton
          icon={Trash2}
          name={say.delete}
          keys={keysOf(desk, "annotation.delete")}
          isDisabled={acted.length === 0}
          onPress={() => {
            run(desk, "annotation.delete");
            desk.focusList?.();
          }}
        />
        <IconButton icon={X} name={say.none} onPress={drop} />
      </div>
      {hidden > 0 && <p className="warning">{acted.length > 0 ? say.hidden(hidden) : say.nothingShown}</p>}
      {acted.length > 0 && (
        <>
          <Counts items={acted} />
          <DecisionButtons given={undefined} />
          {desk.deciding.asking && <ReasonForm asking={desk.deciding.asking} />}
          <div className="form-grid">
            <LabelOfAll items={acted} />
            <SourceOfAll items={acted} />
            <AttributeOfAll items={acted} />
          </div>
        </>
      )}
    </section>
  );
}

type Props = { readonly items: readonly Annotation[] };

function Counts({ items }: Props) {
  const counts = useMemo(() => countsOf(items), [items]);
  return (
    <ul className="chosen-counts">
      {labels.map(
        (label) =>
          counts[label] > 0 && (
            <li key={label}>
              <span className={`letter ${label}`} aria-hidden>
                {words().labels[label].letter}
              </span>
              <span className="visually-hidden">{words().labels[label].name}: </span>
              {shownNumber(counts[label])}
            </li>
          ),
      )}
    </ul>
  );
}

function LabelOfAll({ items }: Props) {
  const desk = useDesk();
  const control = useId();
  const say = words().text.many;
  const [label, another] = useMemo(() => labelsOf(items), [items]);
  return (
    <div className="field-row">
      <label htmlFor={control}>{words().forms.label}</label>
      <select
        id={control}
        value={another ? "" : label}
        onChange={(event) => run(desk, `label.${event.target.value as Label}`)} // the options below are labels
      >
        {another && (
          <option value="" disabled>
            {say.several}
          </option>
        )}
        {labels.map((each) => (
          <option key={each} value={each}>
            {words().labels[each].name}
          </option>
        ))}
      </select>
    </div>
  );
}

function SourceOfAll({ items }: Props) {
  const desk = useDesk();
  const say = words().text.many;
  const { value, differs } = commonSource(desk.model.workspace, items);
  const [label, another] = labelsOf(items);
  const isUnnamed = items.some((item) => item.label === "anonymous-source");
  return (
    <>
      <Chooser
        label={label && !another ? words().forms.roles[label].name : say.source}
        value={value}
        options={sourceOptions(desk.model.workspace, isUnnamed)}
        warn={(typed) => realNameWarning(isUnnamed, typed)}
        isDeliberate
        onChoose={(id) => linkChosen(desk, id)}
        onCreate={(name) => linkChosenToNew(desk, name)}
      />
      {differs && <p className="chosen-hint soft">{say.sourcesDiffer}</p>}
    </>
  );
}

/** The fields that annotations of all these labels have, a note among them. */
function commonFields(items: readonly Annotation[]): readonly FieldSpec[] {
  const [first, ...rest] = labelsOf(items);
  if (!first) return [];
  const isEverywhere = ({ path, type }: FieldSpec) =>
    rest.every((label) =>
      attributeFields[label].some((other) => other.type === type && other.path.join() === path.join()),
    );
  return [...attributeFields[first].filter(isEverywhere), noteField];
}

function AttributeOfAll({ items }: Props) {
  const control = useId();
  const say = words().text.many;
  const fields = useMemo(() => commonFields(items), [items]);
  const [key, setKey] = useState("");
  const field = fields.find((each) => keyOf(each) === key);
  return (
    <>
      <div className="field-row">
        <label htmlFor={control}>{say.attribute}</label>
        <select id={control} value={field ? key : ""} onChange={(event) => setKey(event.target.value)}>
          <option value="">{say.chooseAttribute}</option>
          {fields.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {field && <ChosenField key={key} field={field} items={items} />}
    </>
  );
}
