import { type Diagram, type DiagramNode, nodeHeight } from "../../../shared/report/diagram.ts";
import { nodeKey } from "../../model/behind.ts";
import { boxAfter } from "../../model/diagramMoves.ts";
import { listBehind } from "../../model/runReport.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  readonly diagram: Diagram;
  readonly node: DiagramNode;
  /** It has the diagram's one place in the order of Tab. */
  readonly isCurrent: boolean;
  readonly isNear: boolean;
  onLook(this: void, key: string | undefined): void;
  onGo(this: void, key: string): void;
};

/** A source, a claim, or a document of the diagram. */
export function DiagramBox({ diagram, node, isCurrent, isNear, onLook, onGo }: Props) {
  const desk = useDesk();
  const said = words().report.diagram;
  const { key, x, y, width, column, label, name, isMissing, passages } = node;
  const idOf = (box: string) => `number-${nodeKey(box)}`;
  const open = () => {
    onGo(key);
    listBehind(desk, nodeKey(key));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") open();
    else {
      const to = boxAfter(diagram, node, event.key);
      if (!to) return;
      onGo(to.key);
      document.getElementById(idOf(to.key))?.focus();
    }
    event.preventDefault();
  };
  const spoken = said.node(name, said.passages(passages.length));
  return (
    <g
      id={idOf(key)}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={spoken}
      className={`diagram-box ${isMissing ? "missing" : column}${isNear ? " near" : ""}`}
      onClick={open}
      onKeyDown={onKeyDown}
      onFocus={() => onLook(key)}
      onBlur={() => onLook(undefined)}
      onMouseEnter={() => onLook(key)}
      onMouseLeave={() => onLook(undefined)}
    >
      <title>{spoken}</title>
      <rect className="diagram-frame" x={x} y={y} width={width} height={nodeHeight} rx={3} />
      <rect className="diagram-stripe" x={x} y={y} width={4} height={nodeHeight} />
      <text x={x + 10} y={y + 15}>
        {label}
      </text>
    </g>
  );
}
