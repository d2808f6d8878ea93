/**
 * Phase 8: organisers' accounts. Sales come in, inputs and day labour go out; then claims in order: wages, deliveries,
 * land rent, bank interest, guaranteed dividends. Who lacks cash draws on its credit line, then sells its assets at a
 * discount; what is still missing is broken promises. A surplus is shared by patronage, capital and founders.
 */
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { ALIVE, COOPERATIVE, STAND_AGES } from "../actors/organiser.ts";
import { organisedPrice } from "../markets/clear.ts";
import type { Trading } from "../mechanism.ts";
import { organiserCounty } from "../queries.ts";
import { careOf } from "../rules/bearing.ts";
import { creditRoom } from "../rules/credit.ts";
import type { Rescue } from "../mechanism.ts";
import type { Moment, Step } from "../step.ts";
import { bankAccount, organiserAccount, outsideAccount } from "../accounts.ts";
import { enterpriseOf } from "./plan-enterprises.ts";

/** Share of the money left after all claims that a cooperative puts into missing fixed assets. */
const INVESTED_SHARE = 0.25;

/** A programme that helps an organiser short of cash before it sells its assets, and the columns in which it keeps count. */
export interface Rescuing {
  readonly rescue: Rescue;
  readonly writes: readonly string[];
}

/** Settles all organisers; `trading` are the linkages that bring them sales of their own. */
export function settleOrganisers(trading: readonly Trading[], rescuing: readonly Rescuing[]): Step {
  const rescues = rescuing.map(({ rescue }) => rescue);
  return {
    phase: "settlement",
    name: "settle organisers",
    about: "organisers sell, pay inputs, and find out which promises they can keep",
    reads: ["organiser.*", "stand.mu", "market.*"],
    writes: ["organiser.*", "account.*", "flow.*", ...rescuing.flatMap((one) => one.writes)],
    finish(moment) {
      const { world } = moment;
      for (let o = 0; o < world.size.organisers; o++) {
        clear(moment, o);
        if (world.organiser.fate[o] === ALIVE) settle(moment, o, trading, rescues);
      }
    },
  };
}

function clear({ world: { organiser } }: Moment, o: number): void {
  organiser.salesFen[o] = 0;
  organiser.costFen[o] = 0;
  organiser.hiredFen[o] = 0;
  organiser.interestFen[o] = 0;
  organiser.surplusFen[o] = 0;
  organiser.patronageFen[o] = 0;
  organiser.residualFen[o] = 0;
  organiser.wagePaidShare[o] = 0;
  organiser.purchasePaidShare[o] = 0;
  organiser.rentPaidShare[o] = 0;
  organiser.dividendPaidShare[o] = 0;
}

function settle(moment: Moment, o: number, trading: readonly Trading[], rescues: readonly Rescue[]): void {
  const { world, till } = moment;
  const { organiser } = world;
  const account = organiserAccount(world, o);
  const outside = outsideAccount(world);
  const running = organiser.kind[o] === COOPERATIVE ? cooperativeYear(moment, o) : enterpriseYear(moment, o);
  let { sales, inputs } = running;
  for (const trade of trading) {
    const own = trade(world, o);
    sales += own.sales;
    inputs += own.costs;
  }
  organiser.salesFen[o] = toFen(Math.max(0, sales));
  organiser.costFen[o] = toFen(inputs);
  organiser.hiredFen[o] = toFen(running.dayLabour);
  pay(till, kindOf.sales, outside, account, organiser.salesFen[o]!);
  pay(till, kindOf.inputs, account, outside, organiser.costFen[o]!);
  pay(till, kindOf.wages, account, outside, organiser.hiredFen[o]!);
  payClaims(moment, o, rescues);
}

/** Money that a year of running brings and takes, in yuan. */
interface Running {
  readonly sales: number;
  readonly inputs: number;
  readonly dayLabour: number;
}

function cooperativeYear({ world }: Moment, o: number): Running {
  const { organiser, stand, products, spec, county } = world;
  const { managementCost, workSaving, jobDays } = spec.organisers.cooperatives;
  const product = products[organiser.product[o]!]!;
  const costLevel = county.costLevel[organiserCounty(world, o)]!;
  const area = organiser.landMu[o]!;
  let tended = 0;
  for (let age = 0; age < STAND_AGES; age++) tended += stand.mu[o * STAND_AGES + age]! * careOf(product, age);
  const fresh = product.firstBearing > 0 ? stand.mu[o * STAND_AGES]! : 0;
  const management = (managementCost * area * area) / 100 / organiser.ability[o]!;
  const days = Math.max(0, organiser.wantedJobs[o]! - organiser.jobs[o]!) * jobDays;
  return {
    sales: organiser.outputKg[o]! * organisedPrice(world, o),
    inputs: (tended * product.inputCost + fresh * product.establishmentCost + management) * costLevel,
    dayLabour:
      workSaving < 1
        ? (days * spec.organisers.cooperatives.jobWage * county.wageLevel[organiserCounty(world, o)]!) /
          jobDays
        : 0,
  };
}

