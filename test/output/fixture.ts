/** Plausible run records for tests and for looking at reports: a small mountain county, with and without an award. */

import type { HouseholdColumns, RunRecord } from "../../src/run/record.ts";

export type FixtureScenario = "base" | "award";

export interface FixtureOptions {
  readonly seed: string;
  readonly scenario?: FixtureScenario;
  readonly years?: number;
  readonly households?: number;
}

const FIRST_YEAR = 2016;
const VILLAGES = 40;
const PRODUCTS = [
  { id: "apple", price: 5.2, share: 0.24 },
  { id: "walnut", price: 14, share: 0.16 },
  { id: "sichuanPepper", price: 62, share: 0.12 },
  { id: "angelica", price: 27, share: 0.1 },
  { id: "potato", price: 1.3, share: 0.2 },
  { id: "maize", price: 2.3, share: 0.18 },
] as const;

/** A stream of numbers in [0, 1) that depends on its name alone. */
export function chance(name: string): () => number {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 4294967296;
  };
}

/** Weather and prices depend on the seed alone, so that the two scenarios are paired. */
function luckOf(seed: string, years: number) {
  const draw = chance(`luck ${seed}`);
  return Array.from({ length: years }, () => ({ weather: draw() - 0.5, price: draw() - 0.5 }));
}

export function fixtureRun(options: FixtureOptions): RunRecord {
  const { seed, scenario = "base", years: span = 5, households = 200 } = options;
  const luck = luckOf(seed, span);
  const help = scenario === "award" ? 1 : 0;
  const runId = `run-${scenario}-${seed}`.replace(/[^\w-]/g, "_");
  const years = luck.map(({ weather, price }, t) => yearOf(t, weather, price, help));
  const last = FIRST_YEAR + span - 1;
  return {
    runId,
    scenarioHash: `hash-of-${scenario}`,
    seed,
    digest: `digest-of-${scenario}-${seed}`,
    digests: years.map(({ year }) => ({ year, digest: `digest-of-${scenario}-${seed}-${year}` })),
    years,
    flows: years.flatMap(({ year }, t) => flowsOf(year, t, help)),
    balances: years.flatMap(({ year }, t) => balancesOf(year, t)),
    products: luck.flatMap(({ weather, price }, t) => productsOf(t, weather, price, help)),
    villages: luck.flatMap(({ weather }, t) => villagesOf(t, weather, help)),
    households: [FIRST_YEAR, last].map((year) => householdsOf(year, households, help, seed)),
    milliseconds: 12.5,
  };
}

function yearOf(t: number, weather: number, price: number, help: number) {
  const headcount = Math.max(0.01, 0.27 * 0.78 ** t * (1 - 0.07 * help * t) * (1 + 0.25 * weather));
  const income = 5200 * 1.09 ** t * (1 + 0.06 * weather + 0.08 * price + 0.015 * help * t);
  return {
    year: FIRST_YEAR + t,
    metrics: {
      headcountRate: headcount,
      povertyGap: headcount * 0.24,
      povertySeverity: headcount * 0.09,
      exits: Math.round(900 * headcount + 40 * help),
      fallenBack: Math.round(60 * (0.5 - weather)),
      gini: 0.34 + 0.004 * t - 0.006 * help,
      meanIncomePerCapitaYuan: income,
      businessIncomePerCapitaYuan: income * (0.36 + 0.1 * weather),
      wageIncomePerCapitaYuan: income * 0.35,
      propertyIncomePerCapitaYuan: income * (0.02 + 0.01 * help),
      transferIncomePerCapitaYuan: income * (0.27 - 0.1 * weather - 0.01 * help),
      productHhi: 0.19 + 0.012 * t * (1 + help),
      linkedShare: 0.42 + 0.05 * t + 0.04 * help,
      costPerExitYuan: t === 0 ? null : 3100 + 500 * help - 100 * t,
      publicCostFen: Math.round((2.1e8 + 4e7 * help) * (1 + 0.05 * t)),
    },
  };
}

