/** Phase 8: households sell what they did not deliver, pay inputs, and receive wages from outside and transfers. */
import { pay } from "../../ledger/books.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { careOf } from "../rules/bearing.ts";
import { freeDays } from "../rules/labour.ts";
import type { Block, Moment, Step } from "../step.ts";
import { countyOf } from "../queries.ts";
import { type World, governmentAccount, outsideAccount, villageEnd } from "../world.ts";
import { unitYield } from "./harvest.ts";

export const sellHarvests: Step = {
  phase: "settlement",
  name: "sell harvests",
  about: "what was not delivered under contract is sold at the farm gate; inputs are paid",
  reads: ["household.*", "villageProduct.*", "county.costLevel"],
  writes: ["account.*", "flow.*", "household.businessFen", "household.weatherLossYuan"],
  rows({ world }, block) {
    const { village } = world;
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) sell(world, block, v, h);
    }
  },
};

function sell(world: World, { till }: Block, v: number, h: number): void {
  const { household, villageProduct, products, village, county } = world;
  const outside = outsideAccount(world);
  const costLevel = county.costLevel[village.county[v]!]!;
  const first = v * products.length;
  let sales = 0;
  let inputs = 0;
  let loss = 0;
  const add = (p: number, units: number, kg: number, care = 1) => {
    const price = villageProduct.farmGate[first + p]!;
    const weather = villageProduct.yieldFactor[first + p]!;
    sales += kg * price;
    inputs += units * products[p]!.inputCost * costLevel * care;
    if (weather > 0) loss += kg * price * (1 / weather - 1);
  };
  const p = household.product[h]!;
  const staple = village.staple[v]!;
  const kept = household.sideline[h]!;
  if (p !== NO_PRODUCT) {
    const spotKg = household.harvestKg[h]! - household.deliveredKg[h]!;
    add(p, household.tendedMu[h]!, spotKg, careOf(products[p]!, household.standAge[h]!));
  }
  if (staple !== NO_PRODUCT)
    add(staple, household.stapleMu[h]!, household.stapleMu[h]! * unitYield(world, v, staple));
  if (kept !== NO_PRODUCT)
    add(kept, household.sidelineHead[h]!, household.sidelineHead[h]! * unitYield(world, v, kept));
  const salesFen = toFen(sales);
  const inputsFen = toFen(inputs);
  pay(till, "sales", outside, h, salesFen);
  pay(till, "inputs", h, outside, inputsFen);
  household.businessFen[h] = household.businessFen[h]! + salesFen - inputsFen;
  household.weatherLossYuan[h] = loss;
}

export const payOutsideWages: Step = {
  phase: "settlement",
  name: "pay outside wages",
  about: "migrants send money home; those at home find odd jobs",
  reads: ["household.*", "county.*"],
  writes: ["account.*", "flow.*", "household.wageFen"],
  rows({ world }, block) {
    const { household, spec, county } = world;
    const { migrantIncome, casualDays, hiredDay } = spec.households.labour;
    const outside = outsideAccount(world);
    for (let h = block.from; h < block.to; h++) {
      const row = countyOf(world, h);
      const wageLevel = county.wageLevel[row]! * household.workSkill[h]!;
      const away = toFen(household.migrants[h]! * migrantIncome * wageLevel * county.migration[row]!);
      const home = household.labourers[h]! - household.migrants[h]!;
      const days = Math.min(Math.max(0, freeDays(world, h) - household.jobDays[h]!), home * casualDays);
      const odd = toFen(days * hiredDay * wageLevel);
      pay(block.till, "migrantIncome", outside, h, away);
      pay(block.till, "wages", outside, h, odd);
      household.wageFen[h] = household.wageFen[h]! + away + odd;
    }
  },
};

export const payTransfers: Step = {
  phase: "settlement",
  name: "pay transfers",
  about: "pensions, allowances and the land subsidy, whatever the programme",
  reads: ["household.*", "county.transferLevel"],
  writes: ["account.*", "flow.*", "household.transferFen"],
  rows: (moment, block) => transfer(moment, block),
};

function transfer({ world }: Moment, block: Block): void {
  const { household, spec, county } = world;
  const { pension, disability, landSubsidy, perPerson } = spec.households.publicTransfers;
  for (let h = block.from; h < block.to; h++) {
    const row = countyOf(world, h);
    const yuan =
      (household.elderly[h]! * pension +
        household.disabled[h]! * disability +
        household.persons[h]! * perPerson) *
        county.transferLevel[row]! +
      household.landMu[h]! * landSubsidy;
    const fen = toFen(yuan);
    pay(block.till, "publicTransfer", governmentAccount(world, row), h, fen);
    household.transferFen[h] = household.transferFen[h]! + fen;
  }
}
