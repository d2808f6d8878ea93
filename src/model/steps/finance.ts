/** Phase 9: founders take their share, the county is funded, organisers repay or fail, households serve their debts. */
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend, repay, writeOff } from "../../ledger/credit.ts";
import { shareFen } from "../../ledger/round.ts";
import { ALIVE, COOPERATIVE, FAILED, OUT_OF_MONEY } from "../actors/organiser.ts";
import { creditRoom, debtOf } from "../rules/credit.ts";
import type { Moment, Step } from "../step.ts";
import { bankAccount, governmentAccount, organiserAccount, outsideAccount } from "../accounts.ts";

export const payFounders: Step = {
  phase: "finance",
  name: "pay founders",
  about: "founders take a share of what capital and patrons have left",
  reads: ["organiser.residualFen"],
  writes: ["account.*", "flow.*"],
  finish({ world, till }) {
    const { organiser, size, spec } = world;
    for (let o = 0; o < size.organisers; o++) {
      const account = organiserAccount(world, o);
      const fen = Math.min(
        shareFen(organiser.residualFen[o]!, spec.organisers.cooperatives.managerShare),
        cashOf(till, account),
      );
      if (organiser.fate[o] === ALIVE && fen > 0)
        pay(till, kindOf.founderDividend, account, outsideAccount(world), fen);
    }
  },
};

export const fundGovernment: Step = {
  phase: "finance",
  name: "fund government",
  about: "higher levels of government cover what the county has spent",
  reads: ["account.cashFen"],
  writes: ["account.*", "flow.*"],
  finish({ world, till }) {
    for (let county = 0; county < world.size.counties; county++) {
      const account = governmentAccount(world, county);
      pay(till, kindOf.fiscalTransfer, outsideAccount(world), account, Math.max(0, -cashOf(till, account)));
    }
  },
};

export const closeOrganisers: Step = {
  phase: "finance",
  name: "close organisers",
  about: "organisers repay what they can; who broke promises or is out of cash beyond its credit fails",
  reads: ["organiser.*"],
  writes: ["organiser.*", "account.*", "flow.*"],
  tellOrganiser({ world, till }, o) {
    const { organiser } = world;
    if (organiser.fate[o] !== ALIVE) return [];
    const missing = Math.max(0, -cashOf(till, organiserAccount(world, o))) / 100;
    const credit = creditRoom(world, till, o) / 100;
    const arrears = organiser.arrearsFen[o]! / 100;
    if (arrears > 0) return [{ id: "brokePromises", values: { arrears } }];
    if (missing > credit) return [{ id: "ranOutOfCash", values: { missing, credit } }];
    return missing > 0 ? [{ id: "drewOnCredit", values: { missing, credit } }] : [];
  },
  finish(moment) {
    const { world, till } = moment;
    const { organiser, size } = world;
    for (let o = 0; o < size.organisers; o++) {
      organiser.refundShare[o] = 0;
      if (organiser.fate[o] !== ALIVE) continue;
      const account = organiserAccount(world, o);
      const missing = -cashOf(till, account);
      if (missing > 0) lend(till, bankAccount(world), account, Math.min(missing, creditRoom(world, till, o)));
      if (organiser.arrearsFen[o]! > 0 || cashOf(till, account) < 0) failOrganiser(moment, o, OUT_OF_MONEY);
      else repayWhatIsDue(moment, o);
    }
  },
};

/** A share of cash goes into debt, but for what need not be repaid yet. */
function repayWhatIsDue({ world, till }: Moment, o: number): void {
  const account = organiserAccount(world, o);
  const due = Math.max(0, debtOf(world, o) - world.organiser.deferredFen[o]!);
  const spare = shareFen(cashOf(till, account), world.spec.finance.repaymentShare);
  repay(till, bankAccount(world), account, Math.min(due, spare));
}

/** Ends an organiser: sells what is left, repays the bank, then shareholders; the bank bears what remains of its loans. */
export function failOrganiser({ world, till, year }: Moment, o: number, cause: number): void {
  const { organiser, spec } = world;
  const account = organiserAccount(world, o);
  pay(
    till,
    kindOf.liquidation,
    outsideAccount(world),
    account,
    shareFen(organiser.fixedAssetsFen[o]!, spec.finance.liquidation),
  );
  organiser.fixedAssetsFen[o] = 0;
  const cash = cashOf(till, account);
  if (cash < 0) pay(till, kindOf.liquidation, outsideAccount(world), account, -cash);
  else repay(till, bankAccount(world), account, cash);
  organiser.bankLossFen[o] = writeOff(till, account);
  const left = cashOf(till, account);
  const register = organiser.shareCapitalFen[o]!;
  organiser.refundShare[o] = register > 0 ? Math.min(1, left / register) : 0;
  organiser.lostCapitalFen[o] = Math.max(0, register - left);
  organiser.collectiveLossFen[o] = shareFen(
    organiser.lostCapitalFen[o]! + organiser.dividendArrearsFen[o]!,
    register > 0 ? organiser.collectiveCapitalFen[o]! / register : 0,
  );
  organiser.fate[o] = FAILED;
  organiser.failedYear[o] = year;
  organiser.cause[o] = cause;
  organiser.landMu[o] = organiser.kind[o] === COOPERATIVE ? organiser.ownMu[o]! : 0;
  organiser.rentDueFen[o] = 0;
  organiser.wageDueFen[o] = 0;
  organiser.shareCapitalFen[o] = 0;
  organiser.holders[o] = 0;
  organiser.collectives[o] = 0;
  organiser.collectiveCapitalFen[o] = 0;
}

export const serveDebts: Step = {
  phase: "finance",
  name: "serve debts",
  about: "households pay interest, and repay from cash above a year's subsistence",
  reads: ["account.debtFen", "household.persons"],
  writes: ["account.*", "flow.*", "household.businessFen"],
  rows({ world }, { from, to, till }) {
    const { spec, books } = world;
    const { debtFen, cashFen } = books.accounts;
    const { businessFen, persons } = world.household;
    const { subsistence, repaymentShare } = spec.households.consumption;
    const bank = bankAccount(world);
    for (let h = from; h < to; h++) {
      const debt = debtFen[h]!;
      if (debt === 0) continue;
      const interest = shareFen(debt, spec.finance.loanRate);
      pay(till, kindOf.interest, h, bank, interest);
      businessFen[h] = businessFen[h]! - interest;
      const spare = cashFen[h]! - persons[h]! * subsistence * 100;
      if (spare > 0) repay(till, bank, h, shareFen(spare, repaymentShare));
    }
  },
};
