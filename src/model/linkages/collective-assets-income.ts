/** Collective assets, the year: jobs near home, income by luck, weather and travel, loans served or assets lost. */
import { columnsOf } from "../../engine/columns.ts";
import { clamp, exp, lognormalOf, normal } from "../../engine/math.ts";
import { stream } from "../../engine/random.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { repay } from "../../ledger/credit.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { bankAccount, collectiveAccount, outsideAccount } from "../accounts.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { holds } from "./collective-assets-build.ts";
import {
  type AssetKind,
  type CollectiveAssets,
  collectiveAssetTable,
  collectiveJobTable,
} from "./collective-assets-state.ts";
import { canTakeJob, stillFits } from "./side-jobs.ts";

const incomeLuck = stream("collectiveAssets.income");

/** `collective` of a household that no collective employs. */
export const NO_COLLECTIVE = NO_ORGANISER;

/** Villagers with days to spare take the jobs at their collective's assets, registered poor households first. */
export function fillCollectiveJobs({ world }: Moment, block: Block, given: CollectiveAssets): void {
  const { village, household } = world;
  const own = columnsOf(world.store, collectiveAssetTable);
  const job = columnsOf(world.store, collectiveJobTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    let places = 0;
    for (let k = 0; k < given.kinds.length; k++) if (holds(own.held[v]!, k)) places += given.kinds[k]!.jobs;
    if (places === 0 && own.jobs[v] === 0) continue;
    const offered = places;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      if (job.collective[h] === NO_COLLECTIVE) continue;
      const stays = places > 0 && stillFits(world, h);
      if (stays) places--;
      else endJob(world, h);
    }
    for (let round = 0; round < 2 && places > 0; round++) {
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v) && places > 0; h++) {
        if ((round === 0 && household.everRegistered[h] === 0) || !canTakeJob(world, h, given.jobDays))
          continue;
        job.collective[h] = v;
        job.days[h] = given.jobDays;
        household.jobDays[h] = household.jobDays[h]! + given.jobDays;
        places--;
      }
    }
    own.jobs[v] = offered - places;
  }
}

function endJob(world: World, h: number): void {
  const job = columnsOf(world.store, collectiveJobTable);
  world.household.jobDays[h] = world.household.jobDays[h]! - job.days[h]!;
  job.collective[h] = NO_COLLECTIVE;
  job.days[h] = 0;
  job.wageFen[h] = 0;
}

/** How good the year was for a kind in a village, 1 as usual: luck, weather on the village's harvests, and travel. */
function yearOf(moment: Moment, v: number, k: number, kind: AssetKind, weatherLoss: number): number {
  const { county, village } = moment.world;
  const blocked = 1 - county.migration[village.county[v]!]!;
  const { mu, sigma } = lognormalOf(kind.dispersion);
  const luck =
    sigma === 0 ? 1 : exp(mu + sigma * normal(drawOne(moment.world, incomeLuck, moment.year, v, k)));
  return (
    luck * Math.max(0, 1 - kind.epidemicLoss * blocked) * Math.max(0, 1 - kind.weatherLoss * weatherLoss)
  );
}

/** Share of the harvest that weather takes this year, over all products of the village alike. */
function weatherLossOf({ villageProduct, products }: World, v: number): number {
  let kept = 0;
  for (let p = 0; p < products.length; p++) kept += villageProduct.yieldFactor[v * products.length + p]!;
  return products.length === 0 ? 0 : clamp(1 - kept / products.length, 0, 1);
}

/** Assets earn, workers are paid, loans are served; who cannot pay the interest loses the assets. */
export function earnAssets(moment: Moment, block: Block, given: CollectiveAssets): void {
  const { world } = moment;
  const { village, county } = world;
  const own = columnsOf(world.store, collectiveAssetTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    own.netFen[v] = 0;
    const account = collectiveAccount(world, v);
    if (own.held[v] !== 0) {
      const weatherLoss = weatherLossOf(world, v);
      let yuan = 0;
      let work = 0;
      let jobs = 0;
      for (const [k, kind] of given.kinds.entries()) {
        if (!holds(own.held[v]!, k)) continue;
        const year = yearOf(moment, v, k, kind, weatherLoss);
        yuan += kind.income * year;
        work += kind.jobs * Math.min(1, year);
        jobs += kind.jobs;
      }
      own.netFen[v] = toFen(yuan * county.costLevel[village.county[v]!]!);
      const wages = jobs === 0 ? 0 : payWorkers(world, block, v, (work / jobs) * given.dayWage);
      pay(block.till, kindOf.otherIncome, outsideAccount(world), account, own.netFen[v]! + wages);
      own.bookFen[v] = own.bookFen[v]! - shareFen(own.bookFen[v]!, world.spec.finance.depreciation);
    }
    const interest = world.books.accounts.debtFen[account]! > 0 ? serveLoan(moment, block, v) : 0;
    village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + Math.max(0, own.netFen[v]! - interest);
  }
}

/** Pays the village's workers at the assets and gives what they cost, fen. */
function payWorkers(world: World, block: Block, v: number, dayWage: number): number {
  const { household, village, county } = world;
  const job = columnsOf(world.store, collectiveJobTable);
  let wages = 0;
  for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (job.collective[h] === NO_COLLECTIVE) continue;
    job.wageFen[h] = toFen(job.days[h]! * dayWage * county.wageLevel[village.county[v]!]!);
    pay(block.till, kindOf.wages, collectiveAccount(world, v), h, job.wageFen[h]!);
    household.wageFen[h] = household.wageFen[h]! + job.wageFen[h]!;
    household.linkedFen[h] = household.linkedFen[h]! + job.wageFen[h]!;
    wages += job.wageFen[h]!;
  }
  return wages;
}

/** Interest, then the year's instalment, as far as cash goes; gives the interest paid, fen. */
function serveLoan({ world, year }: Moment, { till }: Block, v: number): number {
  const { spec, books } = world;
  const own = columnsOf(world.store, collectiveAssetTable);
  const account = collectiveAccount(world, v);
  const due = shareFen(books.accounts.debtFen[account]!, spec.finance.loanRate);
  const interest = Math.min(due, Math.max(0, cashOf(till, account)));
  pay(till, kindOf.interest, account, bankAccount(world), interest);
  if (interest < due && own.held[v] !== 0) seize(world, till, v, year);
  repay(
    till,
    bankAccount(world),
    account,
    Math.min(own.instalmentFen[v]!, Math.max(0, cashOf(till, account))),
  );
  return interest;
}

/** The bank has the assets sold at a discount and is repaid; what is still owed stays a debt of the collective. */
function seize(world: World, till: Block["till"], v: number, year: number): void {
  const own = columnsOf(world.store, collectiveAssetTable);
  const account = collectiveAccount(world, v);
  const worth = shareFen(own.bookFen[v]!, world.spec.finance.liquidation);
  pay(till, kindOf.liquidation, outsideAccount(world), account, worth);
  repay(till, bankAccount(world), account, worth);
  own.held[v] = 0;
  own.bookFen[v] = 0;
  own.seized[v] = year;
}
