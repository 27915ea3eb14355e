import { useEffect, useId, useMemo, useState } from "react";
import { type Label, labels } from "../../shared/labels.ts";
import { amount } from "../model/amounts.ts";
import { annotateAll, candidates, mostAtOnce } from "../model/annotateAll.ts";
import { readingFor } from "../model/proposals.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { MatchList } from "./MatchList.tsx";
import { Modal } from "./Modal.tsx";

const none: ReadonlySet<number> = new Set();

/** Marks the matches of the find bar in one step, after showing each where it stands. */
export function AnnotateAllDialog() {
  const desk = useDesk();
  const { finder, open, annotations } = desk;
  const { spans: matches, hasMore } = finder.found;
  const text = open?.text;
  const say = words().search;
  const [label, setLabel] = useState<Label>("claim");
  /** Those for which the user decided otherwise than proposed: all are chosen but those marked already. */
  const [turned, setTurned] = useState(none);
  const [isBusy, setBusy] = useState(false);
  const all = useMemo(
    () => (text === undefined ? [] : candidates(text, matches, annotations, label)),
    [text, matches, annotations, label],
  );
  const isGone = text === undefined || all.length === 0;
  useEffect(() => {
    if (isGone) desk.showDialog(undefined); // the document was deleted meanwhile
  }, [desk, isGone]);
  if (!open || isGone) return null;

  const isChosen = (at: number) => all[at]?.isThere === turned.has(at);
  const chosen = all.filter((_, at) => isChosen(at)).map(({ span }) => span);
  const thereCount = all.filter(({ isThere }) => isThere).length;
  const noun = words().labels[label].noun;
  const turn = (at: number) => {
    const next = new Set(turned);
    if (!next.delete(at)) next.add(at);
    setTurned(next);
  };
  const chooseEach = (wanted: boolean) =>
    setTurned(new Set(all.flatMap(({ isThere }, at) => (isThere === wanted ? [at] : []))));
  const mark = async () => {
    setBusy(true);
    const outcome = await desk.model.act(say.stepName(chosen.length, noun), () =>
      annotateAll(
        open.id,
        text,
        chosen,
        label,
        () => crypto.randomUUID(),
        (span) => readingFor(desk, label, [span]),
      ),
    );
    setBusy(false);
    if (!desk.report(outcome)) return;
    desk.showDialog(undefined);
    desk.notify(say.marked(chosen.length, noun));
  };
  return (
    <Modal title={say.annotateAll} isWide>
      <div className="stack-y">
        <LabelChoice
          label={label}
          onChange={(next) => {
            setLabel(next);
            setTurned(none); // what is marked already is another thing now
          }}
        />
        <MatchList
          name={say.matchesOf(finder.query.text)}
          text={text}
          items={all}
          isChosen={isChosen}
          onTurn={turn}
        />
        <p role="status" className="soft">
          {say.chosenOf(chosen.length, all.length)} {thereCount > 0 && say.alreadyMarked(thereCount)}{" "}
          {(hasMore || matches.length > mostAtOnce) &&
            say.onlyFirst(all.length, amount(matches.length, hasMore))}
        </p>
        <div className="row end">
          <button type="button" className="button" onClick={() => chooseEach(true)}>
            {say.chooseAll}
          </button>
          <button type="button" className="button" onClick={() => chooseEach(false)}>
            {say.chooseNone}
          </button>
          <span className="spring" />
          <button
            type="button"
            className="button primary"
            disabled={isBusy || chosen.length === 0}
            onClick={() => void mark()}
          >
            {isBusy ? say.marking : say.mark(chosen.length)}
          </button>
        </div>
      </div>
    </Modal>
  );
}

type LabelChoiceProps = { readonly label: Label; onChange(this: void, label: Label): void };

function LabelChoice({ label, onChange }: LabelChoiceProps) {
  const group = useId();
  return (
    <fieldset className="label-choices">
      <legend>{words().search.markAs}</legend>
      {labels.map((each) => (
        <label key={each} className={`label-button ${each}`} data-current={each === label ? "" : undefined}>
          <input type="radio" name={group} checked={each === label} onChange={() => onChange(each)} />
          <span className="swatch" aria-hidden />
          {words().labels[each].name}
        </label>
      ))}
    </fieldset>
  );
}
