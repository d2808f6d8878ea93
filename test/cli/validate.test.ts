/** Published figures beside simulated ones: the verdict, what it would say, and the tables that are kept. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/run/run.ts";
import { smallCounty } from "../support/small.ts";
import { liannong, removeFolder, workFolder } from "./command.ts";

let dir = "";
beforeAll(() => {
  dir = workFolder();
  writeFileSync(
    "published.yaml",
    `extends: small.yaml
expect:
  - {metric: rentPerMu, year: 2018, value: 150 yuan/mu, tolerance: 10%, source: lixian-2020/L2, given: true}
  - {metric: headcountRate, year: 2018, value: 99%, tolerance: 1%, source: nobody, holdout: true}
  - {metric: gini, year: 2017, value: 0.33, tolerance: 90%, source: "somebody, with a comma", note: {en: "as told", zh: "据述"}}
`,
  );
});
afterAll(() => removeFolder(dir));

interface Line {
  readonly metric: string;
  readonly published: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: string;
  readonly role: string;
}
interface Told {
  readonly lines: readonly Line[];
  readonly tally: Readonly<Record<string, { inside: number; of: number }>>;
  readonly out: string;
  readonly report: string;
  readonly digest: string;
}

test("a figure is inside when the mean of the seeds is near it, whatever some seeds do", async () => {
  const { code, json } = await liannong("validate", "published.yaml", "--seeds", "4", "--json");
  expect(code).toBe(0);
  const { lines, tally } = json<Told>();
  expect(lines.map(({ metric, verdict, role }) => [metric, verdict, role])).toEqual([
    ["rentPerMu", "inside", "given"],
    ["headcountRate", "outside", "holdout"],
    ["gini", "inside", "known"],
  ]);
  for (const { low, mean, high } of lines) {
    expect(low).toBeLessThanOrEqual(mean);
    expect(mean).toBeLessThanOrEqual(high);
  }
  expect(tally).toEqual({
    given: { inside: 1, of: 1 },
    known: { inside: 1, of: 1 },
    holdout: { inside: 0, of: 1 },
  });
});

test("people get a table and a plain sentence, in both languages", async () => {
  const { out } = await liannong("validate", "published.yaml", "--seeds", "2", "--lang", "en");
  expect(out).toMatch(/Land rent, yuan\/mu +2018 +150 +±10%/);
  expect(out).toMatch(/outside, holdout/);
  expect(out).toContain("Of those held out: 0 of 1.");
  expect((await liannong("validate", "published.yaml", "--seeds", "2", "--lang", "zh")).out).toContain(
    "不吻合，留出",
  );
});

test("the table is kept as CSV and as Markdown with the command that made it", async () => {
  const { code } = await liannong("validate", "published.yaml", "--seeds", "2", "--out", "kept");
  expect(code).toBe(0);
  const csv = readFileSync("kept/validation.csv", "utf8").trim().split("\n");
  expect(csv).toHaveLength(4);
  expect(csv[0]).toBe(
    "scenario,metric,year,unit,published,tolerance,mean,low90,high90,verdict,role,source,note",
  );
  expect(csv.join("\n")).toContain('"somebody, with a comma"');
  expect(readFileSync("kept/validation.md", "utf8")).toContain("with 2 seeds");
});

test("the report says how many are met, shows each with its range and source, and can be told again in Chinese", async () => {
  const args = ["validate", "published.yaml", "without.yaml", "--seeds", "3", "--json", "--lang", "en"];
  const told = (await liannong(...args)).json<Told>();
  expect(told.out).toMatch(/^results.validation-[0-9a-f]{8}$/);
  const page = readFileSync(told.report, "utf8").replaceAll("<wbr>", "");
  for (const text of [
    "Met within their tolerance: 2 of 2 published figures",
    "Of those held out: 0 of 1.",
    "Farthest from what is published",
    "somebody, with a comma",
    'id="figure-figures-without"',
    "published: instruments.awardPerMu", // what only one of the scenarios has stands under its name
    told.digest,
  ])
    expect(page.includes(text), text).toBe(true);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  expect(existsSync(join(told.out, "charts", "figures-published.svg"))).toBe(true);
  expect((await liannong(...args)).json<Told>()).toEqual(told);
  expect(readFileSync(told.report, "utf8").replaceAll("<wbr>", "")).toBe(page);
  expect((await liannong("report", told.out, "--lang", "zh")).code).toBe(0);
  const chinese = readFileSync(told.report, "utf8");
  expect(chinese).toContain("建模时已知的 2 项公布数据中，2 项吻合。");
  expect(chinese).toContain("2018 年贫困发生率");
  expect(chinese).toContain("据述");
  expect(chinese).toContain("土地流转：固定年租金");
});

test("a folder that holds other results is not written into", async () => {
  await liannong("run", "tiny", "--out", "taken", "--quiet");
  const { code, err } = await liannong("validate", "published.yaml", "--out", "taken");
  expect([code, err]).toEqual([2, expect.stringContaining(`it was written by "run", this is "validate"`)]);
});

test("a metric of the scenario's own is called by the title that it carries, in both languages", async () => {
  writeFileSync(
    "titled.yaml",
    `extends: small.yaml
metrics: {leaning: {title: {en: "Income from linkages", zh: "联结收入占比"}, formula: linkedIncomePerCapitaYuan / meanIncomePerCapitaYuan}}
expect:
  - {metric: leaning, year: 2018, value: 0.2, tolerance: 90%, source: made}
  - {metric: dependence, year: 2018, value: 0.2, tolerance: 90%, source: made}
  - {metric: pressJobs, year: 2018, value: 5 job, tolerance: 90%, source: made}
`,
  );
  const told = (await liannong("validate", "titled.yaml", "--seeds", "1", "--json")).json<Told>();
  const [titled, plain] = told.lines;
  expect(titled!.mean).toBe(plain!.mean);
  for (const [lang, leaning, jobs] of [
    ["en", "Income from linkages in 2018", "Press: jobs in 2018"],
    ["zh", "2018 年联结收入占比", "2018 年Press：就业岗位"],
  ] as const) {
    await liannong("report", told.out, "--lang", lang);
    const page = readFileSync(told.report, "utf8");
    expect(page).toContain(leaning);
    expect(page).toContain(jobs);
  }
});

test("a complete folder is not run again, and what stands in it can be queried", async () => {
  const args = ["validate", "published.yaml", "--seeds", "3", "--out", "whole"];
  const told = (await liannong(...args, "--json")).json<Told>();
  const again = await liannong(...args, "--lang", "en");
  expect([again.code, again.err]).toEqual([
    2,
    expect.stringContaining("is complete with these very results"),
  ]);
  expect((await liannong(...args, "--resume", "--json")).json<Told>()).toEqual(told);
  expect((await liannong(...args, "--resume", "--lang", "en")).err).toContain("nothing is run again");
  const rows = await liannong(
    "query",
    "whole",
    "select avg(headcountRate) from years where year = 2018",
    "--json",
  );
  const { mean } = told.lines.find(({ metric }) => metric === "headcountRate")!;
  expect(rows.json<{ rows: number[][] }>().rows[0]![0]).toBeCloseTo(mean, 12);
  const other = await liannong("validate", "published.yaml", "--seeds", "2", "--out", "whole", "--resume");
  expect([other.code, other.err]).toEqual([
    2,
    expect.stringContaining("it was completed with seed s1, s2, s3"),
  ]);
});

test("a scenario that publishes nothing says so", async () => {
  expect((await liannong("validate", "tiny", "--lang", "en")).out).toContain("None of these scenarios");
});

test("a run that ends earlier is the beginning of the longer one, so later years need not be run", async () => {
  const digests = async (years: string) => {
    const request = {
      spec: smallCounty({ years }),
      canonical: "",
      seed: "s",
      formulas: {},
      householdYears: [],
    };
    return (await run(request, () => 0)).digests;
  };
  expect((await digests("2016..2020")).slice(0, 3)).toEqual(await digests("2016..2018"));
});
