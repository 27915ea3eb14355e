import { useEffect, useRef } from "react";
import type { News } from "../../../shared/review/holding.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly news: News;
  onApply(this: void): void;
};

/** That others wrote something meanwhile, quietly; pressed, it is shown. Said once to screen readers when it grows. */
export function NewsLine({ news, onApply }: Props) {
  const desk = useDesk();
  const { fresh, changed } = news;
  const text = words().comments.news(fresh, changed);
  const told = useRef(0);
  useEffect(() => {
    if (fresh > told.current) desk.announce(text);
    told.current = fresh;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- other words for the same number are no news
  }, [fresh]);
  if (fresh + changed === 0) return null;
  return (
    <button type="button" className="news" title={words().comments.showNews} onClick={onApply}>
      {text}
    </button>
  );
}
