import { expect, it } from "vitest";
import { drawChart } from "../../../shared/charts/draw.ts";
import { svgText } from "../../../shared/charts/svg.ts";
import { barOption } from "../../../shared/report/charts.ts";
import { reportFormats } from "../../../shared/report/formats.ts";
import { csvLine } from "../../../server/report/csv.ts";
import { plain } from "../../../server/report/markdown.ts";
import { makeAnnotation, makeAnonymousSource, makeClaim, makeSource, put } from "../../support/records.ts";
import { done, failed, imported, openTestHost } from "../support.ts";

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>|[x](javascript:alert(1))`;
const text = `${hostile} six boats were struck`;

/** A host with one document in which everything that can be typed is hostile. */
async function hostileHost() {
  const host = await openTestHost();
  const documentId = await imported(host, `${text}\n`, hostile);
  const document = { id: documentId };
  const source = makeSource({ name: hostile, side: hostile });
  const anonymous = makeAnonymousSource({ descriptor: "=HYPERLINK(1)", relayedBy: hostile });
  const claim = makeClaim({ statement: hostile });
  const span = { start: 0, end: text.length };
  const marks = [
    makeAnnotation(document, `${text}\n`, span, { sourceId: source.id, claimId: claim.id }),
    makeAnnotation(document, `${text}\n`, span, { label: "quote", sourceId: anonymous.id }),
  ];
  await done(host, "commit", { changes: put(source, anonymous, claim, ...marks) });
  return { host, documentId };
}

it("nothing that was typed becomes markup in the page, and the page may load and run nothing", async () => {
  const { host } = await hostileHost();
  const { content, fileName } = await done(host, "exportReport", {
    scope: { type: "workspace" },
    format: "html",
  });
  expect(fileName).toMatch(/^[\p{L}\p{N}-]+-\d{4}-\d\d-\d\d-report\.html$/u);
  expect(content).toContain("&lt;script&gt;alert(1)");
  expect(content).not.toMatch(/<script|<img|onerror="|<a |<iframe|<link|<foreignObject/i);
  // Every tag is one of ours, with attributes of ours.
  const tags = [...content.matchAll(/<([a-zA-Z!][^\s>]*)/g)].map(([, tag]) => tag?.toLowerCase());
  const ours =
    "!doctype html head meta title style body main header h1 h2 p section div table caption thead tbody tr th td svg g path rect text";
  expect([...new Set(tags)].filter((tag) => !ours.split(" ").includes(tag ?? ""))).toEqual([]);
  expect(content).toContain("default-src 'none'");
  expect(content).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(content).not.toMatch(/url\(|@import|<[^>]*\s(?:src|href|on\w+)=/);
});

it("Markdown means every text as it is", async () => {
  const { host } = await hostileHost();
  const { content } = await done(host, "exportReport", { scope: { type: "workspace" }, format: "md" });
  expect(content).toContain("\\<script\\>");
  expect(content.replaceAll(/\\[\s\S]/g, "")).not.toMatch(/[<>[\]`]/);
  // A line of a table has as many fields as its head.
  const fields = (line: string) => line.replaceAll(/\\[\s\S]/g, "").split("|").length;
  for (const block of content.split("\n\n").filter((each) => each.startsWith("| ")))
    expect(new Set(block.trimEnd().split("\n").map(fields)).size).toBe(1);
});

it.each([
  ["a|b", "a\\|b"],
  ["1. one", "1\\. one"],
  ["- one", "\\- one"],
  ["https://x.example", "https\\://x.example"],
  ["a\nb", "a b"],
])("%j is written as %j in Markdown", (given, written) => {
  expect(plain(given)).toBe(written);
});

it.each([
  [["=1+1", "+1", "-1", "@a", "\t=1", " =1"], "'=1+1,'+1,'-1,'@a,'\t'=1,' =1\r\n"],
  [["a;=1", "b; @c", "d\t+1", 'e;"-1', "f-1; g"], `a;'=1,b; '@c,d\t'+1,"e;""'-1",f-1; g\r\n`],
  [["a\n=1"], `"a\n'=1"\r\n`],
  [['say "six"', "a,b", "two\nlines", -3, "plain"], '"say ""six""","a,b","two\nlines",-3,plain\r\n'],
])("a line of CSV is one of RFC 4180, and no spreadsheet takes it for a formula", (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});

it.each(["csv", "sources-csv"] as const)(
  "%s begins with the mark that has Excel read UTF-8",
  async (format) => {
    const host = await openTestHost();
    const { content } = await done(host, "exportReport", { scope: { type: "workspace" }, format });
    expect(content).toMatch(/^\uFEFF[^\uFEFF]+$/);
  },
);

it("the table of sources guards a name that begins like a formula", async () => {
  const { host } = await hostileHost();
  const { content } = await done(host, "exportReport", {
    scope: { type: "workspace" },
    format: "sources-csv",
  });
  expect(content).toContain(",'=HYPERLINK(1),");
  expect(content.split("\r\n")).toHaveLength(4);
});

it("JSON has every number with its base and what is behind it", async () => {
  const { host, documentId } = await hostileHost();
  const scope = { type: "documents" as const, ids: [documentId] };
  const { content } = await done(host, "exportReport", { scope, format: "json" });
  const file = JSON.parse(content) as { format: string; figures: Record<string, unknown>; links: unknown[] };
  expect(file.format).toBe("claimdesk-report");
  expect(file.figures["claims.named"]).toMatchObject({
    value: 1,
    base: "claims",
    of: 1,
    ids: [expect.any(String)],
  });
  expect(file.links).toHaveLength(1);
});

it.each(reportFormats)("an empty workspace gives a report too, as %s", async (format) => {
  const host = await openTestHost();
  const { content } = await done(host, "exportReport", { scope: { type: "workspace" }, format });
  expect(content.length).toBeGreaterThan(50);
});

it("a document or an outlet that is not there is refused in a sentence", async () => {
  const host = await openTestHost();
  const ids = ["document:00000000-0000-4000-8000-000000000000"];
  const gone = await failed(host, "exportReport", { scope: { type: "documents", ids }, format: "md" });
  expect(gone.code).toBe("not-found");
  const outlet = await failed(host, "exportReport", {
    scope: { type: "outlet", outlet: "Nobody" },
    format: "md",
  });
  expect(outlet).toMatchObject({ code: "not-found", message: expect.stringContaining("“Nobody”") });
});

it("a chart is drawn without a page, in the theme's own colours, its names as text", () => {
  const bars = [{ name: hostile, value: 3, colour: "var(--good)" }];
  const drawing = svgText(drawChart(barOption(bars, String), 400, 40));
  expect(drawing).toContain('fill="var(--good)"');
  expect(drawing).toContain("&lt;script&gt;");
  expect(drawing).not.toMatch(/<script|<style|style=|<img/);
});
