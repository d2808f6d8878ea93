/** Phase 8: households sell what they did not deliver, pay inputs, and receive wages from outside and transfers. */
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { bearing, careOf } from "../rules/bearing.ts";
import { freeDays } from "../rules/labour.ts";
import type { Block, Moment, Step } from "../step.ts";
import { countyOf } from "../queries.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";
import { unitYield } from "./harvest.ts";

export const sellHarvests: Step = {
  phase: "settlement",
  name: "sell harvests",
  about: "what was not delivered under contract is sold at the farm gate; inputs are paid",
  reads: ["household.*", "villageProduct.*", "county.costLevel"],
  writes: ["account.*", "flow.*", "household.businessFen", "household.weatherLossYuan"],
  rows({ world }, block) {
    const { village } = world;
    const unit = {
      sales: new Float64Array(world.products.length),
      loss: new Float64Array(world.products.length),
    };
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      priceUnits(world, v, unit);
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) sell(world, block, v, h, unit);
    }
  },
};

/** What a unit (mu, head) of each product brings in a village this year, and what weather took of it, in yuan. */
interface UnitValues {
  readonly sales: Float64Array;
  readonly loss: Float64Array;
}

function priceUnits(world: World, v: number, unit: UnitValues): void {
  const { villageProduct, products } = world;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const price = villageProduct.farmGate[row]!;
    const unharmed =
      products[p]!.yield * villageProduct.suitability[row]! * villageProduct.serviceFactor[row]!;
    unit.sales[p] = unitYield(world, v, p) * price;
    unit.loss[p] = unharmed * (1 - villageProduct.yieldFactor[row]!) * price;
  }
}

function sell(world: World, { till }: Block, v: number, h: number, unit: UnitValues): void {
  const { household, villageProduct, products, village, county } = world;
  const outside = outsideAccount(world);
  const p = household.product[h]!;
  const staple = village.staple[v]!;
  const kept = household.sideline[h]!;
  let sales = 0;
  let inputs = 0;
  let loss = 0;
  if (p !== NO_PRODUCT) {
    const product = products[p]!;
    const price = villageProduct.farmGate[v * products.length + p]!;
    const age = household.standAge[h]!;
    sales += (household.harvestKg[h]! - household.deliveredKg[h]!) * price;
    inputs += household.tendedMu[h]! * product.inputCost * careOf(product, age);
    loss += household.tendedMu[h]! * bearing(product, age) * unit.loss[p]!;
  }
  if (staple !== NO_PRODUCT) {
    sales += household.stapleMu[h]! * unit.sales[staple]!;
    inputs += household.stapleMu[h]! * products[staple]!.inputCost;
    loss += household.stapleMu[h]! * unit.loss[staple]!;
  }
  if (kept !== NO_PRODUCT) {
    sales += household.sidelineHead[h]! * unit.sales[kept]!;
    inputs += household.sidelineHead[h]! * products[kept]!.inputCost;
    loss += household.sidelineHead[h]! * unit.loss[kept]!;
  }
  const salesFen = toFen(sales);
  const inputsFen = toFen(inputs * county.costLevel[village.county[v]!]!);
  pay(till, kindOf.sales, outside, h, salesFen);
  pay(till, kindOf.inputs, h, outside, inputsFen);
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
      pay(block.till, kindOf.migrantIncome, outside, h, away);
      pay(block.till, kindOf.wages, outside, h, odd);
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
    pay(block.till, kindOf.publicTransfer, governmentAccount(world, row), h, fen);
    household.transferFen[h] = household.transferFen[h]! + fen;
  }
}
