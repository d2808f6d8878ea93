/** Shards done apart and merged are the folder that an undivided command writes; what does not belong together is refused. */
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOf, ownOf, shardFrom } from "../../src/execute/shard.ts";
import { tableBytes } from "../output/folder.ts";
import { liannong, removeFolder, workFolder } from "./command.ts";

const SWEEP = [
  "sweep",
  "small.yaml",
  "--vary",
  "market.margin=10%:30%:10%",
  "--seeds",
  "3",
  "--keep",
  "gini,risingRate,exits",
  "--threads",
  "1",
  "--quiet",
];
const SHARDS = [1, 2, 3, 4];

let dir = "";
beforeAll(async () => {
  dir = workFolder();
  const made = [await liannong(...SWEEP, "--out", "whole")];
  for (const i of SHARDS) made.push(await liannong(...SWEEP, "--shard", `${i}/4`, "--out", `shard-${i}`));
  expect(made.map(({ code, err }) => [code, err])).toEqual(made.map(() => [0, ""]));
}, 120_000);
afterAll(() => removeFolder(dir));

const manifest = (out: string) => JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
const merge = (out: string, ...shards: string[]) => liannong("merge", "--out", out, ...shards);
const dataOf = (out: string) =>
  Object.fromEntries(Object.entries(tableBytes(out)).filter(([name]) => !/responses/.test(name)));

test("tasks are dealt out evenly, each to one shard", () => {
  for (const of of [1, 2, 3, 7, 50]) {
    const counts = Array.from({ length: of }, (_, k) => ownOf({ index: k + 1, of }, 23));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(23);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    for (const [k, count] of counts.entries()) {
      const own = Array.from({ length: 23 }, (_, task) => task).filter((task) =>
        isOf({ index: k + 1, of }, task),
      );
      expect(own.length).toBe(count);
    }
  }
});

test.each(["0/4", "5/4", "1", "1/0", "a/b", "-1/4", "1/4/2"])(
  "--shard %s is refused with what is allowed",
  (text) => {
    expect(() => shardFrom(text)).toThrow("i/n with i from 1 to n");
  },
);

test("merged shards have the bytes and the digest of the undivided sweep, whatever their order", async () => {
  const said = await merge("merged", ...SHARDS.map((i) => `shard-${i}`).reverse());
  expect(said.code).toBe(0);
  expect(said.out).toContain("4 shards are one sweep of 9 runs");
  expect(dataOf("merged")).toEqual(dataOf("whole"));
  expect(manifest("merged").digest).toBe(manifest("whole").digest);
  expect(manifest("merged").seedDigests).toEqual(manifest("whole").seedDigests);
  const shown = await liannong(...SWEEP, "--out", "merged", "--resume");
  expect(shown.out).toBe(
    (await liannong(...SWEEP, "--out", "whole", "--resume")).out.replaceAll("whole", "merged"),
  );
});

test("a shard is a folder that can be asked, and is no whole sweep", async () => {
  const { out } = await liannong(
    "query",
    "shard-2",
    "select count(distinct (point, seed)) n from runs",
    "--json",
  );
  expect(JSON.parse(out).rows).toEqual([[2]]);
  expect((await liannong("discover", "shard-2", "--where", "exits > 1")).err).toContain("shard 2 of 4 only");
  expect((await liannong(...SWEEP, "--shard", "1/4", "--out", "shard-2", "--resume")).err).toContain(
    "it is shard 2/4, this is shard 1/4",
  );
});

test("shards that are missing, there twice, unfinished, of another sweep or no shards are each told", async () => {
  cpSync("shard-2", "copy", { recursive: true });
  cpSync("shard-3", "open", { recursive: true });
  writeFileSync("open/manifest.json", JSON.stringify({ ...manifest("shard-3"), state: "open" }));
  await liannong(...SWEEP, "--set", "population.labourShare=50%", "--shard", "4/4", "--out", "other");
  const { code, err } = await merge(
    "nothing",
    "shard-2",
    "copy",
    "open",
    "other",
    "whole",
    "small.yaml/..",
    "none",
  );
  expect(code).toBe(2);
  for (const words of [
    "shard-2, copy: are all shard 2/4",
    "open: shard 3/4 is not complete",
    /other: is of other work than shard-2: scenario "\w+" there, "\w+" here/,
    "whole: holds the whole of something",
    "none: is not a results folder",
    "1/4 not among them",
  ])
    expect(err).toMatch(words);
  expect(existsSync("nothing")).toBe(false);
});

