import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Merging } from "../../model/merging.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { Modal } from "../Modal.tsx";
import { MergeChoosing } from "./MergeChoosing.tsx";
import { MergeOutcomes } from "./MergeOutcomes.tsx";

/** Merging a bundle: choosing the file, going through what would change, and where everything went. */
export function MergeBundleDialog() {
  const desk = useDesk();
  const says = words().bundles;
  const [merging] = useState(() => new Merging(desk.model));
  const state = useSyncExternalStore(merging.subscribe, () => merging.state);
  const [dropped] = desk.files;
  const taken = useRef<File>(undefined);
  useEffect(() => {
    if (!dropped || taken.current === dropped) return;
    taken.current = dropped;
    void merging.read(dropped);
  }, [dropped, merging]);
  const { step } = state;
  useEffect(() => {
    if (step === "done") desk.announce(words().bundles.merged);
  }, [desk, step]);
  return (
    <Modal title={says.mergeTitle} isWide>
      {state.step === "choose" && (
        <ChooseBundle problem={state.problem} onChoose={(file) => void merging.read(file)} />
      )}
      {state.step === "comparing" && (
        <p role="status">
          {says.reading} <span className="soft">{state.name}</span>
        </p>
      )}
      {state.step === "list" && <MergeChoosing merging={merging} state={state} />}
      {state.step === "done" && (
        <MergeOutcomes
          outcomes={state.outcomes}
          isChanged={state.isChanged}
          onClose={() => desk.showDialog(undefined)}
        />
      )}
    </Modal>
  );
}

type ChooseProps = { readonly problem: string | undefined; onChoose(this: void, file: File): void };

function ChooseBundle({ problem, onChoose }: ChooseProps) {
  const says = words().bundles;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="stack-y">
      <p>{says.mergeIntro}</p>
      {problem !== undefined && (
        <p role="alert" className="bundle-problem">
          {problem}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        aria-label={says.file}
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ""; // the same file may be chosen again once it was mended
          if (file) onChoose(file);
        }}
      />
      <div className="row end">
        <button type="button" className="button primary" onClick={() => picker.current?.click()}>
          {says.choose}
        </button>
      </div>
    </div>
  );
}
