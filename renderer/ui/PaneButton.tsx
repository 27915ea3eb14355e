import { PanelLeft, PanelRight } from "lucide-react";
import type { Side } from "../model/layout.ts";
import { hasInspector } from "../model/place.ts";
import { run } from "../model/run.ts";
import { keysOf } from "../model/shownKeys.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";

/** Shows or hides a pane. It stands in the main part, which is always there. */
export function PaneButton({ side }: { readonly side: Side }) {
  const desk = useDesk();
  const { isShown } = desk.panes.layout(hasInspector(desk))[side];
  return (
    <IconButton
      icon={side === "navigation" ? PanelLeft : PanelRight}
      name={words().frame.panes[isShown ? "hide" : "show"][side]}
      keys={keysOf(desk, `pane.${side}`)}
      onPress={() => run(desk, `pane.${side}`)}
    />
  );
}
