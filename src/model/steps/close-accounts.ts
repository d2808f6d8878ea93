/** Phase 10: households close their year: income, consumption, saving, borrowing, hardship; who is poor, left or fell back. */
import { chargeHouseholds } from "../../ledger/batch.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { householdCreditRoom } from "../rules/credit.ts";
import { drawHouseholds, drawOne, streams } from "../luck.ts";
import { uniform } from "../../engine/random.ts";
import { povertyLine } from "../rules/poverty-line.ts";
import { nextMarked } from "../rules/ties.ts";
import type { Block, Moment, Step } from "../step.ts";
import { bankAccount, outsideAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";

/** Largest count that `yearsAbove` holds. */
const MOST_YEARS = 255;

export const consume: Step = {
  phase: "householdAccounts",
  name: "consume",
  about:
    "spending is a share of income and cash, and never below subsistence; shortfalls are borrowed, then are hardship",
  reads: ["household.*", "county.priceLevel", "county.credit"],
  writes: ["account.*", "flow.*", "household.incomePerCapita", "household.hardshipYuan"],
  rows({ world }, block) {
    for (let v = block.firstGroup; v < block.endGroup; v++) spend(world, block, v);
  },
};

function spend(world: World, { till, scratch }: Block, v: number): void {
  const { spec, county, village } = world;
  const { wageFen, businessFen, propertyFen, transferFen, persons, incomePerCapita, hardshipYuan } =
    world.household;
  const { cashFen } = world.books.accounts;
  const { subsistence, propensity, wealthShare } = spec.households.consumption;
  const spentFen = scratch[0]!;
  const bank = bankAccount(world);
  const priceLevel = county.priceLevel[village.county[v]!]!;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const income = (wageFen[h]! + businessFen[h]! + propertyFen[h]! + transferFen[h]!) / 100;
    const eating = persons[h]!;
    incomePerCapita[h] = income / eating;
    const least = subsistence * eating * priceLevel;
    const affordable = Math.max(0, cashFen[h]! / 100);
    const wanted = Math.max(least, propensity * income + wealthShare * affordable);
    const shortfallFen = Math.max(0, toFen(Math.min(wanted, least) - affordable));
    const needFen = shortfallFen + Math.max(0, -cashFen[h]!);
    if (needFen > 0) lend(till, bank, h, Math.min(needFen, householdCreditRoom(world, h)));
    const spent = Math.min(Math.max(0, cashFen[h]!), toFen(Math.max(wanted, 0)));
    spentFen[h - first] = spent;
    hardshipYuan[h] = Math.max(0, least - spent / 100);
  }
  chargeHouseholds(till, kindOf.consumption, outsideAccount(world), first, end, spentFen);
}

export const judgePoverty: Step = {
  phase: "householdAccounts",
  name: "judge poverty",
  about: "income per person against the line; an exit needs a stable source beside; some fall back",
  reads: ["household.*"],
  writes: [
    "household.poor",
    "household.registeredPoor",
    "household.exitYear",
    "household.yearsAbove",
    "household.fellBack",
  ],
  rows: judge,
  tell({ world, year }, h) {
    const { household, spec } = world;
    const values = {
      line: Math.round(povertyLine(spec, year)),
      income: Math.round(household.incomePerCapita[h]!),
      steady: Math.round(steadyIncome(world, h)),
      drew: uniform(drawOne(world, streams.verification, year, h)),
      verified: spec.poverty.verified,
    };
    return [{ id: household.registeredPoor[h] === 1 ? "judgedRegistered" : "judgedNotRegistered", values }];
  },
};

function judge(moment: Moment, block: Block): void {
  const { world, year } = moment;
  const { spec } = world;
  const { incomePerCapita, poor, registeredPoor, yearsAbove, exitYear, fellBack } = world.household;
  const words = drawHouseholds(moment, block, streams.verification, 0);
  const line = povertyLine(spec, year);
  const stable = line * spec.poverty.stableShare;
  for (let h = block.from; h < block.to; h++) {
    const below = incomePerCapita[h]! < line ? 1 : 0;
    poor[h] = below;
    yearsAbove[h] = (1 - below) * Math.min(MOST_YEARS, yearsAbove[h]! + 1);
  }
  fellBack.fill(0, block.from, block.to);
  const nextBelow = (h: number) => nextMarked(poor, h, block.to);
  for (let h = nextBelow(block.from); h < block.to; h = nextBelow(h + 1)) {
    if (exitYear[h] === 0 || registeredPoor[h] === 1) continue;
    registeredPoor[h] = 1;
    fellBack[h] = 1;
  }
  const nextRegistered = (h: number) => nextMarked(registeredPoor, h, block.to);
  for (let h = nextRegistered(block.from); h < block.to; h = nextRegistered(h + 1)) {
    if (poor[h] === 1 || steadyIncome(world, h) < stable) continue;
    if (uniform(words[h - block.from]!) >= spec.poverty.verified) continue;
    registeredPoor[h] = 0;
    exitYear[h] = year;
  }
}

/** Income per person from sources that a village meeting counts as stable: linkages, work, and what programmes pay. */
function steadyIncome({ household }: World, h: number): number {
  const wages = household.wageFen[h]! + household.propertyFen[h]!;
  return Math.max(household.linkedFen[h]!, wages) / 100 / household.persons[h]!;
}
