/** `compare` and its results: paired differences, tables, report, twins, more seeds until it is precise. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, type Said, workFolder } from "./command.ts";

interface Output {
  digest: string;
  seeds: string[];
  scenarios: { id: string; seeds: { seed: string; digest: string }[] }[];
  differences: {
    metric: string;
    year: number | null;
    mean: number | null;
    low: number | null;
    high: number | null;
  }[];
  winners: { groups: unknown[] }[];
  costs: { costYuan: { mean: number } }[];
  summary: { en: string; zh: string }[];
}

let dir = "";
let made: Said;
beforeAll(async () => {
  dir = workFolder();
  made = await liannong("compare", "without.yaml", "small.yaml", "--seeds", "3", "--json", "--out", "out");
});
afterAll(() => removeFolder(dir));

test("a comparison prints paired differences, winners, costs and a summary in both languages, as JSON", () => {
  const { seeds, scenarios, differences, winners, costs, summary } = made.json<Output>();
  expect(seeds).toEqual(["s1", "s2", "s3"]);
  expect(scenarios.map(({ id }) => id)).toEqual(["without", "small"]);
  const award = differences.find(({ metric, year }) => metric === "awardYuan" && year === null)!;
  expect(award.mean).toBeGreaterThan(0);
  expect(winners[0]!.groups).toHaveLength(10);
  expect(costs[0]!.costYuan.mean).toBeGreaterThan(0);
  expect(summary[0]!.en).toContain("poverty");
  expect(summary[0]!.zh).toContain("贫困");
});

test("a comparison writes the runs of each scenario, what it found, charts and a report", () => {
  const files = ["manifest.json", "differences.parquet", "deciles.parquet", "costs.parquet", "report.html"];
  const runs = ["without", "small"].flatMap((id) => [join(id, "years.parquet"), join(id, "scenario.yaml")]);
  for (const file of [...files, ...runs]) expect(existsSync(join("out", file)), file).toBe(true);
  const report = readFileSync(join("out", "report.html"), "utf8");
  expect(report).toContain(made.json<Output>().digest);
  expect(report).toContain("Without the award");
  expect(existsSync(join("out", "charts", "winners-small.svg"))).toBe(true);
});

test("the compared scenarios alone give the digests that they have in the comparison", async () => {
  const alone = await liannong("run", "without.yaml", "--seeds", "3", "--json", "--out", "alone");
  expect(alone.json<Output["scenarios"][number]>().seeds).toEqual(made.json<Output>().scenarios[0]!.seeds);
});

test("read back from its files, a comparison finds the same as when it was made", async () => {
  const again = await liannong(
    "compare",
    "without.yaml",
    "small.yaml",
    "--seeds",
    "3",
    "--json",
    "--out",
    "out",
    "--resume",
  );
  expect(again.json<Output>()).toEqual(made.json<Output>());
});

test("tables and a paragraph are printed for people, within 80 columns", async () => {
  const { code, out } = await liannong(
    "compare",
    "without.yaml",
    "small.yaml",
    "--seeds",
    "3",
    "--out",
    "out",
    "--resume",
  );
  expect(code).toBe(0);
  expect(out).toContain("A small county  against  Without the award");
  expect(out).toContain("1 (poorest then)");
  for (const line of out.split("\n")) if (!line.includes("/")) expect(line.length).toBeLessThanOrEqual(80);
});

test("the report of a comparison is made again from its files", async () => {
  const before = readFileSync(join("out", "report.html"), "utf8");
  expect((await liannong("report", "out")).code).toBe(0);
  expect(readFileSync(join("out", "report.html"), "utf8")).toBe(before);
});

test("queries see both scenarios and what was found", async () => {
  const sql = "select scenario, count(*) n from years group by all order by all";
  expect((await liannong("query", "out", sql, "--json")).json()).toMatchObject({
    rows: [
      ["small", 12],
      ["without", 12],
    ],
  });
  const found = "select count(*) n from differences where metric = 'exits'";
  expect((await liannong("query", "out", found, "--json")).json()).toMatchObject({ rows: [[5]] });
});

test("a life in a comparison is told beside its twin", async () => {
  const beside = await liannong("explain", "out", "--cooperative", "0");
  expect(beside.out).toContain("beside");
  const twin = await liannong(
    "explain",
    "out",
    "--scenario",
    "without",
    "--twin",
    "alone",
    "--household",
    "3",
  );
  expect(twin.out).toContain("The two lives are the same");
});

test("seeds are added until the interval is as narrow as wanted", async () => {
  const metric = "meanIncomePerCapitaYuan";
  const halfWidth = (found: Output) => {
    const { low, high } = found.differences.find((one) => one.metric === metric && one.year === 2019)!;
    return (high! - low!) / 2;
  };
  const wanted = 0.7 * halfWidth(made.json<Output>());
  const asked = ["--seeds", "3", "--until", `${metric}=${wanted}`, "--json", "--out", "grown"];
  const grown = (await liannong("compare", "without.yaml", "small.yaml", ...asked)).json<Output>();
  expect(grown.seeds.slice(0, 4)).toEqual(["s1", "s2", "s3", "s4"]);
  expect(halfWidth(grown)).toBeLessThanOrEqual(wanted);
  const wrong = await liannong("compare", "without.yaml", "small.yaml", "--until", "happiness=1");
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('no metric "happiness"');
}, 120_000);

test("scenarios that cannot be compared are refused", async () => {
  const same = await liannong("compare", "small.yaml", "small.yaml");
  expect(same.code).toBe(2);
  expect(same.err).toContain("the same scenario as the base");
  const other = await liannong("compare", "small.yaml", "tiny");
  expect(other.code).toBe(2);
  expect(other.err).toContain("other years");
});
