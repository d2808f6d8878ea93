/**
 * The chart of accounts: sectors, and the kinds of payment. Every actor has one cash account; accounts are numbered
 * through, sector by sector, households first, so that an account is a row of one table.
 */
import { InvariantError } from "../engine/errors.ts";

/** All sectors, in the order of their accounts. No yuan comes from outside this list. */
export const sectors = [
  "household",
  "cooperative",
  "enterprise",
  "collective",
  "government",
  "bank",
  "insurer",
  "outside",
] as const;
export type Sector = (typeof sectors)[number];

/** Kinds of payment: what the flow matrix is told apart by. `opening` sets the stocks up before the first year. */
export const kinds = [
  "opening",
  "sales",
  "contractSales",
  "inputs",
  "establishment",
  "investment",
  "wages",
  "migrantIncome",
  "landRent",
  "guaranteedDividend",
  "residualDividend",
  "patronageRefund",
  "founderDividend",
  "founderCapital",
  "shareCapital",
  "award",
  "industrialFund",
  "collectiveFund",
  "animals",
  "slaughterBonus",
  "publicTransfer",
  "publicJobs",
  "fiscalTransfer",
  "loan",
  "repayment",
  "interest",
  "premium",
  "indemnity",
  "liquidation",
  "tax",
  "consumption",
  "otherIncome",
  "onlineSales",
  "commission",
  "collectiveRelief",
  "collectiveDividend",
  "serviceFee",
  "stallRent",
  "materialDividend",
  "programmeTransfer",
  "livingAllowance",
  "disasterRelief",
  "shareInvestment",
  "wageSubsidy",
  "migrationSupport",
  "training",
  "technicalExperts",
  "servicePoint",
  "infrastructure",
  "guarantee",
  "interestSubsidy",
  "bridgeLoan",
  "bridgeRepayment",
  "purchasePremium",
  "reservePurchase",
  "reserveSale",
  "productSupport",
  "relocation",
  "reclamationAward",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Row number of each kind: what a payment is made with. A number, since a text would be looked up at each of millions of
 * payments, which cost an eighth of a whole run.
 */
export const kindOf = Object.fromEntries(kinds.map((kind, index) => [kind, index])) as Readonly<
  Record<Kind, number>
>;

/** How many accounts each sector has. */
export type SectorSizes = Readonly<Record<Sector, number>>;

/** First account of each sector, and the number of all. */
export interface Chart {
  readonly sizes: SectorSizes;
  readonly first: Readonly<Record<Sector, number>>;
  readonly accounts: number;
}

/** Numbers the accounts of all sectors through. */
export function chartOf(sizes: SectorSizes): Chart {
  const first = {} as Record<Sector, number>;
  let accounts = 0;
  for (const sector of sectors) {
    first[sector] = accounts;
    accounts += sizes[sector];
  }
  return { sizes, first, accounts };
}

/** The sector of an account, as an index into `sectors`. */
export function sectorOf(chart: Chart, account: number): number {
  for (let s = sectors.length - 1; s >= 0; s--) {
    if (account >= chart.first[sectors[s]!]) return s;
  }
  throw new InvariantError(`there is no account ${account}`);
}

/** An account's name for messages, e.g. `cooperative 12`. */
export function accountName(chart: Chart, account: number): string {
  const sector = sectors[sectorOf(chart, account)]!;
  return `${sector} ${account - chart.first[sector]}`;
}
