/** What observation reads off a world: parts add up to wholes, and small worlds give the numbers that a pencil gives. */
import { beforeAll, describe, expect, test } from "vitest";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { openMemory } from "../../src/run/metrics/memory.ts";
import type { Spec } from "../../src/model/spec.ts";
import type { YearRow } from "../../src/run/record.ts";
import { openSimulation, type Simulation, stepYear } from "../../src/run/simulate.ts";
import { alike, plainProduct, quiet, smallCounty } from "../support/small.ts";

/** The metrics of all years, seen in order. */
function watch(
  spec: Spec,
  afterYear: (simulation: Simulation, year: number) => void = () => {},
): YearRow["metrics"][] {
  const simulation = openSimulation(spec, "watched");
  const memory = openMemory(simulation.world);
  const metrics = metricsOf(spec);
  const rows: YearRow["metrics"][] = [];
  for (let year = spec.years.first; year <= spec.years.last; year++) {
    stepYear(simulation, year);
    afterYear(simulation, year);
    rows.push(observe(simulation, year, metrics, {}, memory).row.metrics);
  }
  return rows;
}

const deciles = Array.from({ length: 10 }, (_, k) => k + 1);

describe("in a county with every mechanism", () => {
  const spec = smallCounty({ years: "2016..2025" });
  let rows: readonly YearRow["metrics"][] = [];
  let persons = 0;
  let registered = 0;
  beforeAll(() => {
    rows = watch(spec, ({ world }) => {
      registered = world.household.everRegistered.reduce((sum, flag) => sum + flag, 0);
      persons = world.household.persons.reduce((sum, n) => sum + n, 0);
    });
  });

  test("who stayed, rose and fell are all persons, and those below now are the headcount", () => {
    expect(rows[0]!.stayedPoor).toBeNull();
    for (const row of rows.slice(1)) {
      const { stayedPoor, roseAboveLine, fellBelowLine, stayedAboveLine, headcountRate } = row as Record<
        string,
        number
      >;
      expect(stayedPoor! + roseAboveLine! + fellBelowLine! + stayedAboveLine!).toBe(persons);
      expect((stayedPoor! + fellBelowLine!) / persons).toBeCloseTo(headcountRate!, 12);
    }
  });

  test("of the households that each linkage ties, and of those that any does, the registered poor are a part", () => {
    const tied = Object.keys(rows[0]!).filter((id) => /^(?!linked|registered)\w+PoorHouseholds$/.test(id));
    expect(tied).toContain("employmentPoorHouseholds");
    for (const row of rows) {
      for (const id of tied)
        expect(row[id]).toBeLessThanOrEqual(row[id.replace("PoorHouseholds", "Households")]!);
      expect(row.linkedPoorHouseholds).toBeGreaterThanOrEqual(Math.max(...tied.map((id) => row[id]!)));
      expect(row.linkedPoorHouseholds! / registered).toBeCloseTo(row.linkedPoorShare!, 12);
    }
    expect(rows.at(-1)!.linkedPoorShare).toBeGreaterThan(rows[0]!.linkedShare!);
  });

  test("deciles rise from the poorest to the richest, and their sources add up to their income", () => {
    for (const row of rows) {
      const incomes = deciles.map((k) => row[`decile${k}IncomeYuan`]!);
      expect(incomes).toEqual([...incomes].sort((a, b) => a - b));
      for (const k of deciles) {
        const sources = ["Wage", "Business", "Property", "Transfer"].map(
          (source) => row[`decile${k}${source}IncomeYuan`]!,
        );
        expect(sources.reduce((sum, yuan) => sum + yuan, 0)).toBeCloseTo(row[`decile${k}IncomeYuan`]!, 6);
      }
    }
  });

  test("households with labour and without make up the headcount and the exits, and are not equally poor", () => {
    const mean = (id: string) => rows.reduce((sum, row) => sum + row[id]!, 0) / rows.length;
    for (const row of rows) {
      const { headcountWithLabour: able, headcountWithoutLabour: unable, headcountRate } = row;
      expect(headcountRate).toBeGreaterThanOrEqual(Math.min(able!, unable!));
      expect(headcountRate).toBeLessThanOrEqual(Math.max(able!, unable!));
      expect(row.exitsWithLabour! + row.exitsWithoutLabour!).toBe(row.exits);
    }
    expect(mean("headcountWithoutLabour")).toBeGreaterThan(2 * mean("headcountWithLabour"));
  });

  test("inequality within and between villages is all inequality, and the only county is the region", () => {
    for (const row of rows) {
      expect(row.theilWithinVillages! + row.theilBetweenVillages!).toBeCloseTo(row.theil!, 12);
      expect(row.countyHhi).toBeCloseTo(row.productHhi!, 12);
      expect(row.villageHhi).toBeGreaterThan(row.townshipHhi!);
      expect(row.townshipHhi).toBeGreaterThan(row.countyHhi!);
      expect(row.townshipEffectiveProducts).toBeLessThan(row.countyEffectiveProducts!);
    }
  });

  test("the shares of crops add up to one", () => {
    const shares = Object.entries(rows.at(-1)!).filter(([id]) => id.endsWith("AreaShare"));
    expect(shares).toHaveLength(8);
    expect(shares.reduce((sum, [, share]) => sum + share!, 0)).toBeCloseTo(1, 12);
  });

  test("exits that have held are those of so many years ago that were not undone", () => {
    expect(rows[0]!.exitsHeldShare).toBeNull();
    expect(rows.at(-1)!.exitsHeldShare).toBeGreaterThan(0);
    expect(rows.at(-1)!.exitsHeldShare).toBeLessThan(1);
    const lenient = watch(smallCounty({ years: "2016..2025", poverty: { durableYears: 1 } }));
    expect(lenient.at(-1)!.durableExits).toBeGreaterThan(rows.at(-1)!.durableExits!);
    expect(lenient.at(-1)!.headcountRate).toBe(rows.at(-1)!.headcountRate);
  });
});