const FLOWS = [
  ["sales", "outside", "household", 4.1e9],
  ["sales", "outside", "cooperative", 1.9e9],
  ["sales", "outside", "enterprise", 2.6e9],
  ["wages", "enterprise", "household", 9e8],
  ["wages", "outside", "household", 3.8e9],
  ["landRent", "cooperative", "household", 1.2e8],
  ["guaranteedDividend", "cooperative", "household", 9e7],
  ["guaranteedDividend", "enterprise", "collective", 3e7],
  ["award", "government", "cooperative", 1.1e7],
  ["publicTransfer", "government", "household", 1.4e9],
  ["inputs", "household", "outside", 1.5e9],
  ["consumption", "household", "outside", 7.2e9],
  ["loan", "bank", "cooperative", 2.2e8],
  ["interest", "cooperative", "bank", 1.3e7],
  ["premium", "household", "insurer", 4e7],
  ["indemnity", "insurer", "household", 3e7],
] as const;

function flowsOf(year: number, t: number, help: number): RunRecord["flows"] {
  return FLOWS.filter(([kind]) => kind !== "award" || help > 0).map(([kind, payer, payee, fen]) => ({
    year,
    kind,
    payer,
    payee,
    fen: Math.round(fen * (1 + 0.04 * t)),
  }));
}

function balancesOf(year: number, t: number): RunRecord["balances"] {
  const sectors = ["household", "cooperative", "enterprise", "collective", "government", "bank", "insurer"];
  const rows = sectors.map((sector, k) => ({
    year,
    sector,
    openingFen: 1_000_000 * (k + 1) + 1000 * t,
    closingFen: 1_000_000 * (k + 1) + 1000 * (t + 1),
  }));
  const sum = (pick: "openingFen" | "closingFen") => rows.reduce((total, row) => total + row[pick], 0);
  return [
    ...rows,
    { year, sector: "outside", openingFen: -sum("openingFen"), closingFen: -sum("closingFen") },
  ];
}

function productsOf(t: number, weather: number, price: number, help: number): RunRecord["products"] {
  const weights = PRODUCTS.map(({ share }, k) => share * (1 + (k === 0 ? (0.1 + 0.12 * help) * t : 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return PRODUCTS.map(({ id, price: base }, k) => {
    const areaShare = weights[k] / total;
    const market = base * (1 + 0.5 * price - 0.25 * weather - (k === 1 ? 0.08 * t : 0));
    return {
      year: FIRST_YEAR + t,
      product: id,
      area: 300_000 * areaShare,
      areaShare,
      localSupplyKg: 300_000 * areaShare * 420 * (1 + 0.4 * weather),
      outsideSupplyIndex: 1 + (k === 1 ? 0.12 * t : 0.01 * t),
      marketPriceYuanPerKg: market,
      farmGatePriceYuanPerKg: market * 0.78,
      basePriceYuanPerKg: base,
    };
  });
}

function villagesOf(t: number, weather: number, help: number): RunRecord["villages"] {
  const place = chance("places");
  return Array.from({ length: VILLAGES }, (_, village) => {
    const [x, y, poor] = [place(), place(), place()];
    return {
      year: FIRST_YEAR + t,
      village,
      township: Math.floor(village / 5),
      xKm: 60 * x,
      yKm: 45 * y,
      households: 180 + Math.floor(120 * poor),
      persons: 700 + Math.floor(500 * poor),
      headcountRate: Math.max(0, 0.55 * poor * 0.75 ** t * (1 + 0.3 * weather) * (1 - 0.05 * help)),
      meanIncomePerCapitaYuan: 8200 * 1.08 ** t * (1.2 - 0.6 * poor),
      mainProduct: PRODUCTS[Math.floor(6 * place())].id,
      productHhi: 0.3 + 0.4 * x,
      linkedShare: 0.4 + 0.06 * t,
      collectiveIncomeYuan: 9000 + 30_000 * (1 - poor),
    };
  });
}

function householdsOf(year: number, count: number, help: number, seed: string): HouseholdColumns {
  const draw = chance(`households ${seed}`);
  const income = new Float64Array(count);
  const cashFen = new Float64Array(count);
  const yearsSinceExit = new Float64Array(count);
  const persons = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const rank = (draw() + draw() + draw()) / 3;
    income[i] = 1400 + 11_000 * rank * rank * (1 + 0.1 * (year - FIRST_YEAR)) + 350 * help * (draw() - 0.25);
    cashFen[i] = Math.round(income[i] * 40);
    yearsSinceExit[i] = rank > 0.5 ? Math.floor(5 * rank) : Number.NaN;
    persons[i] = 1 + Math.floor(6 * draw());
  }
  return { year, columns: { incomePerCapitaYuan: income, persons, cashFen, yearsSinceExit } };
}