test("a damaged shard is not merged, and a folder with something else in it is not written to", async () => {
  cpSync("shard-4", "damaged", { recursive: true });
  appendFileSync("damaged/runs/part-00000.parquet", "x");
  const damaged = await merge("bad", "shard-1", "shard-2", "shard-3", "damaged");
  expect(damaged.err).toContain("is damaged");
  expect((await merge("shard-1", ...SHARDS.map((i) => `shard-${i}`))).err).toContain("holds other results");
});

test("shards of seeds merge into the folder of a run, households and report included", async () => {
  const run = ["run", "small.yaml", "--seeds", "5", "--households", "2016,2019", "--threads", "1", "--quiet"];
  await liannong(...run, "--out", "all-seeds");
  for (const i of [1, 2]) await liannong(...run, "--shard", `${i}/2`, "--out", `seeds-${i}`);
  const asked = await liannong("query", "seeds-1", "select distinct seed from years order by seed", "--json");
  expect(JSON.parse(asked.out).rows).toEqual([["s1"], ["s3"], ["s5"]]);
  const said = await merge("seeds", "seeds-2", "seeds-1");
  expect(said.code, said.err).toBe(0);
  expect(tableBytes("seeds")).toEqual(tableBytes("all-seeds"));
  expect(manifest("seeds").digest).toBe(manifest("all-seeds").digest);
  expect(existsSync("seeds/report.html")).toBe(true);
  const fewer = await liannong(...run, "--households", "none", "--shard", "2/2", "--out", "seeds-other");
  expect(fewer.code).toBe(0);
  expect((await merge("mixed", "seeds-1", "seeds-other")).err).toContain(
    "households [2016,2019] there, [] here",
  );
}, 120_000);

test("shards of a comparison keep their pairs together and merge into its bytes, tables, findings and report", async () => {
  const pair = ["compare", "small.yaml", "without.yaml", "--seeds", "5", "--threads", "1", "--quiet"];
  const whole = (await liannong(...pair, "--out", "pairs", "--json")).json<{ digest: string }>();
  for (const i of [1, 2, 3]) {
    const { code, err } = await liannong(...pair, "--shard", `${i}/3`, "--out", `pairs-${i}`);
    expect([code, err]).toEqual([0, ""]);
  }
  for (const id of ["small", "without"]) {
    const asked = await liannong(
      "query",
      join("pairs-2", id),
      "select distinct seed from years order by seed",
      "--json",
    );
    expect(JSON.parse(asked.out).rows).toEqual([["s2"], ["s5"]]);
  }
  expect((await liannong("report", "pairs-2")).err).toContain("is not finished");
  const merged = await liannong("merge", "pairs-3", "pairs-1", "pairs-2", "--out", "pairs-merged", "--json");
  expect(merged.json()).toEqual({ out: "pairs-merged", shards: 3, runs: 10, digest: whole.digest });
  for (const within of ["", "small", "without"])
    expect(tableBytes(join("pairs-merged", within)), within).toEqual(tableBytes(join("pairs", within)));
  const charts = readdirSync("pairs/charts");
  expect(charts.length).toBeGreaterThan(4);
  for (const name of charts) {
    const [one, other] = ["pairs", "pairs-merged"].map((folder) =>
      readFileSync(join(folder, "charts", name)),
    );
    expect(other!.equals(one!), name).toBe(true);
  }
  expect((await liannong("merge", "pairs-1", "shard-2", "--out", "no")).err).toContain(
    'kind "compare" there, "sweep" here',
  );
}, 120_000);

test("seeds that are added by what all have shown cannot be dealt out to shards", async () => {
  const until = [
    "compare",
    "small.yaml",
    "without.yaml",
    "--until",
    "exits=1",
    "--shard",
    "1/2",
    "--out",
    "no",
  ];
  const { code, err } = await liannong(...until);
  expect([code, err]).toEqual([2, expect.stringContaining("cannot stand beside --until")]);
  expect(existsSync("no")).toBe(false);
});
