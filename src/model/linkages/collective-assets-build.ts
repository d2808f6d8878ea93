/** Collective assets, the building: who gets what by programme or loan, what cash buys, and what the bank weighs. */
import { columnsOf } from "../../engine/columns.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { bankAccount, collectiveAccount, governmentAccount, outsideAccount } from "../accounts.ts";
import { annuity } from "../rules/bearing.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { type AssetKind, type CollectiveAssets, collectiveAssetTable } from "./collective-assets-state.ts";

/** Builds what is due of each kind, the collectives with least cash first; then those with cash enough reinvest. */
export function buildAssets(moment: Moment, given: CollectiveAssets): void {
  const { world, year } = moment;
  for (let county = 0; county < world.size.counties; county++) {
    for (const [k, kind] of given.kinds.entries()) {
      if (year < kind.from || year >= kind.from + kind.rollout) continue;
      const due = Math.floor((kind.villages * (year - kind.from + 1)) / kind.rollout);
      const before = Math.floor((kind.villages * (year - kind.from)) / kind.rollout);
      for (const v of candidates(moment, county, k, kind).slice(0, due - before)) build(moment, v, k, kind);
    }
  }
  if (given.reinvest) for (let v = 0; v < world.size.villages; v++) reinvest(moment, v, given.kinds);
}

function costFen({ county, village }: World, v: number, kind: AssetKind): number {
  return toFen(kind.cost * county.costLevel[village.county[v]!]!);
}

/** Villages of a county that lack a kind and may hold it; for a loan, those to which the bank would lend. */
function candidates({ world, till }: Moment, county: number, k: number, kind: AssetKind): number[] {
  const { village, size, books, spec } = world;
  const own = columnsOf(world.store, collectiveAssetTable);
  const cash = (v: number) => cashOf(till, collectiveAccount(world, v));
  const fit: number[] = [];
  if (kind.finance === "loan" && !repays(kind, spec.finance.loanRate)) return fit;
  for (let v = 0; v < size.villages; v++) {
    if (village.county[v] !== county || holds(own.held[v]!, k) || own.seized[v] !== 0) continue;
    if (village.infrastructure[v]! < kind.minInfrastructure) continue;
    if (kind.finance === "loan" && books.accounts.debtFen[collectiveAccount(world, v)]! > 0) continue;
    fit.push(v);
  }
  return fit.sort((a, b) => cash(a) - cash(b) || a - b);
}

/** Bank and collective weigh the same: a usual year's income must cover interest and repayment. */
export function repays({ cost, income, term }: AssetKind, loanRate: number): boolean {
  return income >= cost * annuity(term, loanRate);
}

/** Whether bit `k` is set. */
export const holds = (held: number, k: number) => ((held >> k) & 1) === 1;

function build(moment: Moment, v: number, k: number, kind: AssetKind): void {
  const { world, till } = moment;
  const own = columnsOf(world.store, collectiveAssetTable);
  const account = collectiveAccount(world, v);
  const cost = costFen(world, v, kind);
  if (kind.finance === "programme")
    pay(till, kindOf.collectiveFund, governmentAccount(world, world.village.county[v]!), account, cost);
  else {
    const loan = Math.max(0, cost - Math.max(0, cashOf(till, account)));
    lend(till, bankAccount(world), account, loan);
    own.instalmentFen[v] = Math.ceil(loan / kind.term);
  }
  put(moment, v, k, cost);
}

/** The cheapest kind that a collective lacks and has the cash for, and that would pay its keep. */
function reinvest(moment: Moment, v: number, kinds: readonly AssetKind[]): void {
  const { world, till } = moment;
  const own = columnsOf(world.store, collectiveAssetTable);
  const account = collectiveAccount(world, v);
  if (world.books.accounts.debtFen[account]! > 0) return;
  let best = -1;
  for (const [k, kind] of kinds.entries()) {
    if (
      holds(own.held[v]!, k) ||
      kind.income === 0 ||
      world.village.infrastructure[v]! < kind.minInfrastructure
    )
      continue;
    if (costFen(world, v, kind) > cashOf(till, account)) continue;
    if (best < 0 || kind.cost < kinds[best]!.cost) best = k;
  }
  if (best >= 0) put(moment, v, best, costFen(world, v, kinds[best]!));
}

function put({ world, till }: Moment, v: number, k: number, cost: number): void {
  const own = columnsOf(world.store, collectiveAssetTable);
  pay(till, kindOf.investment, collectiveAccount(world, v), outsideAccount(world), cost);
  own.held[v] = own.held[v]! | (1 << k);
  own.bookFen[v] = own.bookFen[v]! + cost;
}
