import type { Id } from "../../../shared/ids.ts";
import { outletsOf, type Scope } from "../../../shared/report/scope.ts";
import { compareNames } from "../../model/shown.ts";
import type { Desk } from "../../model/desk.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { DocumentsChooser } from "./DocumentsChooser.tsx";

const kinds = ["document", "chosen", "outlet", "workspace"] as const;
type ScopeKind = (typeof kinds)[number];

/** Says what the report is about: one document, some that are chosen, an outlet, or everything. */
export function ScopeChooser({ scope }: { readonly scope: Scope }) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const said = words().report.place;
  const outlets = outletsOf(workspace);
  const isOne = scope.type === "documents" && scope.ids.length === 1 && !desk.reporting.isChoosing;
  const kind: ScopeKind = scope.type === "documents" ? (isOne ? "document" : "chosen") : scope.type;
  return (
    <span className="report-scope">
      <label>
        <span className="soft">{said.scope}</span>
        <select
          value={kind}
          onChange={(event) => {
            const next = kinds.find((each) => each === event.target.value);
            if (next) change(desk, next, scope);
          }}
        >
          {kinds.map((each) => (
            <option
              key={each}
              value={each}
              disabled={
                (each === "outlet" && outlets.length === 0) ||
                (each !== "workspace" && workspace.count("document") === 0)
              }
            >
              {said.scopes[each]}
            </option>
          ))}
        </select>
      </label>
      {kind === "document" && scope.type === "documents" && <OneDocument id={scope.ids[0]} />}
      {kind === "chosen" && scope.type === "documents" && <DocumentsChooser chosen={scope.ids} />}
      {scope.type === "outlet" && (
        <select
          aria-label={said.outlet}
          value={scope.outlet}
          onChange={(event) => desk.reporting.choose({ type: "outlet", outlet: event.target.value })}
        >
          {outlets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
    </span>
  );
}

function OneDocument({ id }: { readonly id: Id<"document"> | undefined }) {
  const desk = useDesk();
  const documents = [...desk.model.workspace.all("document")].toSorted((a, b) =>
    compareNames(a.title, b.title),
  );
  return (
    <select
      className="report-document"
      aria-label={words().report.place.document}
      value={id}
      onChange={(event) => {
        const chosen = documents.find((each) => each.id === event.target.value);
        if (chosen) desk.reporting.choose({ type: "documents", ids: [chosen.id] });
      }}
    >
      {documents.map(({ id: each, title }) => (
        <option key={each} value={each}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** Begins with what is near: the open document, those of the report before, the outlet of either. */
function change(desk: Desk, kind: ScopeKind, before: Scope): void {
  const { workspace } = desk.model;
  const [first] = workspace.all("document");
  const ids = before.type === "documents" ? before.ids : undefined;
  const near = ids?.[0] ?? desk.open?.id ?? first?.id;
  const document = near && workspace.get(near);
  const outlet = document?.outlet ?? outletsOf(workspace)[0]?.name;
  if (kind === "workspace") desk.reporting.choose({ type: "workspace" });
  else if (kind === "outlet" && outlet !== undefined)
    desk.reporting.choose({ type: "outlet", outlet: outlet.trim() });
  else if (near && kind !== "outlet")
    desk.reporting.choose(
      { type: "documents", ids: kind === "chosen" && ids ? ids : [near] },
      kind === "chosen",
    );
}
