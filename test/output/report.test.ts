/** The report: one file that needs nothing else, in which a stranger's text stays text. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productMix } from "../../src/output/charts/product-mix.ts";
import type { ReportData } from "../../src/output/report/data.ts";
import { renderReport } from "../../src/output/report/page.ts";
import { drawForReport, publishReport } from "../../src/output/store/publish.ts";
import { FIGURES } from "./figures.ts";
import { freshFolder } from "./folder.ts";
import { reportData } from "./report-data.ts";

const HOSTILE = `</title></script><script>alert("1 & 2")</script><img src=x onerror='alert(1)'>`;

/** The markup without what the page's own data blocks hold. */
const outsideData = (page: string) =>
  page.replace(/<script type="application\/json"[^>]*>[^<]*<\/script>/g, "");

async function chartsIn(lang: "en" | "zh") {
  const ids = ["poverty-fan", "village-map"];
  return Promise.all(ids.map((id) => drawForReport(id, FIGURES[id].draw({ lang }))));
}

/** Every text that a scenario file or a command line can bring in, made hostile. */
function hostileData(): ReportData {
  const data = reportData("en");
  const named = { en: HOSTILE, zh: HOSTILE };
  return {
    ...data,
    title: HOSTILE,
    lesson: HOSTILE,
    headline: [HOSTILE],
    names: { award: named, awardPerMu: named },
    seeds: [HOSTILE, "2"],
    keyFigures: data.keyFigures.map((figure) => ({ ...figure, metric: HOSTILE })),
    differences: data.differences.map((line) => ({ ...line, metric: HOSTILE, alternative: HOSTILE })),
    costs: data.costs.map((line) => ({ ...line, instrument: HOSTILE, scenario: HOSTILE })),
    expect: data.expect.map((line) => ({ ...line, metric: HOSTILE, unit: HOSTILE, source: HOSTILE })),
    flows: {
      year: 2020,
      seed: HOSTILE,
      rows: [{ year: 2020, kind: HOSTILE, payer: HOSTILE, payee: "bank", fen: 5 }],
    },
    parameters: data.parameters.map((line) => ({ ...line, path: HOSTILE, about: HOSTILE, source: HOSTILE })),
    reproduce: { command: HOSTILE, digest: HOSTILE, version: HOSTILE },
  };
}

test("a stranger's text stays text everywhere, in figures and data blocks too", async () => {
  const rows = [2016, 2017].map((year) => ({ year, product: "thing", areaShare: 1 }));
  const names = { thing: { en: HOSTILE, zh: HOSTILE } };
  const chart = await drawForReport("product-mix", productMix(rows, { lang: "en", names }), HOSTILE);
  const page = renderReport({ ...hostileData(), charts: [chart] });
  expect(page).toContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
  expect(outsideData(page)).not.toMatch(/<script|<img/i);
  const block = /<script type="application\/json" id="spec-product-mix">([^<]*)<\/script>/.exec(page);
  expect(JSON.parse(block?.[1] ?? "")).toEqual(JSON.parse(JSON.stringify(chart.spec)));
});

test.each(["en", "zh"] as const)(
  "the page in %s needs no network and no script, and its ids are its own",
  async (lang) => {
    const page = renderReport(reportData(lang, await chartsIn(lang)));
    const markup = outsideData(page).replaceAll(/xmlns(:\w+)?="[^"]*"/g, "");
    expect(markup).not.toMatch(/https?:|\/\/|<script|<link|@import|url\((?!#)/);
    expect(page).toContain("default-src 'none'");
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(ids).toContain(target);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  },
);

test("the same data give the same page, and the page says every section once", () => {
  const page = renderReport(reportData("en"));
  expect(renderReport(reportData("en"))).toBe(page);
  const headings = [...page.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading);
  expect(headings).toEqual([
    "Key figures",
    "What the alternative changes",
    "Who gains and who loses",
    "What it costs",
    "Simulated beside published",
    "The year&#39;s money, to the fen",
    "What the conclusions rest on",
    "Parameters and where they come from",
    "How this was made",
    "Run it again",
  ]);
});

test("a Chinese report has no English words of the frame left", () => {
  const page = renderReport(reportData("zh"));
  const words = page.replace(/<style>.*<\/style>|<dd>.*?<\/dd>|<[^>]+>/gs, " ");
  for (const english of ["Key figures", "Difference", "interval", "yuan ", "seeds ", "Gain", "Sum"]) {
    expect(words, english).not.toContain(english);
  }
});

test("every row of the flow matrix, and its last line, ends in a true zero", () => {
  const data = reportData("en");
  const sums = (page: string) =>
    [...page.matchAll(/<tr[^>]*>(?:(?!<\/tr>).)*<td class="number">([^<]*)<\/td><\/tr>/gs)].map(
      ([, sum]) => sum,
    );
  const matrix = /<section id="flows".*?<\/section>/s.exec(renderReport(data))?.[0] ?? "";
  expect(sums(matrix)).toEqual(Array.from({ length: 13 }, () => "0"));
});

test("a report stands beside its charts, as specification and as picture", async () => {
  const dir = freshFolder();
  const path = await publishReport(dir, reportData("zh", await chartsIn("zh")));
  expect(path).toBe(join(dir, "report.html"));
  expect(readFileSync(path, "utf8")).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(JSON.parse(readFileSync(join(dir, "charts/poverty-fan.vl.json"), "utf8")).title.text).toContain(
    "贫困",
  );
  expect(readFileSync(join(dir, "charts/poverty-fan.svg"), "utf8")).toMatch(/^<svg/);
});
