/** How the report looks: one quiet column, a clear headline, cards and figures that fold on a phone, and print. */

export const STYLE = `
:root { color-scheme: light; --ink: #1d2733; --quiet: #5b6673; --line: #e1e6eb; --soft: #f5f7f9; --accent: #0072b2; --warn: #b34a00; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 56px 32px 96px; }
.kicker { margin: 0; color: var(--accent); font-size: 14px; font-weight: 600; letter-spacing: .02em; }
h1 { margin: 8px 0 12px; font-size: 38px; line-height: 1.18; font-weight: 700; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
.lesson { margin: 0; max-width: 46em; color: var(--quiet); font-size: 18px; }
.headline { margin: 40px 0 0; padding: 28px 32px; background: var(--soft); border-left: 4px solid var(--accent); border-radius: 0 8px 8px 0; }
.headline p { margin: 0; max-width: 54em; }
.headline p:first-child { font-size: 22px; line-height: 1.4; font-weight: 600; text-wrap: pretty; }
.headline p + p { margin-top: 12px; color: var(--quiet); }
nav { margin: 32px 0 0; font-size: 14px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
section { margin-top: 72px; }
h2 { margin: 0 0 8px; font-size: 25px; line-height: 1.25; font-weight: 650; letter-spacing: -.005em; }
h3 { margin: 0 0 4px; font-size: 17px; line-height: 1.35; font-weight: 600; }
section > h3 { margin-top: 32px; }
.note { margin: 0 0 20px; max-width: 54em; color: var(--quiet); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 16px; margin-top: 24px; }
.card { padding: 20px 22px; border: 1px solid var(--line); border-radius: 8px; }
.card .what { margin: 0; color: var(--quiet); font-size: 14px; line-height: 1.4; }
.card .value { margin: 8px 0 2px; font-size: 29px; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.card .unit { font-size: 17px; }
.card .range { margin: 0; color: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
.card .change { margin: 12px 0 0; padding-top: 12px; border-top: 1px solid var(--line); font-size: 14px; line-height: 1.45; }
.good { color: var(--accent); font-weight: 600; }
.bad { color: var(--warn); font-weight: 600; }
.moved { font-weight: 600; }
.untold { color: #737d88; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(480px, 100%), 1fr)); gap: 48px 40px; margin-top: 28px; }
figure { margin: 0; min-width: 0; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption p { margin: 0 0 14px; color: var(--quiet); font-size: 14px; line-height: 1.5; }
.phone { display: none; }
.scroll { overflow-x: auto; margin-top: 16px; border: 1px solid var(--line); border-radius: 8px; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: 9px 14px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: var(--soft); color: var(--quiet); font-size: 13px; font-weight: 600; vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 0; }
.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; }
th.text { min-width: 9em; }
tr.sum > * { border-top: 2px solid var(--line); font-weight: 600; }
.flows .number { padding-left: 8px; padding-right: 10px; font-size: 13px; }
.grade { display: inline-block; min-width: 1.9em; padding: 0 .45em; border-radius: 4px; background: #e6f1f8; color: #00527f; font-size: 12px; font-weight: 600; line-height: 1.7; text-align: center; }
.grade-D { background: #eef0f2; color: #48525d; }
.grade-E { background: #fdeee2; color: #8f3b00; }
.standings th, .standings td { padding: 9px 7px; font-size: 13px; }
.standings .about { font-size: 11.5px; }
td.bad-1 { background: #fdf0e6; } td.bad-2 { background: #f9d9c0; } td.bad-3 { background: #f2b98f; }
td.good-1 { background: #eaf4fa; } td.good-2 { background: #cfe6f3; } td.good-3 { background: #a8d2ea; }
.about { color: var(--quiet); font-size: 13px; }
.estimates { margin: 8px 0; padding-left: 18px; font-size: 13.5px; }
code.path { color: var(--quiet); font-size: 11.5px; font-weight: 400; overflow-wrap: anywhere; }
details { margin-top: 16px; }
td details { margin-top: 0; }
th[scope="row"].text { min-width: 132px; }
summary { cursor: pointer; color: var(--accent); font-size: 14px; }
code, pre { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
td code { overflow-wrap: anywhere; }
.methods p { max-width: 54em; margin: 0 0 12px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 10px 24px; margin: 16px 0 0; }
dt { color: var(--quiet); font-size: 14px; }
dd { margin: 0; }
dd code { overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 640px) {
  main { padding: 28px 20px 64px; }
  h1 { font-size: 28px; }
  .lesson { font-size: 16px; }
  .headline { margin-top: 28px; padding: 20px; }
  .headline p:first-child { font-size: 18px; }
  section { margin-top: 52px; }
  h2 { font-size: 22px; }
  .cards { grid-template-columns: 1fr 1fr; gap: 12px; }
  .card { padding: 14px; }
  .card .value { font-size: 22px; }
  .charts { gap: 40px; }
  .both .page { display: none; }
  .both .phone { display: block; }
  th, td { padding: 8px 10px; }
  dl { grid-template-columns: 1fr; gap: 2px; }
  dd { margin-bottom: 12px; }
}
@media (max-width: 400px) { .cards { grid-template-columns: 1fr; } }
@page { margin: 16mm 14mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h1 { font-size: 24pt; }
  section { margin-top: 28pt; }
  h2, h3, .note, figcaption { break-after: avoid; }
  figcaption p { font-size: 8.5pt; }
  .card, figure, tr { break-inside: avoid; }
  .headline, thead th, td, .grade { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .cards { grid-template-columns: repeat(4, 1fr); gap: 8pt; }
  .card { padding: 9pt; }
  .card .value { font-size: 16pt; }
  .card .unit { font-size: 10pt; }
  .card .what, .card .range, .card .change { font-size: 8pt; }
  .charts { grid-template-columns: 1fr 1fr; gap: 20pt; }
  .both .page { display: none; }
  .both .phone { display: block; }
  details { display: none; }
  .scroll { overflow: visible; border: 0; }
  table { font-size: 8.5pt; }
  th, td { padding: 3pt 5pt; }
  .flows .number { padding: 3pt 2pt; font-size: 7pt; }
  .flows thead th { font-size: 7pt; }
  th.text { min-width: 0; }
  a { color: inherit; }
}
`;
