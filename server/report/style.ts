/** The style of an exported report: the light colours of the program's theme, and pages that break where they may. */
export const style = `
:root {
  color-scheme: light;
  --page: #ffffff;
  --ink: #1a1c20;
  --ink-soft: #565a62;
  --border: #dcdcd7;
  --border-strong: #86868a;
  --accent: #1f57b8;
  --good: #1d6b3a;
  --warning: #8a5a00;
  --danger: #b3261e;
  --claim: #1a53e0;
  --quote: #85600f;
  --anonymous-source: #86126a;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 400 15px/1.5 Inter, system-ui, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-inline-size: 64rem; margin-inline: auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 0.25rem; border-block-end: 1px solid var(--border-strong); padding-block-end: 0.25rem; }
p { margin: 0.25rem 0; }
.about { font-size: 1.1rem; font-weight: 600; }
.soft { color: var(--ink-soft); }
.pair { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: start; }
.table { flex: 1 1 26rem; min-inline-size: 0; margin-block-start: 1rem; break-inside: avoid; }
.chart { flex: 0 1 27.5rem; margin-block-start: 2.5rem; break-inside: avoid; }
svg { display: block; max-inline-size: 100%; block-size: auto; font-family: inherit; }
.wide { margin-block-start: 1rem; }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding-block: 0.25rem; }
th, td { padding: 0.2rem 0.5rem; border-block-end: 1px solid var(--border); text-align: end; vertical-align: top; font-weight: 400; }
th:first-child { text-align: start; padding-inline-start: 0; }
.text { text-align: start; }
thead th { color: var(--ink-soft); font-size: 0.85rem; }
tr { break-inside: avoid; }
h2 { break-after: avoid; }
@page { margin: 18mm; }
@media print { main { padding: 0; max-inline-size: none; } body { font-size: 9.5pt; print-color-adjust: exact; } }
`;
