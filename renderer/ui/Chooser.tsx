import { ChevronsUpDown, X } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { compareNames } from "../model/shown.ts";
import { words } from "../model/words.ts";

type Option<I extends string> = { readonly id: I; readonly name: string };
type Props<I extends string> = {
  readonly label: string;
  readonly value: I | undefined;
  readonly options: readonly Option<I>[];
  onChoose(this: void, id: I | undefined): void;
  onCreate(this: void, name: string): void;
};

const createKey = "create";
const mostShown = 100;

/** A type-ahead chooser of one record; its last row creates what was typed. */
export function Chooser<I extends string>({ label, value, options, onChoose, onCreate }: Props<I>) {
  const current = options.find(({ id }) => id === value)?.name ?? "";
  const [typed, setTyped] = useState<string | undefined>();
  const text = typed ?? current;
  const sought = (typed ?? "").trim().toLowerCase();
  // One letter should find who is known: names that begin with it come first.
  const rank = (name: string) => (name.toLowerCase().startsWith(sought) ? 0 : 1);
  const found = options
    .filter(({ name }) => name.toLowerCase().includes(sought))
    .toSorted((a, b) => rank(a.name) - rank(b.name) || compareNames(a.name, b.name))
    .slice(0, mostShown);
  const isNew = sought !== "" && !options.some(({ name }) => name.toLowerCase() === sought);
  const items = isNew
    ? [...found, { id: createKey, name: words().forms.create(typed?.trim() ?? "") }]
    : found;
  const take = (key: string) => {
    setTyped(undefined);
    if (key === createKey) onCreate((typed ?? "").trim());
    else if (key !== value) onChoose(key as I); // the keys of the other rows are ids
  };
  /** Nothing that was typed is thrown away: emptied is removed, an exact name is chosen, the rest is created. */
  const settle = () => {
    if (typed === undefined) return;
    const exact = options.find(({ name }) => name.toLowerCase() === sought);
    if (sought === "") {
      setTyped(undefined);
      if (value !== undefined) onChoose(undefined);
    } else take(exact?.id ?? createKey);
  };
  return (
    <ComboBox
      className="field-row chooser"
      items={items}
      inputValue={text}
      selectedKey={typed === undefined ? (value ?? null) : null}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
      onInputChange={(next) => setTyped(next === current ? undefined : next)}
      onSelectionChange={(key) => {
        if (typeof key === "string") take(key);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        const isOpen = event.currentTarget.querySelector('[aria-expanded="true"]') !== null;
        // Without a row chosen by arrow, Enter takes the first one: what was typed finds it, or creates it.
        const isRowChosen = event.currentTarget.querySelector("[aria-activedescendant]") !== null;
        if (event.key === "Enter" && typed !== undefined && sought !== "" && !isRowChosen)
          take(items[0]?.id ?? createKey);
        else if (event.key === "Escape" && (typed !== undefined || isOpen)) setTyped(undefined);
        else event.continuePropagation();
      }}
    >
      <Label>{label}</Label>
      <div className="chooser-box">
        <Input placeholder={words().forms.find} />
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
      <Popover className="popover">
        <ListBox
          className="choices"
          renderEmptyState={() => <span className="soft">{words().forms.typeToCreate}</span>}
        >
          {(item: Option<string>) => (
            <ListBoxItem
              id={item.id}
              textValue={item.name}
              className={`choice${item.id === createKey ? " create" : ""}${typed !== undefined && item === items[0] ? " first" : ""}`}
            >
              {item.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
