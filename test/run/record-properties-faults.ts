/** What is wrong with a world in any year: cells that hold what they may not, and sums that do not add up. */
import { flowsOf } from "../../src/ledger/flows.ts";
import { type ColumnSpecs, type Table, type TableSpec, columnsOf } from "../../src/engine/columns.ts";
import { ALIVE } from "../../src/model/actors/organiser.ts";
import { contractTable } from "../../src/model/linkages/contract-state.ts";
import { eCommerceTable } from "../../src/model/linkages/e-commerce-state.ts";
import { livestreamTable } from "../../src/model/linkages/livestream-state.ts";
import { columnsIfInForce } from "../../src/model/in-force.ts";
import { materialShareTable } from "../../src/model/linkages/material-shares-state.ts";
import { herdsOf } from "../../src/model/rules/herd.ts";
import { fixedDays, homeDays } from "../../src/model/rules/labour.ts";
import { specSchema } from "../../src/model/spec.ts";
import type { World } from "../../src/model/world.ts";
import { metricsOf, observe } from "../../src/run/observe.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { yearsOf } from "./record-properties-world.ts";

/** Columns that may be below zero: balances, surpluses, margins, deviations, gains from markets, and ids with -1 for none. */
const MAY_BE_NEGATIVE = new Set(
  [
    "account.openingFen account.cashFen",
    "household.homeTie household.expectedMargin household.businessFen household.incomePerCapita",
    "organiser.surplusFen organiser.expectedReturn",
    "organiser.sideFen park.incomeYuan park.payoutFen",
    "market.disturbance exporter.disturbance villageProduct.record villageProduct.support",
    "loss.lossYuan inputPrice.lossYuan",
    "priceShock.lossYuan outsideGlut.lossYuan demandBurst.lossYuan",
  ].flatMap((names) => names.split(" ")),
);

/** Columns that are shares of one whole. */
const SHARES =
  /\.(wagePaidShare|purchasePaidShare|rentPaidShare|dividendPaidShare|refundShare|operating|suitability|infrastructure|channel|migration|integrity|onlineShare)$/;

/** First row of each column that holds what it may not. */
function faultyCells({ world }: Simulation): string[] {
  const faults: string[] = [];
  for (const [spec, table] of world.store.tables)
    for (const [name, { unit }] of Object.entries(spec.columns)) {
      const column = `${spec.name}.${name}`;
      const low = MAY_BE_NEGATIVE.has(column) ? Number.NEGATIVE_INFINITY : unit === "id" ? -1 : 0;
      const high = SHARES.test(column) ? 1 + 1e-6 : Number.MAX_VALUE;
      const row = table[name]!.findIndex((value: number) => !(value >= low && value <= high));
      if (row >= 0) faults.push(`${column}[${row}] = ${table[name]![row]}`);
    }
  return faults;
}

/** Rounding of a few 32-bit sums. */
const near = (value: number) => 1e-5 * Math.max(1, Math.abs(value));

/** Most days that animals took which a held herd has lost or sold since the days were set. */
function daysOfHerdGone(world: World, h: number): number {
  const { household, products, spec } = world;
  const product = products[household.sideline[h]!];
  const herds = herdsOf(world);
  if (product === undefined || herds === undefined) return 0;
  const most = herds.firstHead[h]! * spec.households.herds.pasture;
  return Math.max(0, most - household.sidelineHead[h]!) * product.labourDays;
}

/** Strength of this year's flood by village: what it carried away at the end of the year was worked before. */
function floodIn({ store }: World): Record<number, number> {
  const flood = [...store.tables].find(([{ name }]) => name === "flood")?.[1];
  return (flood?.strength ?? {}) as Record<number, number>;
}

function faultyHouseholds(world: World): string[] {
  const { household } = world;
  const flood = floodIn(world);
  const shares = columnsIfInForce(world, materialShareTable);
  for (let h = 0; h < household.rows; h++) {
    const of = (column: keyof typeof household) => (household[column] as Float32Array)[h]!;
    // Who has no hands still tends staple and animals, with the help of the old and of neighbours.
    const fixed = fixedDays(world, h) + daysOfHerdGone(world, h);
    const flooded = (flood[of("village")] ?? 0) > 0 ? of("farmDays") : 0;
    const days = Math.max(homeDays(world, h, of("migrants")), fixed, flooded);
    const split = of("productMu") + of("stapleMu") + of("rentedOutMu") + (shares?.landMu[h] ?? 0);
    const rules: readonly [string, boolean][] = [
      [`land ${of("landMu")} is not ${split}`, Math.abs(split - of("landMu")) <= near(split)],
      [`tends ${of("tendedMu")} of ${of("productMu")}`, of("tendedMu") <= of("productMu")],
      [
        `works ${of("farmDays")} and ${of("jobDays")} of ${days}`,
        of("farmDays") + of("jobDays") <= days + 0.5,
      ],
      [`${of("persons")} persons`, of("persons") >= 1],
      [`${of("labourers")} labourers of ${of("persons")}`, of("labourers") <= of("persons")],
      [`${of("migrants")} migrants of ${of("labourers")}`, of("migrants") <= of("labourers")],
    ];
    const broken = rules.find(([, holds]) => !holds);
    if (broken !== undefined) return [`household ${h}: ${broken[0]}`];
  }
  return [];
}

