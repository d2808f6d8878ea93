/** The bench runs, tiny, and measures the model that users run: its digest is that of a run. No time is judged. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { TINY, COUNTY, specOf } from "../../bench/scenario.ts";
import { measureNation, QUICK } from "../../bench/nation/sizes.ts";
import { spreadOf, spreadText } from "../../bench/spread.ts";
import { run } from "../../src/run/run.ts";

/** Measuring starts many processes; beside other work each takes its time. */
vi.setConfig({ testTimeout: 300_000 });

const bench = async (...words: string[]) => {
  const program = join(import.meta.dirname, "../../bench/main.ts");
  const given = [program, "--quick", "--only", "county", ...words];
  return (await promisify(execFile)(process.execPath, given)).stdout;
};

test("the quick bench prints every figure of the county that it promises", async () => {
  const text = await bench("--repetitions", "1");
  for (const line of [
    /^household-years a second, steps alone +[\d,]+ \([\d,]+ to [\d,]+\)$/m,
    /^building the world, ms +[\d,]+ /m,
    /^command to first simulated year, ms +[\d,]+ /m,
    /^ {2}of a program that runs the model alone +[\d,]+ /m,
    /^ {4}loading modules +[\d,]+ \([\d,]+ to [\d,]+\)$/m,
    /^ {4}building the world +[\d,]+ /m,
    /^ {4}in a fresh checkout, nothing compiled yet +[\d,]+$/m,
    /^peak memory of a run, MiB +[\d,]+ /m,
    /^ {2}bytes a household above the fixed part +/m,
    /^garbage collections of a run, start included +\d/m,
    /^digest +[0-9a-f]{32}$/m,
    /^bytes a household +\d+\.\d$/m,
    /^ {2}household \(\d+ bytes x 600\) +\d+\.\d$/m,
    /^ *\d+\.\d% {2}choose product +\d+\.\d$/m,
    /^ *\d+\.\d% {2}improve places +\d+\.\d$/m,
  ])
    expect(text).toMatch(line);
});

test("what it measures is the model: the digest of a run, bytes that add up, steps that are all there", async () => {
  const { county: measured } = JSON.parse(await bench("--json", "--repetitions", "1"));
  const spec = await specOf({ path: COUNTY, set: TINY });
  const { digest } = await run(
    { spec, canonical: "tiny", seed: "1", formulas: {}, householdYears: [] },
    () => 0,
  );
  expect(measured.digest).toBe(digest);
  expect(measured.repetitions[0].householdYears).toBe(600 * measured.years);
  const tables = measured.bytes.tables as { rows: number; bytesPerRow: number }[];
  const bytes = tables.reduce((sum, { rows, bytesPerRow }) => sum + rows * bytesPerRow, 0);
  expect(measured.bytes.total).toBeGreaterThanOrEqual(bytes);
  expect(measured.starts[0].peakBytes).toBeGreaterThan(measured.bytes.total);
  const [{ firstYearMs, stagesMs }] = measured.starts;
  const stages = Object.values<number>(stagesMs);
  expect(stages.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(firstYearMs, 3);
  expect(Math.min(...stages)).toBeGreaterThan(0);
  expect(Object.keys(measured.repetitions[0].steps)).toContain("pay rent");
});

test("a spread is the median between the lowest and the highest", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, lowest: 1, highest: 3 });
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5);
  expect(spreadText(spreadOf([1234.5, 1000, 2000]), 1)).toBe("1,234.5 (1,000.0 to 2,000.0)");
});

test("an ensemble ends the same on one thread and on two, and the gain of the second stands beside the machine's own", async () => {
  const program = join(import.meta.dirname, "../../bench/main.ts");
  const given = [program, "--quick", "--only", "ensemble"];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  for (const line of [
    /^ {2}one \/ two +\d+\.\d\d \(/m,
    /^ {2}one \/ two \(files.*\) +\d+\.\d\d \(/m,
    /^the machine: a C program twice/m,
    /^digest of the first seed +[0-9a-f]{32}$/m,
  ])
    expect(stdout).toMatch(line);
});

test("the table of a nation holds what was measured on each lane, the same end on all, and what was extrapolated", async () => {
  const rows = await measureNation(QUICK);
  expect(rows.map(({ lanes, source }) => [lanes, source])).toEqual([
    [1, "measured"],
    [2, "measured"],
    [2, "extrapolated"],
  ]);
  expect(rows[1]!.digest).toBe(rows[0]!.digest);
  expect(rows[2]!.households).toBe(2800 * 20_000);
  expect(rows[2]!.peakBytes / rows[2]!.households).toBeCloseTo(rows[1]!.peakBytes / rows[1]!.households, 6);
});
