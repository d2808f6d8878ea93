/** Phase 10: households close their year: income, consumption, saving, borrowing, hardship; who is poor, left or fell back. */
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { householdCreditRoom } from "../rules/credit.ts";
import { drawHouseholds, drawOne, streams } from "../luck.ts";
import { uniform } from "../../engine/random.ts";
import { povertyLine } from "../rules/poverty-line.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment, Step } from "../step.ts";
import { bankAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** Largest count that `yearsAbove` holds. */
const MOST_YEARS = 255;

export const consume: Step = {
  phase: "householdAccounts",
  name: "consume",
  about:
    "spending is a share of income and cash, and never below subsistence; shortfalls are borrowed, then are hardship",
  reads: ["household.*", "county.costLevel"],
  writes: ["account.*", "flow.*", "household.incomePerCapita", "household.hardshipYuan"],
  rows({ world }, block) {
    for (let h = block.from; h < block.to; h++) spend(world, block, h);
  },
};

/** Net income of the year in fen: wages, own business, property and transfers. */
export function netIncomeFen({ household }: World, h: number): number {
  return (
    household.wageFen[h]! + household.businessFen[h]! + household.propertyFen[h]! + household.transferFen[h]!
  );
}

function spend(world: World, { till }: Block, h: number): void {
  const { household, spec, county, books } = world;
  const { subsistence, propensity, wealthShare } = spec.households.consumption;
  const income = netIncomeFen(world, h) / 100;
  household.incomePerCapita[h] = income / household.persons[h]!;
  const least = subsistence * household.persons[h]! * county.costLevel[countyOf(world, h)]!;
  const cash = books.accounts.cashFen[h]! / 100;
  const wanted = Math.max(least, propensity * income + wealthShare * Math.max(0, cash));
  const affordable = Math.max(0, cash);
  const shortfallFen = Math.max(0, toFen(Math.min(wanted, least) - affordable));
  const loan = Math.min(
    shortfallFen + Math.max(0, -books.accounts.cashFen[h]!),
    householdCreditRoom(world, h),
  );
  lend(till, bankAccount(world), h, loan);
  const purse = Math.max(0, books.accounts.cashFen[h]!);
  const spent = Math.min(purse, toFen(Math.max(wanted, 0)));
  pay(till, kindOf.consumption, h, outsideAccount(world), spent);
  household.hardshipYuan[h] = Math.max(0, least - spent / 100);
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
  const { household, spec } = world;
  const words = drawHouseholds(moment, block, streams.verification, 0);
  const line = povertyLine(spec, year);
  const stable = line * spec.poverty.stableShare;
  for (let h = block.from; h < block.to; h++) {
    const below = household.incomePerCapita[h]! < line;
    household.poor[h] = below ? 1 : 0;
    household.yearsAbove[h] = below ? 0 : Math.min(MOST_YEARS, household.yearsAbove[h]! + 1);
    household.fellBack[h] = 0;
    if (household.registeredPoor[h] === 1 && !below && steadyIncome(world, h) >= stable) {
      if (uniform(words[h - block.from]!) >= spec.poverty.verified) continue;
      household.registeredPoor[h] = 0;
      household.exitYear[h] = year;
    } else if (household.exitYear[h] !== 0 && household.registeredPoor[h] === 0 && below) {
      household.registeredPoor[h] = 1;
      household.fellBack[h] = 1;
    }
  }
}

/** Income per person from sources that a village meeting counts as stable: linkages, work, and what programmes pay. */
function steadyIncome({ household }: World, h: number): number {
  const wages = household.wageFen[h]! + household.propertyFen[h]!;
  return Math.max(household.linkedFen[h]!, wages) / 100 / household.persons[h]!;
}