/** No kilogram is sold twice: what each linkage sold, and what is left for the farm gate, is within the harvest. */
function faultyHarvests({ world }: Simulation): string[] {
  const { household, market, store } = world;
  const tableOf = <C extends ColumnSpecs>(spec: TableSpec<C>) =>
    store.tables.has(spec) ? columnsOf(store, spec) : null;
  const [contract, online, live] = [
    tableOf(contractTable),
    tableOf(eCommerceTable),
    tableOf(livestreamTable),
  ];
  for (let h = 0; h < household.rows; h++) {
    const harvest = household.harvestKg[h]!;
    const delivered = household.deliveredKg[h]!;
    if (delivered > harvest) return [`household ${h} delivers ${delivered} of ${harvest} kg`];
    const shop = online !== null && online.sells[h]! > 0 ? online.kg[h]! : 0;
    if (shop > delivered + near(harvest))
      return [`household ${h} sells ${shop} kg online, delivers ${delivered}`];
    if (shop > 0 && contract !== null && contract.partner[h]! >= 0)
      return [`household ${h} sells online what it owes under contract`];
    const aired = live !== null && live.partner[h]! >= 0 ? live.kg[h]! : 0;
    const unsold = aired === 0 ? 0 : (harvest - delivered) * (1 - market.channel[household.product[h]!]!);
    if (aired > unsold + near(unsold)) return [`household ${h} sells ${aired} kg live of ${unsold} unsold`];
  }
  return [];
}

/** Linkages that take days of a household, and the organiser it works for in each. */
const WORK = ["employment", "parkTenancy", "workshop", "eCommerce", "collectiveJob"];

/** Days that a household owes through a linkage. */
function daysOwed(world: World, name: string, table: Table, h: number): number {
  const own = (table.days ?? table.jobDays) as Uint16Array | undefined;
  const partner = (table.partner ?? table.collective) as Int32Array;
  if (own === undefined && partner[h]! < 0) return 0;
  if (own !== undefined) return own[h]!;
  const { labour } = world.spec.households;
  const full = name === "employment" && partner[h]! >= world.size.cooperatives;
  return Math.floor(
    Math.min(full ? 280 : world.spec.organisers.cooperatives.jobDays, labour.daysPerLabourer),
  );
}

/** Land, days and animals that two linkages would use at once. */
export function usedTwice({ world }: Simulation): string[] {
  const { household, organiser, size } = world;
  const tables = new Map([...world.store.tables].map(([{ name }, table]) => [name, table]));
  const has = (name: string, h: number) =>
    ((tables.get(name)?.partner as Int32Array | undefined)?.[h] ?? -1) >= 0;
  const value = (name: string, column: string, h: number) =>
    (tables.get(name)?.[column] as Float64Array | undefined)?.[h] ?? 0;
  for (let h = 0; h < household.rows; h++) {
    const owed = WORK.flatMap((name) =>
      tables.has(name) ? [daysOwed(world, name, tables.get(name)!, h)] : [],
    );
    const days = owed.reduce((sum, each) => sum + each, 0);
    const shared = value("materialShares", "landMu", h);
    const rules: readonly [string, boolean][] = [
      [`owes ${owed.join(" + ")} days, counts ${household.jobDays[h]}`, days === household.jobDays[h]],
      [`lets land that is a share too`, !(has("landTransfer", h) && shared > 0)],
      [
        `has ${value("productionTrusteeship", "servedMu", h)} mu worked of ${household.tendedMu[h]}`,
        value("productionTrusteeship", "servedMu", h) <= household.tendedMu[h]! + near(household.landMu[h]!),
      ],
      [
        `holds animals as shares of nobody`,
        value("materialShares", "head", h) === 0 || has("materialShares", h),
      ],
    ];
    const broken = rules.find(([, holds]) => !holds);
    if (broken !== undefined) return [`household ${h}: ${broken[0]}`];
  }
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const leased = value("park", "tenants", o) * value("park", "stalls", o);
    if (organiser.fate[o] === ALIVE && leased > organiser.head[o]! * (1 + 1e-6))
      return [`organiser ${o} lets ${leased} of ${organiser.head[o]} stalls`];
  }
  return [];
}

