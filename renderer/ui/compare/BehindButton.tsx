import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  /** What the figure is called where its marks are listed. */
  readonly name: string;
  readonly shown: string;
  /** The annotations behind it. */
  readonly ids: readonly string[];
};

/** A number whose marks it lists among the differences. */
export function BehindButton({ name, shown, ids }: Props) {
  const desk = useDesk();
  const { comparing } = desk;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={words().compare.figures.listBehind(name, shown)}
      onClick={() => {
        comparing.filterBy({ ...comparing.filter, behind: { name, ids: new Set(ids) } });
        comparing.go(0);
        comparing.focusList?.();
      }}
    >
      {shown}
    </button>
  );
}
