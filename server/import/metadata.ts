import type { MetadataField, TextPreview } from "../../shared/api.ts";
import { isWebAddress } from "../../shared/records/fields.ts";
import { snap } from "../../shared/text/graphemes.ts";
import { parseDate } from "./dates.ts";
import { guessLanguage } from "./language.ts";

type Proposals = { -readonly [F in MetadataField]?: string };

/** Lines from the top among which metadata is looked for. */
const topLines = 15;
/** A longer line is prose, and metadata does not stand below prose. */
const longestLine = 250;

const longest: Record<MetadataField, number> = {
  title: 500,
  outlet: 300,
  byline: 300,
  url: 2_000,
  published: 10,
  language: 2,
};

/** Labels as they stand before a colon. */
const labels: Record<string, MetadataField> = {
  title: "title",
  headline: "title",
  título: "title",
  titulo: "title",
  titular: "title",
  byline: "byline",
  author: "byline",
  authors: "byline",
  by: "byline",
  autor: "byline",
  autora: "byline",
  autores: "byline",
  source: "outlet",
  outlet: "outlet",
  publication: "outlet",
  fuente: "outlet",
  medio: "outlet",
  url: "url",
  link: "url",
  enlace: "url",
  published: "published",
  date: "published",
  publicado: "published",
  fecha: "published",
};

/**
 * What a text says about itself in its first lines, as crawlers and archives leave it there, and what its file's name
 * and its words suggest. Proposals to look at; the text is not touched.
 */
export function proposeMetadata(name: string, text: string): TextPreview["proposals"] {
  const lines = topOf(text);
  const found: Proposals = {};
  let firstWords: string | undefined;
  for (const line of lines) {
    const field = readField(line);
    if (field) found[field.name] ??= field.value;
    else firstWords ??= line;
  }
  found.title ??= headingIn(name, text) ?? titleOf(firstWords) ?? baseName(name);
  const language = guessLanguage(text);
  if (language) found.language = language;
  return clipped(found);
}

/** The first lines with something in them, trimmed, up to the first that is prose. */
function topOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text
    .slice(0, topLines * longestLine)
    .split("\n")
    .slice(0, topLines)) {
    const words = line.trim();
    if (words.length > longestLine) break;
    if (words !== "") lines.push(words);
  }
  return lines;
}

function readField(line: string): { name: MetadataField; value: string } | undefined {
  if (isWebAddress(line)) return { name: "url", value: line };
  // Crawled text often begins with a bare ` date 2026-03-04 `.
  const bare = /^(?:date|fecha) (.+)$/i.exec(line)?.[1];
  const residue = bare === undefined ? undefined : parseDate(bare);
  if (residue !== undefined) return { name: "published", value: residue };
  const labelled = /^\**(\p{L}+)\**:\**\s*(\S.*)$/u.exec(line);
  const name = labels[labelled?.[1]?.toLowerCase() ?? ""];
  if (name !== undefined) return fieldOf(name, labelled?.[2] ?? "");
  // "By" or "Por" before a capital, and no full stop at the end: a byline, not a sentence.
  const byline = /^(?:By|BY|Por|POR) (\p{Lu}.{1,150}[^.!?:;])$/u.exec(line)?.[1];
  return byline === undefined ? undefined : { name: "byline", value: byline };
}

function fieldOf(name: MetadataField, value: string): { name: MetadataField; value: string } | undefined {
  if (name === "url") return isWebAddress(value) ? { name, value } : undefined;
  if (name !== "published") return { name, value };
  const date = parseDate(value);
  return date === undefined ? undefined : { name, value: date };
}

function headingIn(name: string, text: string): string | undefined {
  if (!isMarkdown(name)) return undefined;
  for (const line of text.slice(0, 100_000).split("\n")) {
    const mark = /^ {0,3}#{1,6}[ \t]/.exec(line)?.[0];
    const heading = mark === undefined ? "" : withoutClosing(line.slice(mark.length));
    if (heading !== "") return heading;
  }
  return undefined;
}

/** A heading's words without the marks that may close it. By hand: a regex for it took hours over a line of blanks. */
function withoutClosing(heading: string): string {
  const words = heading.trim();
  let end = words.length;
  while (words[end - 1] === "#") end--;
  return words.slice(0, end).trim();
}

/** A first line is a title when it is no sentence: neither long nor closed with a full stop. */
function titleOf(line: string | undefined): string | undefined {
  return line === undefined || line.length > 200 || /[.;,:]$/.test(line) ? undefined : line;
}

function baseName(name: string): string {
  return (name.replace(/\.[A-Za-z0-9]{1,10}$/, "").trim() || name).replaceAll(/[_\s]+/g, " ");
}

export function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

function clipped(found: Proposals): Proposals {
  const entries = Object.entries(found) as [MetadataField, string][]; // the keys are just those
  return Object.fromEntries(entries.map(([field, value]) => [field, shortened(value, longest[field])]));
}

/** Between characters; only within one that is longer than all there is room for, and then not within a code point. */
function shortened(value: string, most: number): string {
  const end = snap(value, most, "before");
  return (end > 0 ? value.slice(0, end) : value.slice(0, most).replace(/[\u{D800}-\u{DBFF}]$/u, "")).trim();
}