test("households of the same income share a decile: all alike are all in the highest, and no other has an income", () => {
  const [row] = watch(quiet());
  expect(deciles.map((k) => row![`decile${k}IncomeYuan`] === null)).toEqual([...Array(9).fill(true), false]);
  expect(row!.decile10IncomeYuan).toBeCloseTo(row!.meanIncomePerCapitaYuan!, 6);
});

describe("incomes rise and fall together", () => {
  const droughts = (township: boolean) =>
    quiet({
      years: "2016..2026",
      population: alike({ households: 40, villages: 4, townships: 4 }),
      ownProducts: { plain: plainProduct({ vulnerability: { drought: 0.8 } }) },
      shocks: { drought: { frequency: 0.5, countyShare: township ? 0 : 1, townshipShare: township ? 1 : 0 } },
    });

  test("all of them where one hazard hits the whole county", () => {
    const rows = watch(droughts(false));
    expect(rows.slice(0, 3).map(({ incomeCorrelation }) => incomeCorrelation)).toEqual([null, null, null]);
    expect(rows.at(-1)!.incomeCorrelation).toBeCloseTo(1, 9);
  });

  test("only neighbours where each township has weather of its own", () => {
    expect(watch(droughts(true)).at(-1)!.incomeCorrelation).toBeLessThan(0.6);
  });
});

/** A cooperative that droughts ruin, with land that it has rented. */
const ruined = quiet({
  years: "2016..2021",
  population: alike({ households: 20, labourShare: 0 }),
  ownProducts: { plain: plainProduct({ price: 3, vulnerability: { drought: 1 } }) },
  organisers: {
    cooperatives: { perVillage: 1, meanArea: 200, openingCash: 0.6, growthStep: 1, hurdle: 0 },
  },
  linkages: { landTransfer: { rent: 150, willing: 1 } },
  shocks: {
    drought: {
      frequency: 0,
      events: [2017, 2018, 2019, 2020, 2021].map((year) => ({ year, strength: 1 })),
    },
  },
});

test("an organiser that fails owes wages, rent and dividends: what it broke is told by claim, interest is the rest", () => {
  const ruin = watch(ruined).find(({ organisersFailed }) => organisersFailed! > 0)!;
  const claims = ["wageArrearsYuan", "deliveryArrearsYuan", "rentArrearsYuan", "dividendArrearsYuan"];
  const told = claims.reduce((sum, id) => sum + ruin[id]!, 0);
  expect(ruin.rentArrearsYuan).toBeGreaterThan(0);
  expect(told).toBeLessThanOrEqual(ruin.arrearsYuan!);
  expect(ruin.rentPaidYuan).toBeGreaterThanOrEqual(0);
});

