import type { ReactNode } from "react";
import { quoteOf } from "../../../shared/report/names.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import type { ComparedItem } from "../../../shared/review/compare.ts";
import { comparedFieldName, comparedValue, endsText } from "../../model/compareTexts.ts";
import { openAt } from "../../model/opening.ts";
import { words } from "../../model/words.ts";
import { AuthorChip } from "../AuthorChip.tsx";
import { useDesk } from "../desk.ts";
import { SideBadge } from "./SideBadge.tsx";

type Props = {
  readonly text: string;
  readonly item: ComparedItem;
  readonly names: { readonly a: string; readonly b: string };
};

/** What each side says: its label and words, and every field in which they differ. */
export function DifferenceTable({ text, item, names }: Props) {
  const desk = useDesk();
  const says = words().compare;
  const { a, b } = item;
  const fields = "fields" in item ? item.fields : [];
  const ends = endsText(item);
  const hasNote = a?.note !== undefined || b?.note !== undefined;
  const label = a?.label ?? b?.label ?? "claim";
  return (
    <>
      <table className="difference-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{says.row}</span>
            </th>
            <Head side="a" name={names.a} mark={a} />
            <Head side="b" name={names.b} mark={b} />
          </tr>
        </thead>
        <tbody>
          <Row
            name={says.label}
            differs={item.kinds.some((kind) => kind === "label")}
            a={labelOf(a)}
            b={labelOf(b)}
          />
          <Row
            name={says.words}
            differs={item.kinds.some((kind) => kind === "boundary")}
            a={a ? quoteOf(a, 400) : says.notMarked}
            b={b ? quoteOf(b, 400) : says.notMarked}
          />
          {fields.map((each) => (
            <Row
              key={each.field}
              name={comparedFieldName(each.field, label)}
              differs
              a={comparedValue(desk.model.workspace, text, each.field, each.a)}
              b={comparedValue(desk.model.workspace, text, each.field, each.b)}
            />
          ))}
          {hasNote && <Row name={says.note} differs={false} a={a?.note ?? ""} b={b?.note ?? ""} />}
        </tbody>
      </table>
      {ends && <p className="soft difference-ends">{ends}</p>}
    </>
  );
}

type HeadProps = {
  readonly side: "a" | "b";
  readonly name: string;
  readonly mark: RecordOf<"annotation"> | undefined;
};

function Head({ side, name, mark }: HeadProps) {
  const desk = useDesk();
  return (
    <th scope="col" className="difference-side">
      <SideBadge side={side} /> <AuthorChip id={mark?.resolutionId ? undefined : mark?.createdBy} isNamed />{" "}
      {mark ? (
        <button
          type="button"
          className="link-button"
          title={words().compare.openMark(name)}
          aria-label={words().compare.openMark(name)}
          onClick={() => openAt(desk, { documentId: mark.documentId, annotationId: mark.id })}
        >
          {name}
        </button>
      ) : (
        name
      )}
    </th>
  );
}

function labelOf(mark: RecordOf<"annotation"> | undefined): ReactNode {
  if (!mark) return words().compare.notMarked;
  const { name, letter } = words().labels[mark.label];
  return (
    <span className="difference-label">
      <span className={`letter ${mark.label}`} aria-hidden>
        {letter}
      </span>
      {name}
    </span>
  );
}

type RowProps = {
  readonly name: string;
  readonly differs: boolean;
  readonly a: ReactNode;
  readonly b: ReactNode;
};

function Row({ name, differs, a, b }: RowProps) {
  return (
    <tr className={differs ? "differs" : undefined}>
      <th scope="row">{name}</th>
      <td>{a}</td>
      <td>{b}</td>
    </tr>
  );
}
