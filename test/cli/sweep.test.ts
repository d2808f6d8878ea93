/** `sweep`, `sensitivity` and `discover` from end to end on a county of a few hundred households. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { widthOf } from "../../src/cli/width.ts";
import { liannong, removeFolder, workFolder } from "./command.ts";

interface SweepOutput {
  digest: string;
  out: string;
  design: { kind: string; points: number };
  seeds: { seed: string; digest: string }[];
  responses: {
    factor: string;
    outcome: string;
    rows: { from: number; mean: number; low: number | null }[];
  }[];
}

const VARY = ["--vary", "market.margin=10%:30%:10%", "--vary", "shocks.drought=on,off"];
const GRID = ["sweep", "small.yaml", ...VARY, "--seeds", "2"];

let dir = "";
let grid: SweepOutput;
beforeAll(async () => {
  dir = workFolder();
  grid = (await liannong(...GRID, "--threads", "1", "--json", "--out", "grid")).json();
});
afterAll(() => removeFolder(dir));

const runFiles = (out: string) => {
  const files = ["design.parquet", ...readdirSync(join(out, "runs")).map((name) => join("runs", name))];
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(out, name)).toString("base64")]));
};

test("a sweep says what it ran, and keeps a row a point, seed and year that any tool can join to its design", async () => {
  expect(grid.design).toMatchObject({ kind: "grid", points: 6 });
  expect(grid.seeds.map(({ seed }) => seed)).toEqual(["s1", "s2"]);
  expect(grid.responses.map(({ factor }) => factor)).toContain("market.margin");
  expect(grid.responses[0]!.rows.map(({ from }) => from)).toEqual([0.1, 0.2, 0.3]);
  const asked = await liannong(
    "query",
    "grid",
    'select "market.margin" as margin, count(*) as rows from runs join design using (point, scenarioHash) group by all order by all',
    "--json",
  );
  expect(asked.json<{ rows: number[][] }>().rows).toEqual([
    [0.1, 16],
    [0.2, 16],
    [0.3, 16],
  ]);
  for (const chart of ["response-headcountRate-market.margin", "map-headcountRate"]) {
    expect(existsSync(join("grid", "charts", `${chart}.vl.json`)), chart).toBe(true);
  }
});

test("a point is run just as `run --set` runs it", async () => {
  const run = await liannong(
    "run",
    "small.yaml",
    "--set",
    "market.margin=20%",
    "--set",
    "shocks.drought=off",
    "--seed",
    "s1",
    "--json",
    "--out",
    "one",
  );
  const { seeds } = run.json<{ seeds: { digest: string }[] }>();
  const asked = await liannong(
    "query",
    "grid",
    `select distinct digest from runs join design using (point) where seed = 's1' and "market.margin" = 0.2 and "shocks.drought" = 'off'`,
    "--json",
  );
  expect(asked.json<{ rows: string[][] }>().rows).toEqual([[seeds[0]!.digest]]);
});

test("on two threads, killed in the middle and resumed, a sweep has the same bytes and the same digest", async () => {
  const main = join(import.meta.dirname, "../../src/cli/main.ts");
  const child = spawn(process.execPath, [main, ...GRID, "--threads", "2", "--out", "killed"], {
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const pending = join("killed", "runs", "pending-00000.jsonl");
  const lines = () => (existsSync(pending) ? readFileSync(pending, "utf8").split("\n").length - 1 : 0);
  while (lines() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  await ended;
  expect(JSON.parse(readFileSync(join("killed", "manifest.json"), "utf8")).state).toBe("open");
  expect((await liannong(...GRID, "--out", "killed")).err).toContain("--resume");
  const resumed = await liannong(...GRID, "--out", "killed", "--resume", "--json");
  expect(resumed.json<SweepOutput>().digest).toBe(grid.digest);
  expect(runFiles("killed")).toEqual(runFiles("grid"));
});

test("tables fit the terminal in both languages; another design does not go into the folder", async () => {
  for (const lang of ["en", "zh"]) {
    const said = await liannong(...GRID, "--out", "grid", "--resume", "--quiet", "--lang", lang);
    expect(said.code).toBe(0);
    expect(said.out).toContain(lang === "zh" ? "对 market.margin 的响应" : "Response to market.margin");
    for (const line of said.out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  }
  const other = await liannong(
    "sweep",
    "small.yaml",
    "--vary",
    "market.margin=1%:2%",
    "--out",
    "grid",
    "--resume",
  );
  expect(other).toMatchObject({ code: 2, out: "" });
  expect(other.err).toContain("other results");
});

test("mistakes are told before anything runs or is written", async () => {
  const cases: [string[], string][] = [
    [["--vary", "market.margn=1%:2%"], 'did you mean "margin"?'],
    [["--vary", "market.margin=1%:2%", "--design", "lattice"], "none of grid, lhs, sobol"],
    [["--design", "missing.csv"], "cannot be read"],
    [["--vary", "market.margin=1%:2%", "--keep", "ginny"], "no metric ginny"],
    [["--vary", "market.margin=1%:2%", "--metric", "headcount"], "did you mean headcountRate"],
    [["--vary", "market.margin=1%:2%", "--metric", "gini@2031"], "no year from 2016 to 2019"],
  ];
  for (const [args, words] of cases) {
    const said = await liannong("sweep", "small.yaml", ...args, "--out", "nothing");
    expect(said.code).toBe(2);
    expect(said.err).toContain(words);
    expect(existsSync("nothing")).toBe(false);
  }
});

test("a CSV plan is run as it stands, with the metrics that are kept", async () => {
  writeFileSync("plan.csv", "market.margin,linkages.contract\n10%,on\n15%,off\n");
  const said = await liannong(
    "sweep",
    "small.yaml",
    "--design",
    "plan.csv",
    "--keep",
    "gini,exits",
    "--json",
    "--out",
    "csv",
  );
  expect(said.json<SweepOutput>().responses.map(({ outcome }) => outcome)).toEqual([
    "exits@all",
    "gini@2019",
    "exits@all",
    "gini@2019",
  ]);
  const columns = await liannong("query", "csv", "select * from runs limit 1", "--json");
  const names = columns.json<{ columns: { name: string }[] }>().columns.map(({ name }) => name);
  expect(names).toEqual(["point", "seed", "year", "scenarioHash", "digest", "exits", "gini"]);
});

test("nothing varied is replicates alone", async () => {
  const said = await liannong("sweep", "small.yaml", "--seeds", "2", "--out", "alone", "--quiet");
  expect(said.out).toContain("2 seeds, nothing varied");
});

test("Morris screens the estimates of the scenario by itself; an inert parameter is not told from zero", async () => {
  const args = ["sensitivity", "small.yaml", "--within", "market", "--n", "2", "--out", "morris"];
  const said = await liannong(...args);
  expect(said.code).toBe(0);
  expect(said.err).toMatch(/\d+ estimated parameters \(grade E\) are varied/);
  expect(said.out).toContain("mu*");
  const again = await liannong(...args, "--resume", "--json");
  const { indices } = again.json<{
    indices: { index: string; factor: string; value: number; told: boolean }[];
  }>();
  expect(indices.filter(({ index }) => index === "muStar").length).toBeGreaterThan(3);
  expect(indices.every(({ value, told }) => value !== 0 || !told)).toBe(true);
  expect(existsSync(join("morris", "charts", "indices-headcountRate.svg"))).toBe(true);
  // Two trajectories cannot say more than this.
  const page = readFileSync(join("morris", "report.html"), "utf8");
  expect(page).toMatch(
    /their intervals meet, so these runs cannot tell|can be told from zero with these runs/,
  );
  expect(page).toContain("every point under the same 1 seed.");
});

test("Sobol's indices come with intervals, of pairs too where asked for", async () => {
  const args = ["--vary", "market.margin=10%:30%", "--vary", "population.labourShare=40%:60%"];
  const said = await liannong(
    "sensitivity",
    "small.yaml",
    "--method",
    "sobol",
    ...args,
    "--n",
    "4",
    "--second-order",
    "--json",
    "--out",
    "sobol",
  );
  const { indices } = said.json<{
    indices: { index: string; factor: string; other: string | null; low: number }[];
  }>();
  expect(indices.map(({ index }) => index)).toEqual(["first", "total", "first", "total", "second"]);
  expect(indices.at(-1)).toMatchObject({ factor: "market.margin", other: "population.labourShare" });
  expect(indices.every(({ low }) => typeof low === "number")).toBe(true);
});

test("discover finds the box of a sweep that a formula asks for, and refuses what is no sweep", async () => {
  const args = ["--vary", "population.labourShare=40%:60%", "--vary", "market.noise=true,false"];
  await liannong("sweep", "small.yaml", "--design", "lhs", "--n", "24", ...args, "--out", "lhs", "--quiet");
  const asked = await liannong(
    "query",
    "lhs",
    "select median(headcountRate) from runs where year = 2019",
    "--json",
  );
  const [[middle]] = asked.json<{ rows: [[number]] }>().rows;
  const said = await liannong("discover", "lhs", "--where", `headcountRate > ${middle}`, "--json");
  const { hits, boxes } = said.json<{
    hits: number;
    boxes: { density: number; restrictions: { factor: string }[] }[];
  }>();
  // At most half of the points lie above their median; ties with it do not.
  expect(hits).toBeLessThanOrEqual(12);
  expect(hits).toBeGreaterThan(6);
  expect(boxes[0]!.density).toBeGreaterThan(0.5);
  expect(boxes[0]!.restrictions.map(({ factor }) => factor)).toContain("population.labourShare");
  expect(existsSync(join("lhs", "charts", "trade-off-1.svg"))).toBe(true);
  expect((await liannong("discover", "one", "--where", "exits > 1")).err).toContain("holds no sweep");
  expect((await liannong("discover", "lhs", "--where", "exit > 1")).err).toContain('did you mean "exits"?');
  expect((await liannong("explain", "lhs", "--household", "1")).err).toContain("holds a sweep");
});
