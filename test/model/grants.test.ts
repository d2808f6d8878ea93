/** What all programmes for households share: formulas, rationing with the poor first, caps, the purse, the telling. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { call, formulaText, name, number } from "../../src/engine/formula.ts";
import type { InputError } from "../../src/engine/errors.ts";
import { specSchema } from "../../src/model/spec.ts";
import { mechanismsOf } from "../../src/model/spec.ts";
import { namesOf } from "../../src/run/names.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { explain } from "../../src/run/explain.ts";
import { loadScenario, parseFormula, toYaml } from "../../src/scenario/index.ts";
import { inBlocks } from "../run/record-properties-world.ts";
import { alike, quiet, runYears } from "../support/small.ts";

const HEAD = "title: {en: A, zh: 甲}\nyears: 2016..2020\nproducts: {sichuan-pepper: on}\n";
const loaded = (text: string) => loadScenario({ path: "a.yaml", read: () => HEAD + text, names: namesOf });

/** Two villages of five; the last two households of each are registered as poor. */
function village(transfer: object, years = "2016..2018"): Simulation {
  const simulation = openSimulation(
    quiet({
      years,
      population: alike({ households: 10, villages: 2 }),
      instruments: { generalTransfer: transfer },
    }),
    "any",
  );
  for (const h of [3, 4, 8, 9]) simulation.world.household.registeredPoor[h] = 1;
  return simulation;
}

const grantsIn = ({ world, inForce }: Simulation): number[] => [
  ...(columnsOf(world.store, inForce[0]!.mechanism.tables[0]!.table).grantFen as unknown as Float64Array),
];
const all = number(1);

test("whom a transfer reaches and how much it pays are formulas of the scenario file", async () => {
  const { spec } = await loaded(
    "population: {households: 60, villages: 2, townships: 1}\ninstruments:\n  generalTransfer: {who: poor and labourers == 0, amount: 'max(0, line - incomePerCapita) * 0.5'}\n",
  );
  const simulation = openSimulation(spec, "1");
  const before = [...simulation.world.household.incomePerCapita];
  const hands = [...simulation.world.household.labourers];
  const poor = [...simulation.world.household.registeredPoor];
  stepYear(simulation, 2016);
  const line = 2952;
  expect(grantsIn(simulation)).toEqual(
    before.map((income, h) =>
      poor[h] === 1 && hands[h] === 0 ? Math.floor(Math.max(0, line - income) * 50 + 0.5) : 0,
    ),
  );
});

test("a number with its unit may stand where a formula may", async () => {
  const { spec, provenance } = await loaded("instruments: {generalTransfer: {amount: 1.5 thousand yuan}}");
  expect((spec.instruments.generalTransfer as { amount: unknown }).amount).toEqual(number(1500));
  expect(provenance().find(({ path }) => path === "instruments.generalTransfer.amount")).toMatchObject({
    value: 1500,
    unit: "yuan",
    isDefault: false,
  });
});

test("products are named in formulas without hyphens", async () => {
  const { spec } = await loaded("instruments: {generalTransfer: {who: product == sichuanPepper, amount: 5}}");
  expect(() => mechanismsOf(spec)).not.toThrow();
});

test.each([
  [
    "instruments: {generalTransfer: {who: labourer == 0}}",
    4,
    37,
    /names "labourer".*did you mean "labourers"/,
  ],
  ["instruments: {generalTransfer: {amount: walnut * 2}}", 4, 40, /names "walnut", which is not known/],
  ["instruments: {generalTransfer: {amount: 5 yuan/mu}}", 4, 33, /the unit is yuan\/mu, but yuan is wanted/],
  ["instruments: {generalTransfer: {amount: -5}}", 4, 33, /outside what is allowed/],
  ["instruments: {generalTransfer: {amount: cash(3)}}", 4, 33, /no function "cash"/],
  ["instruments: {generalTransfer: {amount: '2 +', budget: x}}", 4, 33, /cannot be read/],
])("%s is refused at its place", async (text, line, _column, words) => {
  const problems = await loaded(text).then(
    () => [],
    (error: InputError) => error.problems,
  );
  expect(problems.map(({ message }) => message).join("\n")).toMatch(words);
  expect(problems[0]!.place).toMatchObject({ file: "a.yaml", line });
});

test("the written scenario holds the formula as a text and loads back to the same", async () => {
  const first = await loaded(
    "instruments: {generalTransfer: {who: not poor, amount: -(2 - line) * 0.1 + 3 ^ 2}}",
  );
  const text = toYaml(first.spec);
  expect(text).toContain("who: not poor");
  const again = await loadScenario({ path: "a.yaml", read: () => text, names: namesOf });
  expect(again.canonical).toBe(first.canonical);
});

