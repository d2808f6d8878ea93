/** The village market is what its formulas say, the same on lanes and in C; its bench runs, tiny. No time is judged. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { bytesTouched } from "../../bench/village-market/bytes.ts";
import { digestsOf } from "../../bench/village-market/digests.ts";
import { agreedDigests } from "../../bench/village-market/judge.ts";
import { openCrew } from "../../bench/village-market/lanes.ts";
import { live, rowsOf } from "../../bench/village-market/live.ts";
import { openDesk } from "../../bench/village-market/desk.ts";
import { openMarket } from "../../bench/village-market/market.ts";
import { type LoopKind, openMemory } from "../../bench/village-market/memory.ts";
import { begin } from "../../bench/village-market/model.ts";
import { QUICK } from "../../bench/village-market/series.ts";
import { compiledFile } from "../support/kernels.ts";
import { liveByTheBook } from "./village-market-textbook.ts";

const bench = async (...words: string[]) => {
  const program = join(import.meta.dirname, "../../bench/main.ts");
  return (await promisify(execFile)(process.execPath, [program, "--quick", ...words])).stdout;
};

function lived(households: number, years: number, kind?: LoopKind) {
  const size = { households, years };
  const memory = openMemory(size, 1, kind);
  const market = openMarket(size, memory);
  const desk = openDesk(memory, 0);
  begin(market, desk);
  live(market, rowsOf(market.blocks, desk));
  return market;
}

test.each<LoopKind>(["compiled", "plain"])(
  "households live by the formulas of the textbook, to the last bit, by %s loops",
  (kind) => {
    const { household, year, key } = lived(3300, 6, kind);
    const { households, observed } = liveByTheBook(key, 3300, 6);
    for (const [h, expected] of households.entries()) {
      const { product, harvest, income, wealth } = household;
      expect({ product: product[h], harvest: harvest[h], income: income[h], wealth: wealth[h] }).toEqual(
        expected,
      );
    }
    for (const [y, { povertyRate, meanIncome, concentration }] of observed.entries()) {
      expect(year.povertyRate[y]).toBe(povertyRate);
      expect(year.meanIncome[y]).toBeCloseTo(meanIncome, 8);
      expect(year.concentration[y]).toBeCloseTo(concentration, 12);
    }
  },
);

test("the loops that are shipped are what their source compiles to", async () => {
  const source = "bench/village-market/loops";
  const writer = "test/bench/village-market.test.ts";
  const file = await compiledFile(`${source}.as.ts`, "loopsWasm", writer, { shared: true });
  await expect(file).toMatchFileSnapshot(join(import.meta.dirname, "../..", `${source}.wasm.ts`));
});

test("two and three lanes live the same years as one", async () => {
  const size = { households: 9600, years: 4 };
  const alone = digestsOf(lived(size.households, size.years).store);
  for (const lanes of [2, 3]) {
    const memory = openMemory(size, lanes);
    const market = openMarket(size, memory);
    const desk = openDesk(memory, 0);
    const crew = await openCrew(size, memory, market, desk, lanes);
    begin(market, desk);
    live(market, crew.rows);
    crew.release();
    expect(digestsOf(market.store)).toEqual(alone);
  }
});

test("columns that differ between contenders are named", () => {
  const answer = { nanoseconds: 1, processorNanoseconds: 1, peakBytes: 1 };
  const series = (wealth: string) => ({
    plan: QUICK,
    missing: new Map(),
    answers: new Map([
      ["ours 2000 x1", [{ ...answer, digests: { income: "a", wealth: "b" } }]],
      ["C 2000 x1", [{ ...answer, digests: { income: "a", wealth } }]],
    ]),
  });
  expect(agreedDigests(series("b")).size).toBe(1);
  expect(() => agreedDigests(series("c"))).toThrow("ours 2000 x1 and C 2000 x1 differ in wealth");
});

test("bytes touched are those of the declared columns: 24 of the household's, and a little of the village's", () => {
  const bytes = bytesTouched({ households: 1_000_000, years: 30 });
  expect(bytes).toBeGreaterThan(23);
  expect(bytes).toBeLessThan(24);
});

test("the quick bench sets ours beside C and the peers, with the same bits as C or the reason why not", async () => {
  const text = await bench("--only", "market", "--repetitions", "1");
  for (const line of [
    /^2,000 households: ours, one lane +[\d,.]+ \([\d,.]+ to [\d,.]+\)$/m,
    /^ {2}of that, draws by themselves +[\d,.]+ /m,
    /^4,000 households: ours, two lanes +[\d,.]+ /m,
    /^ {2}one lane \/ two lanes +[\d.]+ /m,
    /^typed arrays, 2,000 households +[\d,.]+ /m,
    /^objects, 2,000 households +[\d,.]+ /m,
    /^(AgentScript, 2,000 households +[\d,.]+ |NOT MEASURED: AgentScript: )/m,
    /^( {2}ours \/ C +[\d.]+ |NOT MEASURED: C: )/m,
    /^distance: ours, one lane \/ limit +[\d,.]+ /m,
    /^garbage collections while timed, at most +\d+ of the young, \d+ of all, [\d.]+ ms$/m,
    /^digest at 4,000, all columns +[0-9a-f]{16}$/m,
  ])
    expect(text).toMatch(line);
});

test("the table of sizes and lanes is written with its chart", async () => {
  const out = mkdtempSync(join(tmpdir(), "village-market-"));
  await bench("--table", "--out", out, "--repetitions", "1");
  expect(readdirSync(out).sort()).toEqual(
    ["csv", "svg", "vl.json"].map((ending) => `village-market.${ending}`),
  );
  const lines = readFileSync(join(out, "village-market.csv"), "utf8").trim().split("\n");
  expect(lines[1]).toMatch(
    /^households,lanes,nanoseconds,lowest,highest,processorNanoseconds,seconds,tableBytes,peakBytes,digest$/,
  );
  expect(lines.slice(2).map((line) => line.split(",").slice(0, 2).join(" x "))).toEqual([
    "2000 x 1",
    "2000 x 2",
    "4000 x 1",
    "4000 x 2",
  ]);
});
