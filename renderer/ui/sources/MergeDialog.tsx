import { useEffect, useRef, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import type { RecordOf } from "../../../shared/records/index.ts";
import { canonicalSource } from "../../../shared/sourcing/merging.ts";
import { sourceName } from "../../model/actions.ts";
import { mergeTwo } from "../../model/runSources.ts";
import { keeperOf, mergePreview, mergeProblem } from "../../model/sourceActions.ts";
import { words } from "../../model/words.ts";
import { Chooser } from "../Chooser.tsx";
import { sourceOptions } from "../choices.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";

type SourceId = Id<"source">;

/** Two records that are one source: which, what moves, and who stays. */
export function MergeDialog() {
  const desk = useDesk();
  const { workspace } = desk.model;
  const [first, setFirst] = useState<SourceId | undefined>(() =>
    desk.sourceId && desk.place === "sources" ? canonicalSource(workspace, desk.sourceId)?.id : undefined,
  );
  const [second, setSecond] = useState<SourceId | undefined>();
  const [typing, setTyping] = useState({ first: false, second: false });
  const a = first && canonicalSource(workspace, first);
  const b = second && canonicalSource(workspace, second);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The first that is not chosen yet.
    const fields = form.current?.querySelectorAll<HTMLInputElement>("input") ?? [];
    [...fields].find(({ value }) => value === "")?.focus();
  }, []);
  const say = words().sources.merge;
  const options = sourceOptions(workspace, false);
  const isTyping = typing.first || typing.second;
  const canMerge = !isTyping && a && b && mergeProblem(workspace, a, b) === undefined;
  const go = async () => {
    if (canMerge && (await mergeTwo(desk, a.id, b.id))) desk.showDialog(undefined);
  };
  return (
    <Modal title={say.title}>
      <form
        ref={form}
        className="stack-y source-merge"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <div className="form-grid">
          <Chooser
            label={say.first}
            value={first}
            options={options}
            onChoose={(id: SourceId | undefined) => setFirst(id)}
            onTyping={(is) => setTyping((now) => ({ ...now, first: is }))}
            isDeliberate
          />
          <Chooser
            label={say.other}
            value={second}
            options={options.filter(({ id }) => id !== a?.id)}
            onChoose={(id: SourceId | undefined) => setSecond(id)}
            onTyping={(is) => setTyping((now) => ({ ...now, second: is }))}
            isDeliberate
          />
        </div>
        <div aria-live="polite" className="source-preview">
          {a && b && !isTyping ? <Preview a={a} b={b} /> : <p className="soft">{say.choose}</p>}
        </div>
        <div className="row end">
          <button type="submit" className="button primary" disabled={!canMerge}>
            {say.go}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** What the merge does, before it is done. */
function Preview({ a, b }: { readonly a: RecordOf<"source">; readonly b: RecordOf<"source"> }) {
  const { workspace } = useDesk().model;
  const say = words().sources.merge;
  const problem = mergeProblem(workspace, a, b);
  if (problem) return <p className="warning">{say.problems[problem]}</p>;
  const [keep, other] = keeperOf(a, b);
  const { mentions, documents, filled, variants } = mergePreview(workspace, keep, other);
  const names: Readonly<Record<string, string>> = words().sources.fields;
  const quoted = variants.map((each) => `“${each}”`).join(", ");
  return (
    <ul>
      <li>{say.stays(sourceName(keep))}</li>
      <li>{say.goes(sourceName(other))}</li>
      <li>{say.moves(mentions, documents)}</li>
      {filled.length > 0 && <li>{say.fills(filled.map((each) => names[each] ?? each).join(", "))}</li>}
      {variants.length > 1 && <li>{say.names(quoted)}</li>}
      <li className="soft">{say.undoable}</li>
    </ul>
  );
}