describe("who bears what shocks took", () => {
  const bearers = ["Households", "Organisers", "Bank", "Insurer", "Government", "Collectives"];
  const borneIn = (row: YearRow["metrics"]) => bearers.map((who) => row[`lossBorneBy${who}Yuan`]!);
  const lossIn = (row: YearRow["metrics"]) =>
    Object.entries(row).reduce((sum, [id, yuan]) => (/^lossBy.+Yuan$/.test(id) ? sum + yuan! : sum), 0);

  test("households, organisers, bank, insurer, government and collectives add up to all losses by cause", () => {
    const protectedBy = { yieldInsurance: "on", disasterRelief: "on", creditGuarantee: "on" };
    const shocks = { drought: "on", epidemic: "on" };
    const failing = { drought: "on", organiserFailure: { frequency: 0.1 } };
    let broken = 0;
    for (const given of [
      { shocks },
      { shocks, instruments: protectedBy },
      { shocks: failing, instruments: protectedBy },
    ]) {
      for (const row of watch(smallCounty({ years: "2016..2020", ...given }))) {
        broken += row.organisersFailed!;
        const borne = borneIn(row).reduce((sum, yuan) => sum + yuan, 0);
        const loss = lossIn(row);
        expect(Math.abs(borne - loss)).toBeLessThan(1e-5 * Math.max(1, loss));
      }
    }
    expect(broken).toBeGreaterThan(3);
  });

  test("what a failed organiser leaves unpaid is lost by whom it owed: households their rent, the bank its loans", () => {
    const ruin = watch(ruined).find(({ organisersFailed }) => organisersFailed! > 0)!;
    expect(ruin.unpaidToHouseholdsYuan).toBeCloseTo(ruin.rentArrearsYuan! + ruin.wageArrearsYuan!, 6);
    expect(ruin.unpaidToBankYuan).toBeGreaterThanOrEqual(ruin.bankLossYuan!);
    expect(ruin.lossByFailureYuan).toBeCloseTo(ruin.arrearsYuan! + ruin.bankLossYuan!, 6);
    expect(ruin.lossBorneByBankYuan).toBe(ruin.unpaidToBankYuan);
    expect(ruin.lossBorneByHouseholdsYuan).toBeCloseTo(
      ruin.householdLossYuan! + ruin.unpaidToHouseholdsYuan!,
      2,
    );
  });

  test("who fails for a reason of its own leaves claims too, booked to that shock and not to want of money", () => {
    const events = [{ year: 2019, enterprise: "hen-park" }];
    const rows = watch(smallCounty({ years: "2016..2019", shocks: { organiserFailure: { events } } }));
    const last = rows.at(-1)!;
    expect(last.lossByOrganiserFailureYuan).toBeGreaterThan(0);
    expect(last.lossByOrganiserFailureYuan! + last.lossByFailureYuan!).toBeCloseTo(
      last.unpaidToHouseholdsYuan! + last.unpaidToCollectivesYuan! + last.unpaidToBankYuan!,
      2,
    );
  });

  test("full insurance takes the loss of the insured crop from households to the insurer", () => {
    const world = (instruments: object) =>
      quiet({
        ownProducts: { plain: plainProduct({ vulnerability: { drought: 0.5 } }) },
        shocks: { drought: { frequency: 0, events: [{ year: 2017, strength: 1 }] } },
        instruments,
      });
    const [, bare] = watch(world({}));
    const [, insured] = watch(
      world({ yieldInsurance: { coverage: 1, loading: 0, premiumSubsidy: 0, takeUp: 1 } }),
    );
    expect(bare!.lossByDroughtYuan).toBeGreaterThan(0);
    expect(bare!.lossBorneByHouseholdsYuan).toBeCloseTo(bare!.lossByDroughtYuan!, 2);
    expect(insured!.lossBorneByInsurerYuan).toBeGreaterThan(0.9 * insured!.lossByDroughtYuan!);
    expect(insured!.lossBorneByHouseholdsYuan).toBeLessThan(0.1 * insured!.lossByDroughtYuan!);
  });
});

test("a year seen without the years before it has levels, but no movements", () => {
  const simulation = openSimulation(smallCounty(), "watched");
  for (const year of [2016, 2017]) stepYear(simulation, year);
  const { metrics } = observe(simulation, 2017, metricsOf(simulation.spec), {}).row;
  expect(metrics.roseAboveLine).toBeNull();
  expect(metrics.headcountRate).toBeGreaterThan(0);
});
