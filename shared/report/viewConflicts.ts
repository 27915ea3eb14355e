import { claimName, documentName, quoteOf } from "./names.ts";
import { type Context, mostConflicts, type Row, type Table } from "./table.ts";

/** The claims whose mentions give different numbers, a line to each mention; no table where there is none. */
export function conflictRows({ workspace, report, words }: Context): Table[] {
  if (report.conflicts.length === 0) return [];
  const said = words.report;
  const rows = report.conflicts.slice(0, mostConflicts).flatMap(({ claimId, differs, mentions }) => {
    const claim = claimName(workspace, claimId);
    const kinds = differs.map((each) => said.differs[each]).join(", ");
    return mentions.flatMap(({ id, statistics }): Row[] => {
      const mention = workspace.get(id);
      if (!mention) return [];
      const quote = quoteOf(mention);
      const figures = statistics.flatMap((each) => workspace.get(each) ?? []).map((each) => quoteOf(each));
      const cells = [
        { text: documentName(workspace, mention.documentId), isText: true },
        { text: quote, isText: true, behind: { title: claim, ids: [id, ...statistics] } },
        { text: figures.join("; "), isText: true },
        { text: kinds, isText: true },
      ];
      return [
        { key: `${claimId} ${id}`, name: { text: claim, behind: { title: claim, ids: [claimId] } }, cells },
      ];
    });
  });
  const left = report.conflicts.length - mostConflicts;
  const { claim, document, passages, figures, differ } = said.columns;
  return [
    {
      key: "conflicts",
      title: said.tables.conflicts,
      columns: [claim, document, passages, figures, differ],
      rows,
      ...(left > 0 && { more: said.moreConflicts(left) }),
    },
  ];
}
