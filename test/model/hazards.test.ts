/** Natural hazards: how often and how widely they strike, where a script says, and what they take from whom. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { householdLosses, lossOf, strengthOf, sum } from "../support/losses.ts";
import { alike, plainProduct, quiet, runYears } from "../support/small.ts";

const COUNTIES = 12;
const TOWNSHIPS = 3;
const VILLAGES = 9;

/** Hits of a drought in every village and year: 200 years in twelve counties of three townships of three villages. */
function hitsOf(drought: object, regions: readonly object[] = []): Uint8Array[] {
  const spec = quiet({
    years: "1900..2099",
    population: alike({ counties: COUNTIES, townships: TOWNSHIPS, villages: VILLAGES, households: VILLAGES }),
    regions,
    shocks: { drought },
  });
  const hits: Uint8Array[] = [];
  runYears(spec, "statistics", (simulation) => {
    hits.push(Uint8Array.from(strengthOf(simulation, "drought"), (strength) => (strength > 0 ? 1 : 0)));
  });
  return hits;
}

const meanHits = (hits: readonly Uint8Array[]) =>
  sum(hits.map((year) => sum(year) / year.length)) / hits.length;

/** Share of years in which two villages are both hit, over all pairs that `chosen` lets through. */
function bothHit(hits: readonly Uint8Array[], chosen: (a: number, b: number) => boolean): number {
  let both = 0;
  let pairs = 0;
  for (let a = 0; a < COUNTIES * VILLAGES; a++) {
    for (let b = a + 1; b < COUNTIES * VILLAGES; b++) {
      if (!chosen(a, b)) continue;
      for (const year of hits) both += year[a]! & year[b]!;
      pairs += hits.length;
    }
  }
  return both / pairs;
}

const county = (v: number) => Math.floor(v / VILLAGES);
const township = (v: number) => Math.floor(v / (VILLAGES / TOWNSHIPS));

test("a hazard strikes a village as often as declared", () => {
  for (const frequency of [0.05, 0.2, 0.6]) {
    const found = meanHits(hitsOf({ frequency, countyShare: 0.3, townshipShare: 0.3 }));
    expect(Math.abs(found - frequency)).toBeLessThan(0.02);
  }
  expect(meanHits(hitsOf({ frequency: 0 }))).toBe(0);
  expect(meanHits(hitsOf({ frequency: 1 }))).toBe(1);
});

test("a kind of county with three times the frequency is struck three times as often, the others as before", () => {
  const regions = [
    { id: "calm", share: 0.5 },
    { id: "harsh", share: 0.5, hazards: { drought: 3 } },
  ];
  const hits = hitsOf({ frequency: 0.1, countyShare: 0, townshipShare: 0 }, regions);
  const half = (from: number) => hits.map((year) => year.subarray(from, from + (COUNTIES * VILLAGES) / 2));
  expect(Math.abs(meanHits(half(0)) - 0.1)).toBeLessThan(0.01);
  expect(Math.abs(meanHits(half((COUNTIES * VILLAGES) / 2)) - 0.3)).toBeLessThan(0.01);
});

test("villages of a township are struck together more than those of a county, and counties apart: by Sheppard's formula", () => {
  const [countyShare, townshipShare] = [0.4, 0.3];
  const hits = hitsOf({ frequency: 0.5, countyShare, townshipShare });
  // Sheppard (1899): two normal deviates of correlation r are both above their medians with 1/4 + asin(r) / 2 pi
  const expected = (r: number) => 0.25 + Math.asin(r) / (2 * Math.PI);
  const near = bothHit(hits, (a, b) => township(a) === township(b));
  const middle = bothHit(hits, (a, b) => county(a) === county(b) && township(a) !== township(b));
  const far = bothHit(hits, (a, b) => county(a) !== county(b));
  expect(Math.abs(near - expected(countyShare + townshipShare))).toBeLessThan(0.02);
  expect(Math.abs(middle - expected(countyShare))).toBeLessThan(0.02);
  expect(Math.abs(far - expected(0))).toBeLessThan(0.02);
});