/** Rented land and jobs as households hold them, beside what organisers believe; ties lead to organisers that exist. */
function faultyOrganisers({ world }: Simulation): string[] {
  const { organiser, household, size } = world;
  const rented = new Float64Array(size.organisers);
  const jobs = new Float64Array(size.organisers);
  const faults: string[] = [];
  for (const [{ name }, table] of world.store.tables) {
    const partner = table.partner as Int32Array | undefined;
    for (const [h, o] of partner?.entries() ?? []) {
      if (o >= size.organisers) faults.push(`${name}.partner[${h}] = ${o}`);
      if (o >= 0 && name === "landTransfer") rented[o]! += household.rentedOutMu[h]!;
      if (o >= 0 && name === "materialShares") rented[o]! += (table.landMu as Float32Array)[h]!;
      if (o >= 0 && name === "employment") jobs[o]! += 1;
    }
  }
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE) continue;
    const believed = organiser.landMu[o]! - organiser.ownMu[o]!;
    if (Math.abs(believed - rented[o]!) > 10 * near(organiser.landMu[o]!))
      faults.push(`organiser ${o} rents ${believed}, households let ${rented[o]}`);
    if (organiser.jobs[o] !== jobs[o])
      faults.push(`organiser ${o}: ${organiser.jobs[o]} jobs, ${jobs[o]} held`);
    if (organiser.poorJobs[o]! > organiser.jobs[o]!) faults.push(`organiser ${o}: more poor jobs than jobs`);
  }
  return faults;
}

/** No village collective spends what it does not have. */
function faultyCollectives({ world: { books, size } }: Simulation): string[] {
  const first = books.chart.first.collective;
  const v = books.accounts.cashFen.subarray(first, first + size.villages).findIndex((fen) => fen < 0);
  return v < 0 ? [] : [`collective ${v} has ${books.accounts.cashFen[first + v]} fen`];
}

/** What is owed grows by loans and falls by repayments and by what the bank struck from those that failed this year. */
function faultyDebts({ world }: Simulation, owedBefore: number, year: number): string[] {
  const { organiser, books } = world;
  let owed = owedBefore;
  for (const { kind, fen } of flowsOf(books)) owed += kind === "loan" ? fen : kind === "repayment" ? -fen : 0;
  for (let o = 0; o < organiser.rows; o++)
    if (organiser.failedYear[o] === year) owed -= organiser.bankLossFen[o]!;
  const found = owedIn(world);
  return owed === found ? [] : [`debts are ${found} fen, the bank's book ${owed}`];
}

const owedIn = ({ books }: World) => books.accounts.debtFen.reduce((sum, fen) => sum + fen, 0);

/** Purses: no cap is exceeded, and the purses together say what the counties paid, but for what linkages cost them. */
function faultyPurses({ world, inForce, spec }: Simulation): string[] {
  return inForce.flatMap(({ id, bound: { purse } }) => {
    if (purse === undefined) return [];
    const own = columnsOf(world.store, purse);
    const given = spec.instruments[id] as { budget: number; totalBudget: number };
    const over = (fen: Float64Array, yuan: number) =>
      fen.some((spent) => spent > Math.floor(yuan * 100 + 0.5));
    return over(own.spentFen, given.budget) || over(own.totalFen, given.totalBudget)
      ? [
          `${id} spends ${own.spentFen}, in all ${own.totalFen}, beyond ${given.budget} and ${given.totalBudget}`,
        ]
      : [];
  });
}

/** Linkages that counties pay for beside their programmes. */
const PAID_BY_COUNTIES = new Set(["industrialAssistance", "eCommerce", "collectiveAssets"]);

/** What the counties paid this year beside pensions, and what purses and assistance account for. */
function unaccounted({ world, inForce }: Simulation): string[] {
  let fen = 0;
  for (const flow of flowsOf(world.books))
    if (flow.payer === "government" && !["publicTransfer", "animals"].includes(flow.kind)) fen += flow.fen;
  const assisted = inForce.some(({ id }) => PAID_BY_COUNTIES.has(id));
  const purses = inForce.flatMap(({ bound: { purse, paidByPartners } }) =>
    purse === undefined || paidByPartners ? [] : [columnsOf(world.store, purse)],
  );
  const spent = purses.reduce((sum, { spentFen }) => sum + spentFen.reduce((a, b) => a + b, 0), 0);
  return (assisted ? spent <= fen : spent === fen) ? [] : [`counties paid ${fen} fen, purses say ${spent}`];
}

/** Faults of any year, each with its year. */
export function faultsOf(plain: unknown, seed: string): string[] {
  const spec = specSchema.parse(plain);
  const simulation = openSimulation(spec, seed);
  const metrics = metricsOf(spec);
  return yearsOf(spec).flatMap((year) => {
    const owed = owedIn(simulation.world);
    stepYear(simulation, year);
    observe(simulation, year, metrics, {});
    const faults = [
      faultyCells(simulation),
      faultyHouseholds(simulation.world),
      faultyHarvests(simulation),
      faultyCollectives(simulation),
      faultyOrganisers(simulation),
      usedTwice(simulation),
      faultyDebts(simulation, owed, year),
      faultyPurses(simulation),
      unaccounted(simulation),
    ];
    return faults.flat().map((fault) => `${year}: ${fault}`);
  });
}
