import { escaped, type SvgNode, svgText } from "../../shared/charts/svg.ts";
import { barOption, chartHeight, chartWidth } from "../../shared/report/charts.ts";
import { diagramOf } from "../../shared/report/diagram.ts";
import { diagramSvg } from "../../shared/report/diagramSvg.ts";
import { linksOf } from "../../shared/report/links.ts";
import type { Cell, SectionView, Table } from "../../shared/report/table.ts";
import type { Words } from "../../shared/words/index.ts";
import { dateOf } from "./dates.ts";
import type { Material } from "./exportReport.ts";
import { style } from "./style.ts";

/** Nothing is loaded and nothing runs, whatever the page says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page that needs nothing else: its style and drawings are in it, there is no script, and it prints. */
export async function reportHtml(material: Material): Promise<string> {
  // The plotting library is read when it is needed: starting does not wait for it.
  const { drawChart } = await import("../../shared/charts/draw.ts");
  const draw: Draw = (option, bars) => drawChart(option, chartWidth, chartHeight(bars));
  const { view, words, at } = material;
  const title = `${view.title}: ${view.about}`;
  return [
    "<!doctype html>",
    `<html lang="${escaped(words.report.tag)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<header><h1>${escaped(view.title)}</h1>`,
    `<p class="about">${escaped(view.about)}</p>`,
    `<p class="soft">${escaped(view.counted)} ${escaped(words.report.made(dateOf(at, words)))}.</p></header>`,
    ...view.sections.map(
      (section) => sectionOf(section, words, draw) + (section.key === "claims" ? diagram(material) : ""),
    ),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

type Draw = (option: ReturnType<typeof barOption>, bars: number) => SvgNode;

function sectionOf({ key, title, note, tables }: SectionView, words: Words, draw: Draw): string {
  const shown = tables.filter(({ rows }) => rows.length > 0).map((table) => tableOf(table, words, draw));
  return [
    `<section id="${escaped(key)}"><h2>${escaped(title)}</h2>`,
    `<p class="soft">${escaped(note)}</p>`,
    ...shown,
    "</section>",
  ].join("\n");
}

function tableOf({ title, columns, rows, more, chart }: Table, words: Words, draw: Draw): string {
  const head = columns
    .map((name, at) => `<th scope="col"${textClass(rows[0]?.cells[at - 1])}>${escaped(name)}</th>`)
    .join("");
  const body = rows.map(({ name, cells }) => {
    const fields = cells.map((cell) => `<td${textClass(cell)}>${escaped(cell.text)}</td>`).join("");
    return `<tr><th scope="row">${escaped(name.text)}</th>${fields}</tr>`;
  });
  const table = `<table><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
  const left = more === undefined ? "" : `<p class="soft">${escaped(more)}</p>`;
  if (!chart || chart.bars.length === 0) return `<div class="table">${table}${left}</div>`;
  const option = barOption(chart.bars, words.report.number);
  const drawing = svgText(draw(option, chart.bars.length));
  // The table says all that the drawing shows.
  return `<div class="pair"><div class="table">${table}${left}</div><div class="chart" aria-hidden="true">${drawing}</div></div>`;
}

const textClass = (cell: Cell | undefined) => (cell?.isText ? ' class="text"' : "");

function diagram({ workspace, report, words }: Material): string {
  const links = linksOf(workspace, report.scope);
  if (links.length === 0) return "";
  const said = words.report.diagram;
  const drawing = svgText(diagramSvg(diagramOf(workspace, links, words), words));
  return `<section id="diagram"><h2>${escaped(said.title)}</h2><p class="soft">${escaped(said.note)}</p><div class="wide">${drawing}</div></section>`;
}
