import type { ComparedItem } from "../../../shared/review/compare.ts";
import type { Compared } from "../../model/comparing.ts";
import { kindName, whyNoDeciding } from "../../model/compareTexts.ts";
import { namesOf } from "../../model/runCompare.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { DecisionBar } from "./DecisionBar.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { DifferenceText } from "./DifferenceText.tsx";
import { kindIcons } from "./kindIcons.ts";
import { useText } from "./useText.ts";

type Props = { readonly compared: Compared; readonly item: ComparedItem };

/** The difference one is at: in its text, side by side in what it says, and what can be decided about it. */
export function DifferenceDetail({ compared, item }: Props) {
  const desk = useDesk();
  const { text, failure } = useText(compared.document.id);
  const names = namesOf(desk, compared);
  const says = words();
  return (
    <section className="difference" aria-label={says.compare.difference}>
      <h2 className="difference-kinds">
        {item.kinds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <span key={kind} className="compare-kind">
              <Icon size={15} aria-hidden />
              {kindName(kind, names)}
            </span>
          );
        })}
      </h2>
      {text === undefined ? (
        <p className="soft">{failure ?? says.text.loading}</p>
      ) : (
        <>
          <DifferenceText text={text} item={item} names={names} language={languageOf(compared, desk)} />
          <DifferenceTable text={text} item={item} names={names} />
        </>
      )}
      {compared.between ? (
        <DecisionBar compared={compared} item={item} names={names} />
      ) : (
        <p className="soft">{whyNoDeciding(compared)}</p>
      )}
    </section>
  );
}

function languageOf({ document }: Compared, desk: ReturnType<typeof useDesk>): string {
  return desk.model.workspace.get(document.id)?.language ?? "en";
}