function enterpriseYear({ world }: Moment, o: number): Running {
  const { organiser, market, county } = world;
  const enterprise = enterpriseOf(world, o);
  const p = organiser.product[o]!;
  const missing = Math.max(0, organiser.wantedJobs[o]! - organiser.jobs[o]!);
  const channel = 1 - (1 - market.channel[p]!) * (1 - organiser.onlineShare[o]!);
  const dayLabour =
    missing * enterprise.wage * county.wageLevel[organiserCounty(world, o)]! * organiser.operating[o]!;
  if (organiser.processor[o] === 1) {
    const worth = organiser.purchasedKg[o]! * market.price[p]!;
    return {
      sales: worth * (1 + enterprise.valueAdded) * channel,
      inputs: worth * enterprise.processingCost,
      dayLabour,
    };
  }
  return {
    sales: organiser.outputKg[o]! * market.price[p]! * channel,
    inputs: organiser.head[o]! * enterprise.unitCost * county.costLevel[organiserCounty(world, o)]!,
    dayLabour,
  };
}

function payClaims(moment: Moment, o: number, rescues: readonly Rescue[]): void {
  const { world, till } = moment;
  const { organiser, spec } = world;
  const account = organiserAccount(world, o);
  const interest = shareFen(till.books.accounts.debtFen[account]!, spec.finance.loanRate);
  const claims = [
    organiser.wageDueFen[o]!,
    organiser.purchaseDueFen[o]!,
    organiser.rentDueFen[o]!,
    interest,
    organiser.dividendDueFen[o]!,
  ];
  const due = claims.reduce((sum, fen) => sum + fen, 0);
  raise(moment, o, due - cashOf(till, account), rescues);
  let left = Math.max(0, cashOf(till, account));
  const paid = claims.map((fen) => {
    const share = fen === 0 ? 1 : Math.min(1, left / fen);
    left = Math.max(0, left - fen);
    return share;
  });
  organiser.wagePaidShare[o] = paid[0]!;
  organiser.purchasePaidShare[o] = paid[1]!;
  organiser.rentPaidShare[o] = paid[2]!;
  organiser.dividendPaidShare[o] = paid[4]!;
  organiser.interestFen[o] = shareFen(interest, paid[3]!);
  pay(till, kindOf.interest, account, bankAccount(world), organiser.interestFen[o]!);
  const unpaid = claims.map((fen, i) => fen - shareFen(fen, Math.fround(paid[i]!)));
  organiser.arrearsFen[o] = unpaid.reduce((sum, fen) => sum + fen, 0);
  organiser.wageArrearsFen[o] = unpaid[0]!;
  organiser.purchaseArrearsFen[o] = unpaid[1]!;
  organiser.rentArrearsFen[o] = unpaid[2]!;
  organiser.dividendArrearsFen[o] = unpaid[4]!;
  left -= invest(moment, o, left);
  shareSurplus(moment, o, due, left);
}

/** Finds missing cash: the credit line first, then what programmes lend in need, then fixed assets at a discount. */
function raise(moment: Moment, o: number, missing: number, rescues: readonly Rescue[]): void {
  if (missing <= 0) return;
  const { world, till } = moment;
  const { organiser, spec } = world;
  const account = organiserAccount(world, o);
  const loan = Math.min(missing, creditRoom(world, till, o));
  lend(till, bankAccount(world), account, loan);
  let rest = missing - loan;
  for (const rescue of rescues) rest -= rescue(moment, o, rest);
  if (rest <= 0) return;
  const worth = shareFen(organiser.fixedAssetsFen[o]!, spec.finance.liquidation);
  pay(till, kindOf.liquidation, outsideAccount(world), account, worth);
  organiser.fixedAssetsFen[o] = 0;
}

/** Puts spare money into what its land still lacks of fixed assets; gives back what was spent, fen. */
function invest({ world, till }: Moment, o: number, leftFen: number): number {
  const { organiser, spec, county } = world;
  if (organiser.kind[o] !== COOPERATIVE) return 0;
  const wanted = toFen(
    organiser.landMu[o]! *
      spec.organisers.cooperatives.fixedAssets *
      county.costLevel[organiserCounty(world, o)]!,
  );
  const missing = Math.max(0, wanted - organiser.fixedAssetsFen[o]!);
  const fen = Math.min(missing, shareFen(leftFen, INVESTED_SHARE));
  pay(till, kindOf.investment, organiserAccount(world, o), outsideAccount(world), fen);
  organiser.fixedAssetsFen[o] = organiser.fixedAssetsFen[o]! + fen;
  return fen;
}

/** What is left of the year after all claims and wear: reserve, patronage (a cooperative's duty), capital, founders. */
function shareSurplus({ world }: Moment, o: number, due: number, left: number): void {
  const { organiser, spec } = world;
  const { reserveShare, patronageShare } = spec.organisers.cooperatives;
  const wear = shareFen(organiser.fixedAssetsFen[o]!, spec.finance.depreciation);
  const earned =
    organiser.salesFen[o]! +
    organiser.awardFen[o]! +
    organiser.sideFen[o]! -
    organiser.costFen[o]! -
    organiser.hiredFen[o]!;
  organiser.surplusFen[o] = earned - due - wear;
  organiser.fixedAssetsFen[o] = organiser.fixedAssetsFen[o]! - wear;
  const pool = shareFen(Math.max(0, Math.min(organiser.surplusFen[o]!, left)), 1 - reserveShare);
  organiser.patronageFen[o] = organiser.kind[o] === COOPERATIVE ? shareFen(pool, patronageShare) : 0;
  organiser.residualFen[o] = pool - organiser.patronageFen[o]!;
}
