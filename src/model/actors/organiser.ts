/**
 * Organisers: cooperatives and leading enterprises in one table, cooperatives first, since linkages tie households to
 * either alike. Tables beside it hold what only organisers with land or contracts have.
 */
import { type Table, column, defineTable } from "../../engine/columns.ts";

/** Values of `kind`. */
export const COOPERATIVE = 0;
export const ENTERPRISE = 1;

/** `partner` of a household that is tied to no organiser. */
export const NO_ORGANISER = -1;

/** Why an organiser is not alive; values of `fate`. */
export const ALIVE = 1;
export const NOT_YET_OPEN = 0;
export const FAILED = 2;

/** Why an organiser failed; values of `cause`. */
export const OUT_OF_MONEY = 1;
export const OWN_REASON = 2;

export const organiserTable = defineTable("organiser", "a cooperative or leading enterprise", {
  kind: column("u8", "id", "0 cooperative, 1 leading enterprise"),
  fate: column("u8", "id", "0 not yet open, 1 alive, 2 failed"),
  failedYear: column("u16", "year", "year of failure; 0 none"),
  cause: column("u8", "id", "why it failed: 0 has not, 1 out of money, 2 a reason of its own"),
  village: column("u32", "id", "village of a cooperative; first village of the county for an enterprise"),
  product: column("u8", "id", "product it grows, keeps, processes or trades"),
  processor: column("u8", "flag", "buys and processes rather than grows"),
  ability: column("f32", "1", "ability of its manager, 1 is the mean"),
  integrity: column("f32", "1", "propensity to honour a contract against its interest"),
  onlineShare: column("f32", "1", "share of sales online"),

  landMu: column("f32", "mu", "land it works, own and rented"),
  ownMu: column("f32", "mu", "part of it that is its own"),
  wantedMu: column("f32", "mu", "land it plans to work this year"),
  head: column("f32", "head", "animals it keeps"),
  capacityKg: column("f32", "kg", "harvest it can process or trade this year"),
  operating: column("f32", "1", "share of the year it could operate"),
  fixedAssetsFen: column("f64", "fen", "fixed assets at book value"),

  wantedJobs: column("f32", "job", "jobs it plans this year"),
  jobs: column("f32", "job", "jobs held this year"),
  poorJobs: column("f32", "job", "jobs held by registered poor households"),
  poorLinked: column("u32", "household", "registered poor households tied to it by land, work or shares"),
  members: column("u32", "household", "households tied to it"),

  holders: column("u32", "household", "households on its share register"),
  collectives: column("u32", "village", "collectives on its share register"),
  collectiveCapitalFen: column("f64", "fen", "capital that they hold of it"),
  awardFen: column("f64", "fen", "awards received so far"),
  poorFirst: column("f32", "1", "share of its jobs that a programme has it offer to poor households first"),
  lineFen: column("f64", "fen", "credit line that programmes add to that on its fixed assets"),
  deferredFen: column("f64", "fen", "debt that need not be repaid yet"),

  outputKg: column("f64", "kg", "own output this year"),
  purchasedKg: column("f64", "kg", "harvest bought under contract this year"),
  purchaseDueFen: column("f64", "fen", "owed for it"),
  purchasePaidShare: column("f32", "1", "share of it that it can pay this year"),
  salesFen: column("f64", "fen", "sales this year"),
  costFen: column("f64", "fen", "inputs and purchases this year"),
  sideFen: column(
    "f64",
    "fen",
    "net income of this year beside its own sales: service, workshop, animals of others",
  ),
  hiredFen: column("f64", "fen", "wages of hands from outside the linkage this year"),
  wageDueFen: column("f64", "fen", "wages promised this year"),
  interestFen: column("f64", "fen", "interest paid to the bank this year"),
  rentDueFen: column("f64", "fen", "land rent promised this year"),
  dividendDueFen: column("f64", "fen", "guaranteed dividends promised this year"),
  shareCapitalFen: column("f64", "fen", "capital of its share register"),
  wagePaidShare: column("f32", "1", "share of promised wages it can pay this year"),
  rentPaidShare: column("f32", "1", "share of promised rent it can pay this year"),
  dividendPaidShare: column("f32", "1", "share of guaranteed dividends it can pay this year"),
  surplusFen: column("f64", "fen", "surplus of the year before distribution"),
  patronageFen: column("f64", "fen", "part of it that goes back by patronage"),
  residualFen: column("f64", "fen", "part of it left for capital and founders"),
  arrearsFen: column("f64", "fen", "promises of this year that it broke"),
  wageArrearsFen: column("f64", "fen", "part of them that was wages"),
  purchaseArrearsFen: column("f64", "fen", "part of them that was for deliveries"),
  rentArrearsFen: column("f64", "fen", "part of them that was land rent"),
  dividendArrearsFen: column("f64", "fen", "part of them that was guaranteed dividends"),
  bankLossFen: column("f64", "fen", "loans the bank struck when it failed"),
  lostCapitalFen: column("f64", "fen", "share capital lost when it failed"),
  collectiveLossFen: column("f64", "fen", "part of that and of unpaid dividends that collectives lost"),
  refundShare: column("f64", "1", "share of capital that a failed organiser gives back this year"),
  expectedReturn: column("f32", "yuan/mu", "margin per mu that it expects, after rent and wages"),
});

export type Organisers = Table<(typeof organiserTable)["columns"]>;

/** Ages that stands are told apart by; the last holds all older ones. */
export const STAND_AGES = 12;

export const standTable = defineTable("stand", "area of one age in an organiser's stands (organiser x age)", {
  mu: column("f32", "mu", "area of that age"),
});
