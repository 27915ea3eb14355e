import { whysSetAside } from "../review/agreed.ts";
import type { Words } from "../words/index.ts";
import type { Workspace } from "../workspace.ts";
import { barsOf, type ChartKey } from "./charts.ts";
import type { Report } from "./compute.ts";
import { baseOf, figuresOf, type FigureKey, type Section, sections } from "./figures.ts";
import { conflictRows } from "./viewConflicts.ts";
import { documentName, personName, sourceName } from "./names.ts";
import {
  type Context,
  mostSources,
  numberCell,
  shareOf,
  type ReportView,
  type Row,
  type Table,
} from "./table.ts";
import { agesOf } from "./tracking.ts";

/** @param at now, ISO 8601: ages are counted to it */
export function viewOf(workspace: Workspace, report: Report, words: Words, at: string): ReportView {
  const context = { workspace, report, words, at };
  const said = words.report;
  return {
    title: said.title,
    about: aboutOf(context),
    counted: [
      said.counted(report.annotations, report.documents.length),
      ...whysSetAside.flatMap((why) =>
        report.setAside[why] > 0 ? [said.setAside[why](report.setAside[why])] : [],
      ),
    ].join(" "),
    sections: sections.map((key) => ({ key, ...said.sections[key], tables: tables[key](context) })),
  };
}

function aboutOf({ workspace, report: { scope, documents }, words: { report: said } }: Context): string {
  const [only] = documents;
  if (scope.type === "outlet") return said.about.outlet(scope.outlet);
  if (scope.type === "workspace") return said.about.workspace;
  return documents.length === 1 && only
    ? said.about.document(documentName(workspace, only))
    : said.about.documents(documents.length);
}

const tables: { readonly [S in Section]: (context: Context) => readonly Table[] } = {
  claims: (context) => [
    figureTable(context, "attribution", figuresOf("claims").slice(0, 6), "attribution"),
    figureTable(context, "weak", figuresOf("claims").slice(6)),
  ],
  statistics: (context) => [figureTable(context, "statistics", figuresOf("statistics"))],
  quotes: (context) => [figureTable(context, "quotes", figuresOf("quotes"))],
  anonymous: (context) => [figureTable(context, "anonymous", figuresOf("anonymous")), heardBy(context)],
  sources: (context) => [
    figureTable(context, "types", figuresOf("sources").slice(0, 9), "types"),
    sides(context),
    busiest(context),
    figureTable(context, "concentration", figuresOf("sources").slice(9)),
  ],
  tracking: (context) => [
    figureTable(context, "status", ["tracked", ...keysOf("status.")], "status"),
    figureTable(context, "verdict", keysOf("verdict."), "verdict"),
    figureTable(context, "evidence", keysOf("tracked.")),
    ages(context),
    ...conflictRows(context),
  ],
  review: (context) => [
    figureTable(context, "questions", figuresOf("review")),
    byQuestion(context),
    signers(context),
    decisions(context),
    signed(context),
  ],
};

const keysOf = (prefix: string) => figuresOf("tracking").filter((key) => key.startsWith(prefix));

/** A table of numbers: what, how many, and what share of their base. */
function figureTable(
  context: Context,
  key: Table["key"],
  keys: readonly FigureKey[],
  chart?: ChartKey,
): Table {
  const { report, words } = context;
  const said = words.report;
  const rows = keys.map((figure): Row => {
    const { value, ids } = report.figures[figure];
    const base = baseOf(figure);
    const share = base === undefined ? "" : shareOf(words, value, report.figures[base].value);
    const name = said.figures[figure];
    return {
      key: figure,
      name: { text: name },
      cells: [numberCell(words, name, ids, value), { text: share }],
    };
  });
  const { what, number, share } = said.columns;
  return {
    key,
    title: said.tables[key],
    columns: [what, number, share],
    rows,
    ...(chart && { chart: { key: chart, bars: barsOf(chart, context) } }),
  };
}

function heardBy({ report, words }: Context): Table {
  const said = words.report;
  const rows = report.heardBy.map(({ outlet, sources }): Row => {
    const name = outlet ?? said.noOutlet;
    return { key: name, name: { text: name }, cells: [numberCell(words, name, sources)] };
  });
  return {
    key: "heardBy",
    title: said.tables.heardBy,
    columns: [said.columns.outlet, said.columns.sources],
    rows,
  };
}

