import { ChevronsUpDown, X } from "lucide-react";
import { useContext, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import {
  Button,
  ComboBox,
  type ComboBoxState,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { words } from "../model/words.ts";
import { choiceRows, createKey, exactOption, type Option } from "./choices.ts";
import { FieldSign, type Sign } from "./FieldSign.tsx";
import { ProposalChip } from "./ProposalChip.tsx";

type Proposal = { readonly name: string; readonly shown: string; take(this: void): void };
type Props<I extends string> = {
  readonly label: string;
  readonly value: I | undefined;
  readonly options: readonly Option<I>[];
  /** The rows for what is typed, where they are not simply the options whose names hold it. */
  rowsFor?(this: void, typed: string): readonly Option<string>[];
  readonly sign?: Sign | undefined;
  readonly proposal?: Proposal | undefined;
  /** Why what is typed should not be created, as a sentence; then it is created only when that is asked for. */
  warn?(this: void, typed: string): string | undefined;
  /** So much hangs on it that only a row taken or Enter does anything; what is typed stays, but is not acted on. */
  readonly isDeliberate?: boolean;
  /** Told whether other words stand in the field than those of what is chosen, so that nobody acts on that meanwhile. */
  onTyping?(this: void, isTyping: boolean): void;
  onChoose(this: void, id: I | undefined): void;
  /** Without it, only what there is can be chosen. */
  onCreate?(this: void, name: string): void;
};

/** A type-ahead chooser of one record; its last row creates what was typed. */
export function Chooser<I extends string>({
  label,
  value,
  options,
  rowsFor,
  sign,
  proposal,
  warn,
  isDeliberate = false,
  onTyping,
  onChoose,
  onCreate,
}: Props<I>) {
  const own = useId();
  const current = options.find(({ id }) => id === value)?.name ?? "";
  const [typed, setTyped] = useState<string | undefined>();
  const isTyping = typed !== undefined;
  const tell = useEffectEvent((is: boolean) => onTyping?.(is));
  useEffect(() => {
    tell(isTyping);
  }, [isTyping]);
  const sought = (typed ?? "").trim();
  const warning = sought === "" ? undefined : warn?.(sought);
  const about = [sign ? `${own}-sign` : "", warning ? `${own}-warning` : ""].filter(Boolean);
  const items = rowsFor ? rowsFor(sought) : choiceRows(options, sought, onCreate !== undefined);
  const list = useRef<ComboBoxState<unknown> | null>(null);
  const take = (key: string) => {
    setTyped(undefined);
    list.current?.close();
    if (key === createKey) onCreate?.(sought);
    else if (key !== value) onChoose(key as I); // the keys of the other rows are ids
  };
  /** Nothing that was typed is thrown away: emptied is removed, an exact name is chosen, the rest is created. */
  const settle = () => {
    if (typed === undefined) return;
    if (sought === "") {
      setTyped(undefined);
      if (value !== undefined) onChoose(undefined);
      return;
    }
    const exact = exactOption<string>(rowsFor ? items : options, sought);
    if (exact || (onCreate && warning === undefined)) take(exact?.id ?? createKey);
    else if (!onCreate) setTyped(undefined);
  };
  return (
    <div
      className={`field-row chooser-row${sign === "missing" ? " is-missing" : ""}`}
      // Before the field itself has it, which would pass Escape on: a dialog around it would close with what is typed.
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        if (typed === undefined && list.current?.isOpen !== true) return;
        event.preventDefault();
        event.stopPropagation();
        setTyped(undefined);
        list.current?.close();
      }}
    >
      <ComboBox
        className="chooser"
        items={items}
        inputValue={typed ?? current}
        selectedKey={typed === undefined ? (value ?? null) : null}
        // Typing opens the list, by us: "input" would open it for any other text, also for what was taken coming back saved.
        menuTrigger="manual"
        allowsEmptyCollection
        allowsCustomValue
        onInputChange={(next) => {
          setTyped(next === current ? undefined : next);
          list.current?.open(null, "input");
        }}
        onSelectionChange={(key) => {
          if (typeof key === "string") take(key);
        }}
        onBlur={() => !isDeliberate && settle()}
        onKeyDown={(event) => {
          // Without a row chosen by arrow, Enter takes the first one: what was typed finds it, or creates it.
          const isRowChosen = event.currentTarget.querySelector("[aria-activedescendant]") !== null;
          if (event.key === "Enter" && event.altKey && proposal) proposal.take();
          else if (event.key === "Enter" && typed !== undefined && sought !== "" && !isRowChosen)
            take(items[0]?.id ?? createKey);
          else return event.continuePropagation();
          event.preventDefault(); // the key is spent: the form does not go back to the text
        }}
      >
        <ListState onState={(now) => (list.current = now)} />
        <Label>{label}</Label>
        {sign && <FieldSign id={`${own}-sign`} sign={sign} />}
        <div className="chooser-box">
          <Input
            placeholder={onCreate ? words().forms.find : words().forms.findOnly}
            aria-describedby={about.length > 0 ? about.join(" ") : undefined}
            aria-keyshortcuts={proposal ? "Alt+Enter" : undefined}
          />
          {value !== undefined && (
            <button
              type="button"
              className="icon-button"
              tabIndex={-1} // by keyboard, emptying the field does the same
              aria-label={words().forms.remove(label)}
              onClick={() => onChoose(undefined)}
            >
              <X size={14} aria-hidden />
            </button>
          )}
          <Button className="icon-button">
            <ChevronsUpDown size={14} aria-hidden />
          </Button>
        </div>
        {warn && (
          // The region is there before its sentence, so that it is read out.
          <div className="field-warning" aria-live="polite">
            {warning && <p id={`${own}-warning`}>{warning}</p>}
          </div>
        )}
        <Popover className="popover">
          {warning && (
            <p className="field-warning" aria-hidden>
              {warning /* shown here too, because the rows cover the one below the field */}
            </p>
          )}
          <ListBox
            className="choices"
            renderEmptyState={() => (
              <span className="soft">
                {onCreate ? words().forms.typeToCreate : words().forms.nothingFits}
              </span>
            )}
          >
            {(item: Option<string>) => (
              <ListBoxItem
                id={item.id}
                textValue={item.name}
                className={`choice${item.id === createKey ? " create" : ""}${typed !== undefined && item === items[0] ? " first" : ""}`}
              >
                <span>{item.name}</span>
                {item.note && <span className="soft choice-note">{item.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {proposal && typed === undefined && (
        <ProposalChip name={proposal.name} onTake={proposal.take}>
          {proposal.shown}
        </ProposalChip>
      )}
    </div>
  );
}

/** Hands out the state of the chooser around it, whose list opens and closes by it. */
function ListState({ onState }: { onState(this: void, now: ComboBoxState<unknown> | null): void }) {
  const state = useContext(ComboBoxStateContext);
  // Nothing is returned: React would call it before the next drawing.
  useEffect(() => {
    onState(state);
  });
  return null;
}
