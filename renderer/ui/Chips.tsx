import { X } from "lucide-react";
import { useRef } from "react";

type Props<I extends string> = {
  /** Its name to assistive technology. */
  readonly label: string;
  readonly items: readonly { readonly id: I; readonly name: string }[];
  removeName(this: void, name: string): string;
  onRemove(this: void, id: I): void;
  /** Where the focus goes when the last one is gone. */
  onEmpty?(this: void): void;
};

/** Several values of one field, each with its way out: a click, or Delete while it has the focus. */
export function Chips<I extends string>({ label, items, removeName, onRemove, onEmpty }: Props<I>) {
  const list = useRef<HTMLUListElement>(null);
  if (items.length === 0) return null;
  const remove = (at: number, id: I) => {
    const buttons = list.current?.querySelectorAll("button");
    const next = buttons?.[at + 1] ?? buttons?.[at - 1];
    if (next) next.focus();
    else onEmpty?.();
    onRemove(id);
  };
  return (
    <ul className="chips" ref={list} aria-label={label}>
      {items.map(({ id, name }, at) => (
        <li key={id} className="chip">
          <span title={name}>{name}</span>
          <button
            type="button"
            aria-label={removeName(name)}
            title={removeName(name)}
            onClick={() => remove(at, id)}
            onKeyDown={(event) => {
              if (event.key !== "Delete" && event.key !== "Backspace") return;
              event.preventDefault();
              remove(at, id);
            }}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
