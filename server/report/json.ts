import { baseOf, figureKeys } from "../../shared/report/figures.ts";
import { linksOf } from "../../shared/report/links.ts";
import { claimName, documentName, sourceName } from "../../shared/report/names.ts";
import type { Material } from "./exportReport.ts";

/** Version of the report's JSON: another one where a field has another meaning, or is gone. */
export const reportVersion = 1;

/**
 * The report for other programs, its keys the same in every language. `figures` has every number under its key, with the key
 * of its base and the ids behind it; `links` says what rests on what: each claim with the passages that make it, by source
 * and by document (`own`: the outlet itself, `none`: nobody). Ids are those of the workspace.
 */
export function reportJson({ workspace, report, at, app }: Material): string {
  const figures = Object.fromEntries(
    figureKeys.map((key) => {
      const { value, ids } = report.figures[key];
      const base = baseOf(key);
      return [key, { value, ...(base && { base, of: report.figures[base].value }), ids }];
    }),
  );
  const documents = report.documents.map((id) => {
    const { title, outlet, published } = workspace.get(id) ?? { title: documentName(workspace, id) };
    return { id, title, outlet, published };
  });
  const file = {
    format: "claimdesk-report",
    version: reportVersion,
    app,
    madeAt: at,
    scope: report.scope,
    documents,
    annotations: report.annotations,
    setAside: Object.values(report.setAside).reduce((sum, each) => sum + each, 0),
    setAsideFor: report.setAside,
    figures,
    sources: report.sources.map((row) => ({ ...row, name: sourceName(workspace, row.id) })),
    sides: report.sides,
    heardBy: report.heardBy,
    open: report.open,
    conflicts: report.conflicts.map((each) => ({ ...each, statement: claimName(workspace, each.claimId) })),
    questions: report.questions,
    signers: report.signers,
    reviews: report.reviews,
    signed: report.signed,
    links: linksOf(workspace, report.scope).map(({ sources, documents: madeIn, ...claim }) => ({
      ...claim,
      sources: Object.fromEntries(sources),
      documents: Object.fromEntries(madeIn),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
