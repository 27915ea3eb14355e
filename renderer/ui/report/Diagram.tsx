import { useState } from "react";
import type { Diagram as DiagramData } from "../../../shared/report/diagram.ts";
import { columns } from "../../../shared/report/diagram.ts";
import { headPlace } from "../../../shared/report/diagramSvg.ts";
import type { LinkedClaim } from "../../../shared/report/links.ts";
import { near } from "../../model/diagramMoves.ts";
import { words } from "../../model/words.ts";
import { DiagramBox } from "./DiagramBox.tsx";
import { DiagramTable } from "./DiagramTable.tsx";

type Props = { readonly diagram: DiagramData; readonly links: readonly LinkedClaim[] };

/**
 * What rests on what. One box has the focus, arrows go to its neighbours and along its lines, Enter lists what runs through
 * it. What hangs together with the box one looks at stands out.
 */
export function Diagram({ diagram, links }: Props) {
  const said = words().report.diagram;
  const { width, height, nodes } = diagram;
  const [current, setCurrent] = useState<string>();
  const [looked, setLooked] = useState<string>();
  const first = nodes.find((node) => node.key === current) ?? nodes[0];
  const lit = looked === undefined ? undefined : near(diagram, looked);
  return (
    <section className="report-section" aria-labelledby="report-diagram">
      <h2 id="report-diagram">{said.title}</h2>
      <p className="soft report-note">{said.note}</p>
      <div className="diagram">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-labelledby="report-diagram"
          className={lit ? "lit" : undefined}
        >
          {columns.map((column) => (
            <text key={column} x={headPlace(diagram, column)} y={12} className="diagram-head" aria-hidden>
              {said[column]}
            </text>
          ))}
          <g aria-hidden>
            {diagram.links.map(({ key, path, weight }) => (
              <path
                key={key}
                d={path}
                strokeWidth={weight}
                className={lit?.has(key) ? "diagram-link near" : "diagram-link"}
              />
            ))}
          </g>
          {nodes.map((node) => (
            <DiagramBox
              key={node.key}
              diagram={diagram}
              node={node}
              isCurrent={node === first}
              isNear={lit?.has(node.key) ?? false}
              onLook={setLooked}
              onGo={setCurrent}
            />
          ))}
        </svg>
      </div>
      <DiagramTable links={links} />
    </section>
  );
}