test("a formula written out and read again is the same formula", async () => {
  const leaf = fc.oneof(
    fc.constantFrom("a", "b").map(name),
    fc.nat({ max: 1000 }).map((n) => number(n / 8)),
  );
  const { formula } = fc.letrec((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(
          fc.constantFrom("+", "-", "*", "/", "<", "==", "and", "or", "max"),
          tie("formula"),
          tie("formula"),
        )
        .map(([op, a, b]) => call(op as "+", a as never, b as never)),
      tie("formula").map((a) => call("negate", a as never)),
      tie("formula").map((a) => call("not", a as never)),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(formula, async (tree) => {
      const text = formulaText(tree as never);
      fc.pre(text.length < 400);
      expect(await parseFormula(text, new Set(["a", "b"]))).toEqual(tree);
    }),
    { numRuns: 200 },
  );
});

test("without a cap everyone eligible gets its claim, from its county, as income of the programme", () => {
  const simulation = village({ amount: 300 });
  const cash = simulation.world.books.accounts.cashFen[3]!;
  stepYear(simulation, 2016);
  const { household } = simulation.world;
  expect(grantsIn(simulation)).toEqual([0, 0, 0, 30_000, 30_000, 0, 0, 0, 30_000, 30_000]);
  expect(household.transferFen[3]).toBe(30_000);
  expect(household.linkedFen[3]).toBe(30_000);
  expect(cash).toBeGreaterThan(0);
});

test("where the budget does not suffice, the registered poor come first and the last reached gets what is left", () => {
  const simulation = village({ who: all, amount: 300, budget: 1000 });
  stepYear(simulation, 2016);
  const paid = grantsIn(simulation);
  expect([3, 4, 8, 9].map((h) => paid[h]).toSorted()).toEqual([10_000, 30_000, 30_000, 30_000]);
  expect(paid.reduce((sum, fen) => sum + fen, 0)).toBe(100_000);
});

test("the village that is served first changes from year to year", () => {
  const simulation = village({ amount: 300, budget: 300 }, "2016..2035");
  const first = Array.from({ length: 20 }, (_, y) => {
    stepYear(simulation, 2016 + y);
    for (const h of [3, 4, 8, 9]) simulation.world.household.registeredPoor[h] = 1;
    return grantsIn(simulation).findIndex((fen) => fen > 0);
  });
  expect(new Set(first)).toEqual(new Set([3, 8]));
});

test("a total cap ends a programme, and its years open and close it", () => {
  const capped = village({ amount: 100, totalBudget: 700 }, "2016..2018");
  const spent = [2016, 2017, 2018].map((year) => {
    stepYear(capped, year);
    for (const h of [3, 4, 8, 9]) capped.world.household.registeredPoor[h] = 1;
    return columnsOf(capped.world.store, capped.inForce[0]!.bound.purse!).spentFen[0];
  });
  expect(spent).toEqual([40_000, 30_000, 0]);
  const term = village({ who: all, amount: 100, from: 2017, until: 2017 });
  const years = [2016, 2017, 2018].map((year) => {
    stepYear(term, year);
    return grantsIn(term)[0];
  });
  expect(years).toEqual([0, 10_000, 0]);
});

test("each county has a purse of its own", () => {
  const spec = quiet({
    population: alike({ counties: 2, households: 10, registeredPoorShare: 0.5 }),
    instruments: { generalTransfer: { who: all, amount: 100, budget: 550 } },
  });
  const { world, inForce } = runYears(spec, "any");
  const purse = columnsOf(world.store, inForce[0]!.bound.purse!);
  expect([...purse.spentFen]).toEqual([55_000, 55_000]);
  expect([...purse.totalFen]).toEqual([165_000, 165_000]);
});

test("no cap is ever exceeded, and what households get is what the purse says, in any blocks", () => {
  const money = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(
      money,
      money,
      fc.integer({ min: 0, max: 900 }),
      fc.nat({ max: 1023 }),
      (budget, totalBudget, amount, poor) => {
        const simulation = inBlocks(village({ who: all, amount, budget, totalBudget }), 1);
        for (let h = 0; h < 10; h++) simulation.world.household.registeredPoor[h] = (poor >> h) & 1;
        const purse = columnsOf(simulation.world.store, simulation.inForce[0]!.bound.purse!);
        for (const year of [2016, 2017, 2018]) {
          stepYear(simulation, year);
          expect(purse.spentFen[0]).toBeLessThanOrEqual(budget * 100);
          expect(purse.totalFen[0]).toBeLessThanOrEqual(totalBudget * 100);
          expect(grantsIn(simulation).reduce((sum, fen) => sum + fen, 0)).toBe(purse.spentFen[0]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a life tells what the household claimed and what it was granted", () => {
  const spec = quiet({
    population: alike({ households: 4 }),
    instruments: { generalTransfer: { who: all, amount: 100, budget: 250 } },
  });
  const told = [0, 2, 3].map((row) => {
    const life = explain(spec, "any", { kind: "household", id: String(row), row });
    return life.years[0]!.told.flatMap(({ tellings }) => tellings).filter(({ id }) => id === "claimedGrant");
  });
  const granted = told.map(([one]) => one!.values);
  expect(granted).toEqual([
    { instrument: "generalTransfer", claimed: 100, granted: 100 },
    { instrument: "generalTransfer", claimed: 100, granted: 50 },
    { instrument: "generalTransfer", claimed: 100, granted: 0 },
  ]);
});

test("a text that the scenario room has not read stops the run at once", () => {
  const spec = specSchema.parse({
    ...quiet(),
    years: "2016..2017",
    instruments: { generalTransfer: { who: "poor or" } },
  });
  expect(() => stepYear(openSimulation(spec, "any"), 2016)).toThrow(/still a text/);
});
