/**
 * What yield and price insurance share: some households are insured for life, pay a premium each year and get an indemnity
 * from the insurer; the county pays a share of the premiums. Where the budget does not suffice, that share is cut for all
 * alike, and households pay the rest: a subsidy of premiums cannot choose whom to insure.
 */
import { type TableSpec, column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { governmentAccount, insurerAccount } from "../accounts.ts";
import { type Purse, purseOf } from "../purse.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment, Step, Telling } from "../step.ts";
import type { ExtraTable } from "../world.ts";
import { type Programme, roomFen, spend } from "./programme.ts";

const policyColumns = {
  premiumFen: column("f64", "fen", "premium of this year, subsidy included; 0 not insured"),
  indemnityFen: column("f64", "fen", "indemnity of this year"),
};
const villageColumns = {
  premiumFen: column("f64", "fen", "premiums of this year"),
  subsidyFen: column("f64", "fen", "part of them that the county paid"),
  insured: column("u32", "household", "insured households"),
};
const rateColumns = {
  subsidised: column("f64", "1", "share of each premium that the county pays this year"),
};

/** The tables of an insurance. */
export interface Insurance {
  readonly id: string;
  readonly household: TableSpec<typeof policyColumns>;
  readonly village: TableSpec<typeof villageColumns>;
  readonly county: TableSpec<typeof rateColumns>;
  readonly purse: Purse;
}

export function insuranceOf(id: string): Insurance {
  return {
    id,
    household: defineTable(id, `a household's policy under ${id}`, policyColumns),
    village: defineTable(`${id}Villages`, `a village's policies under ${id}`, villageColumns),
    county: defineTable(`${id}Subsidy`, `what a county pays of premiums under ${id}`, rateColumns),
    purse: purseOf(id),
  };
}

export const insuranceTables = ({ household, village, county, purse }: Insurance): ExtraTable[] => [
  { table: household, rowsOf: "household" },
  { table: village, rowsOf: "village" },
  { table: county, rowsOf: "county" },
  { table: purse, rowsOf: "county" },
];

/** How an insurance is quoted. */
export interface Insuring {
  readonly insurance: Insurance;
  readonly given: Programme & { readonly premiumSubsidy: number };
  readonly about: string;
  readonly reads: readonly string[];
  /** Writes premium and indemnity, fen, of each household of the block; the rows stand at zero. */
  quote(moment: Moment, block: Block, policies: Policies): void;
}

/** The columns that a quote fills. */
export interface Policies {
  readonly premiumFen: Float64Array;
  readonly indemnityFen: Float64Array;
}

export function insuranceSteps(insuring: Insuring): Step[] {
  const { insurance, about, reads } = insuring;
  const { id, household, village, county, purse } = insurance;
  return [
    {
      phase: "settlement",
      name: `quote ${id}`,
      about: `${about}; the county finds what share of the premiums it can pay`,
      reads,
      writes: [`${household.name}.*`, `${village.name}.*`, `${county.name}.*`, `${purse.name}.*`],
      rows: (moment, block) => quoteBlock(moment, block, insuring),
      finish: (moment) => setSubsidy(moment, insuring),
    },
    {
      phase: "settlement",
      name: `settle ${id}`,
      about: "premiums in, indemnities out",
      reads: [`${household.name}.*`, `${county.name}.subsidised`],
      writes: ["account.*", "flow.*", "household.businessFen", `${village.name}.*`, `${purse.name}.*`],
      rows: (moment, block) => settleBlock(moment, block, insurance),
      finish({ world }) {
        const own = columnsOf(world.store, village);
        for (let v = 0; v < world.size.villages; v++)
          spend(world, purse, world.village.county[v]!, own.subsidyFen[v]!, own.insured[v]!);
      },
      tell: ({ world }, h) => tell(columnsOf(world.store, household), h, id),
    },
  ];
}

function quoteBlock(moment: Moment, block: Block, { insurance, quote }: Insuring): void {
  const { store, household } = moment.world;
  const policies = columnsOf(store, insurance.household);
  const own = columnsOf(store, insurance.village);
  policies.premiumFen.fill(0, block.from, block.to);
  policies.indemnityFen.fill(0, block.from, block.to);
  own.premiumFen.fill(0, block.firstGroup, block.endGroup);
  quote(moment, block, policies);
  for (let h = block.from; h < block.to; h++) {
    const v = household.village[h]!;
    own.premiumFen[v] = own.premiumFen[v]! + policies.premiumFen[h]!;
  }
}

function setSubsidy({ world, year }: Moment, { insurance, given }: Insuring): void {
  const { size, village, store } = world;
  const { premiumFen } = columnsOf(store, insurance.village);
  const { subsidised } = columnsOf(store, insurance.county);
  const premiums = new Float64Array(size.counties);
  for (let v = 0; v < size.villages; v++)
    premiums[village.county[v]!] = premiums[village.county[v]!]! + premiumFen[v]!;
  for (let county = 0; county < size.counties; county++) {
    const room = roomFen(world, insurance.purse, given, county, year);
    const wanted = premiums[county]! * given.premiumSubsidy;
    subsidised[county] = wanted <= room ? given.premiumSubsidy : room / premiums[county]!;
  }
}

function settleBlock({ world }: Moment, block: Block, insurance: Insurance): void {
  const { household } = world;
  const policies = columnsOf(world.store, insurance.household);
  const own = columnsOf(world.store, insurance.village);
  const { subsidised } = columnsOf(world.store, insurance.county);
  const insurer = insurerAccount(world);
  own.subsidyFen.fill(0, block.firstGroup, block.endGroup);
  own.insured.fill(0, block.firstGroup, block.endGroup);
  for (let h = block.from; h < block.to; h++) {
    const premium = policies.premiumFen[h]!;
    const indemnity = policies.indemnityFen[h]!;
    if (premium === 0 && indemnity === 0) continue;
    const v = household.village[h]!;
    const county = countyOf(world, h);
    const subsidy = shareFen(premium, subsidised[county]!);
    pay(block.till, kindOf.premium, governmentAccount(world, county), insurer, subsidy);
    pay(block.till, kindOf.premium, h, insurer, premium - subsidy);
    pay(block.till, kindOf.indemnity, insurer, h, indemnity);
    household.businessFen[h] = household.businessFen[h]! + indemnity - (premium - subsidy);
    own.subsidyFen[v] = own.subsidyFen[v]! + subsidy;
    own.insured[v] = own.insured[v]! + 1;
  }
}

function tell({ premiumFen, indemnityFen }: Policies, h: number, instrument: string): Telling[] {
  if (premiumFen[h] === 0 && indemnityFen[h] === 0) return [];
  const values = { instrument, premium: premiumFen[h]! / 100, indemnity: indemnityFen[h]! / 100 };
  return [{ id: "insured", values }];
}