test("an event strikes its place in its year with its strength, and nothing else", () => {
  const places = [
    [{ counties: [1] }, [4, 5, 6, 7]],
    [{ townships: [1] }, [2, 3]],
    [{ villages: [0, 6] }, [0, 6]],
    [{ regions: ["second"] }, [4, 5, 6, 7]],
    [undefined, [0, 1, 2, 3, 4, 5, 6, 7]],
  ] as const;
  for (const [place, struck] of places) {
    const spec = quiet({
      population: alike({ counties: 2, townships: 2, villages: 4, households: 4 }),
      regions: [
        { id: "first", share: 0.5 },
        { id: "second", share: 0.5 },
      ],
      shocks: { hail: { frequency: 0, events: [{ year: 2017, strength: 0.5, place }] } },
    });
    runYears(spec, "any", (simulation, year) => {
      const strong = [...strengthOf(simulation, "hail")].flatMap((strength, v) => (strength > 0 ? [v] : []));
      expect(strong).toEqual(year === 2017 ? struck : []);
      if (year === 2017) expect(strengthOf(simulation, "hail")[struck[0]]).toBe(0.5);
    });
  }
});

/** Two villages with crops, animals and a cooperative, without luck but for the given shocks. */
function farming(shocks: object, overrides: object = {}) {
  return quiet({
    years: "2016..2016",
    population: alike({ households: 12, villages: 2, townships: 2 }),
    ownProducts: {
      plain: plainProduct({ vulnerability: { drought: 0.8, hail: 0.5, flood: 0.3 } }),
      bread: plainProduct({ staple: true, vulnerability: { drought: 0.4 } }),
      goat: plainProduct({ kind: "animal", initialHead: 5, vulnerability: { flood: 0.9, drought: 0.1 } }),
    },
    households: {
      choice: { reconsider: 0, staplePerPerson: 0.4, yieldDispersion: 0.2 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
    },
    organisers: { cooperatives: { perVillage: 1 } },
    shocks,
    ...overrides,
  });
}

/** What the harvests of a year are worth at its farm-gate prices. */
function harvestYuan({ world: { villageProduct } }: Simulation): number {
  return sum(villageProduct.harvestKg.map((kg, row) => kg * villageProduct.farmGate[row]!));
}

const noFlood = { infrastructureLost: 0, landLost: 0, frequency: 0 };

test("losses by cause add up to the harvest that would have been minus what was, whichever hazards meet", () => {
  const unharmed = harvestYuan(runYears(farming({}), "same"));
  const strength = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(strength, strength, strength, (drought, hail, flood) => {
      const spec = farming({
        drought: { frequency: 0, events: [{ year: 2016, strength: drought }] },
        hail: { frequency: 0, events: [{ year: 2016, strength: hail, place: { villages: [1] } }] },
        flood: { ...noFlood, events: [{ year: 2016, strength: flood }] },
      });
      const simulation = runYears(spec, "same");
      const lost = ["drought", "hail", "flood"].map((cause) => sum(lossOf(simulation, cause)));
      expect(sum(lost) / unharmed).toBeCloseTo(1 - harvestYuan(simulation) / unharmed, 5);
      expect(lossOf(simulation, "hail")[0]).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test("where several hazards meet, each is charged in proportion to what it alone would have taken", () => {
  const both = runYears(
    farming(
      {
        drought: { frequency: 0, events: [{ year: 2016, strength: 1 }] },
        hail: { frequency: 0, events: [{ year: 2016, strength: 1 }] },
      },
      { ownProducts: { plain: plainProduct({ vulnerability: { drought: 0.6, hail: 0.2 } }) } },
    ),
    "same",
  );
  expect(sum(lossOf(both, "drought")) / sum(lossOf(both, "hail"))).toBeCloseTo(3, 6);
});

test("a harvest that weather took whole is reckoned anew, with each household's own luck", () => {
  const whole = { ownProducts: { plain: plainProduct({ vulnerability: { drought: 1 } }) } };
  const unharmed = harvestYuan(runYears(farming({}, whole), "same"));
  const scorched = runYears(
    farming({ drought: { frequency: 0, events: [{ year: 2016, strength: 1 }] } }, whole),
    "same",
  );
  expect(harvestYuan(scorched)).toBe(0);
  expect(sum(lossOf(scorched, "drought")) / unharmed).toBeCloseTo(1, 5);
});

test("what households and cooperatives bear is what the causes took", () => {
  const drought = { frequency: 0, events: [{ year: 2016, strength: 0.7 }] };
  const simulation = runYears(farming({ drought }), "same");
  const { organiser, villageProduct, size, products } = simulation.world;
  let cooperatives = 0;
  for (let o = 0; o < size.cooperatives; o++) {
    const row = organiser.village[o]! * products.length + organiser.product[o]!;
    const kept = villageProduct.yieldFactor[row]!;
    cooperatives += organiser.outputKg[o]! * (1 / kept - 1) * villageProduct.farmGate[row]!;
  }
  expect(cooperatives).toBeGreaterThan(0);
  const households = sum(householdLosses(simulation));
  expect((households + cooperatives) / sum(lossOf(simulation, "drought"))).toBeCloseTo(1, 5);
});

test("an enterprise's animals are counted where it stands", () => {
  const spec = farming(
    { flood: { ...noFlood, events: [{ year: 2016, strength: 1 }] } },
    {
      organisers: {
        cooperatives: { perVillage: 0 },
        enterprises: [
          { id: "farm", product: "goat", role: "grower", capacity: 1000, unitYield: 10, investment: 1000 },
        ],
      },
    },
  );
  const simulation = runYears(spec, "same");
  const { villageProduct, products, organiser } = simulation.world;
  const goat = products.findIndex(({ id }) => id === "goat");
  const farmGate = villageProduct.farmGate[organiser.village[0]! * products.length + goat]!;
  const fromHouseholds = sum(householdLosses(simulation));
  expect(sum(lossOf(simulation, "flood")) - fromHouseholds).toBeCloseTo(1000 * 10 * 0.9 * farmGate, 0);
});

test("a flood breaks roads, which are built again, and carries fields away, which do not come back", () => {
  const spec = farming(
    {
      flood: {
        frequency: 0,
        events: [{ year: 2016, strength: 1, place: { villages: [0] } }],
        infrastructureLost: 0.4,
        landLost: 0.1,
      },
    },
    { years: "2016..2018", population: alike({ households: 12, villages: 2, infrastructureGrowth: 0.1 }) },
  );
  const flooded = openSimulation(spec, "any");
  const { village, household } = flooded.world;
  stepYear(flooded, 2016);
  const built = 0.5 + 0.1 * 0.5;
  expect(village.infrastructure[0]).toBeCloseTo(built * 0.6, 5);
  expect(village.infrastructure[1]).toBeCloseTo(built, 5);
  expect([household.landMu[0], household.landMu[11]].map((mu) => Number(mu!.toFixed(4)))).toEqual([7.2, 8]);
  expect(household.productMu[0]! + household.stapleMu[0]!).toBeCloseTo(7.2, 4);
  stepYear(flooded, 2017);
  expect(village.infrastructure[0]).toBeCloseTo(built * 0.6 + 0.1 * (1 - built * 0.6), 5);
  expect(household.landMu[0]).toBeCloseTo(7.2, 4);
});

test("what a flood breaks and carries away is booked beside the harvest, the fields to those who lose them", () => {
  const dry = farming({
    flood: { ...noFlood, events: [{ year: 2016, strength: 1, place: { villages: [0] } }] },
  });
  const harvestOnly = runYears(dry, "any");
  const spec = farming({
    flood: {
      frequency: 0,
      events: [{ year: 2016, strength: 1, place: { villages: [0] } }],
      infrastructureLost: 0.4,
      landLost: 0.1,
      infrastructureWorth: 1e6,
      landWorth: 2000,
    },
  });
  const all = runYears(spec, "any");
  const more = lossOf(all, "flood")[0]! - lossOf(harvestOnly, "flood")[0]!;
  expect(more / (0.5 * 0.4 * 1e6 + 6 * 0.8 * 2000)).toBeCloseTo(1, 5);
  expect(householdLosses(all)[0]! - householdLosses(harvestOnly)[0]!).toBeCloseTo(0.8 * 2000, 1);
});