function sides(context: Context): Table {
  const { report, words } = context;
  const said = words.report;
  const { side: head, sources, passages, share, words: quoted } = said.columns;
  const all = report.figures.mentions.value;
  const rows = report.sides.map(({ side, sources: ids, mentions, quotedWords }): Row => {
    const name = side ?? said.noSide;
    const cells = [
      numberCell(words, name, ids),
      numberCell(words, name, mentions),
      { text: shareOf(words, mentions.length, all) },
      { text: said.number(quotedWords) },
    ];
    return { key: side ?? "", name: { text: name }, cells };
  });
  return {
    key: "sides",
    title: said.tables.sides,
    columns: [head, sources, passages, share, quoted],
    rows,
    chart: { key: "sides", bars: barsOf("sides", context) },
  };
}

function busiest(context: Context): Table {
  const { workspace, report, words } = context;
  const said = words.report;
  const { source, type, passages, share, resting, words: quoted } = said.columns;
  const all = report.figures.mentions.value;
  const rows = report.sources.slice(0, mostSources).map((row): Row => {
    const name = sourceName(workspace, row.id);
    const cells = [
      { text: said.figures[`sources.${row.type}`], isText: true },
      numberCell(words, name, row.mentions),
      { text: shareOf(words, row.mentions.length, all) },
      numberCell(words, name, row.resting),
      numberCell(words, name, row.quotes, row.quotedWords),
    ];
    return { key: row.id, name: { text: name, behind: { title: name, ids: [row.id] } }, cells };
  });
  const left = report.sources.length - rows.length;
  return {
    key: "busiest",
    title: said.tables.busiest,
    columns: [source, type, passages, share, resting, quoted],
    rows,
    ...(left > 0 && { more: said.more(left) }),
    chart: { key: "busiest", bars: barsOf("busiest", context) },
  };
}

function ages({ report, words, at }: Context): Table {
  const said = words.report;
  const rows = agesOf(report.open, at).map(({ from, to, claims }): Row => {
    const name = ageName(said.ages, from, to);
    const share = { text: shareOf(words, claims.length, report.open.length) };
    return { key: String(from), name: { text: name }, cells: [numberCell(words, name, claims), share] };
  });
  const { what, number, share } = said.columns;
  return { key: "ages", title: said.tables.ages, columns: [what, number, share], rows };
}

function ageName(said: Words["report"]["ages"], from: number, to: number | undefined): string {
  if (to === undefined) return said.over(from);
  return from === 0 ? said.under(to) : said.between(from, to - 1);
}

function byQuestion({ report, words }: Context): Table {
  const said = words.report;
  const rows = report.questions.map(({ question, answers, open }): Row => {
    const name = words.checks.names[question];
    const cells = [
      numberCell(words, name, answers.ok),
      numberCell(words, name, answers.problem),
      numberCell(words, name, answers["not-applicable"]),
      numberCell(words, name, open),
    ];
    return { key: question, name: { text: name }, cells };
  });
  const { question, ok, problem, open, "not-applicable": na } = said.columns;
  return {
    key: "byQuestion",
    title: said.tables.byQuestion,
    columns: [question, ok, problem, na, open],
    rows,
  };
}

function decisions({ report, words }: Context): Table {
  const said = words.report;
  const rows = report.reviews.map(({ state, annotations }): Row => {
    const name = words.decisions.states[state];
    const share = { text: shareOf(words, annotations.length, report.annotations) };
    return { key: state, name: { text: name }, cells: [numberCell(words, name, annotations), share] };
  });
  const { what, number, share } = said.columns;
  return { key: "decisions", title: said.tables.decisions, columns: [what, number, share], rows };
}

function signed({ workspace, report, words }: Context): Table {
  const said = words.report;
  const rows = report.signed.map(({ authorId, documents, changed }): Row => {
    const name = personName(workspace, authorId) ?? said.someone;
    const cells = [numberCell(words, name, documents), numberCell(words, name, changed)];
    return { key: authorId, name: { text: name }, cells };
  });
  const { person, signed: asIs, changed } = said.columns;
  return { key: "signed", title: said.tables.signed, columns: [person, asIs, changed], rows };
}

function signers({ workspace, report, words }: Context): Table {
  const said = words.report;
  const rows = report.signers.map(({ authorId, checks }): Row => {
    const name = personName(workspace, authorId) ?? said.someone;
    return { key: authorId, name: { text: name }, cells: [numberCell(words, name, checks)] };
  });
  return {
    key: "signers",
    title: said.tables.signers,
    columns: [said.columns.person, said.columns.answers],
    rows,
  };
}
