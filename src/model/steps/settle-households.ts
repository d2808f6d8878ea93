/** Phase 8: households sell what they did not deliver, pay inputs, and receive wages from outside and transfers. */
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { bearing, careOf } from "../rules/bearing.ts";
import { type Herds, herdsOf } from "../rules/herd.ts";
import type { Block, Step } from "../step.ts";
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
    const { products } = world;
    const herds = herdsOf(world);
    const unit = { sales: new Float64Array(products.length), loss: new Float64Array(products.length) };
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      priceUnits(world, v, unit);
      sellVillage(world, block, v, unit, herds);
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

function sellVillage(
  world: World,
  { till }: Block,
  v: number,
  unit: UnitValues,
  herds: Herds | undefined,
): void {
  const { villageProduct, products, village, county } = world;
  const { product, standAge, tendedMu, harvestKg, deliveredKg } = world.household;
  const { stapleMu, sideline, sidelineHead, businessFen, weatherLossYuan } = world.household;
  const outside = outsideAccount(world);
  const costLevel = county.costLevel[village.county[v]!]!;
  const staple = village.staple[v]!;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    let sales = 0;
    let inputs = 0;
    let loss = 0;
    if (p !== NO_PRODUCT) {
      const grown = products[p]!;
      const age = standAge[h]!;
      sales += (harvestKg[h]! - deliveredKg[h]!) * villageProduct.farmGate[v * products.length + p]!;
      inputs += tendedMu[h]! * grown.inputCost * careOf(grown, age);
      loss += tendedMu[h]! * bearing(grown, age) * unit.loss[p]!;
    }
    if (staple !== NO_PRODUCT) {
      sales += stapleMu[h]! * unit.sales[staple]!;
      inputs += stapleMu[h]! * products[staple]!.inputCost;
      loss += stapleMu[h]! * unit.loss[staple]!;
    }
    if (kept !== NO_PRODUCT) {
      const price = villageProduct.farmGate[v * products.length + kept]!;
      sales += herds === undefined ? sidelineHead[h]! * unit.sales[kept]! : herds.soldKg[h]! * price;
      inputs += sidelineHead[h]! * products[kept]!.inputCost;
      loss += herds === undefined ? sidelineHead[h]! * unit.loss[kept]! : herds.lostKg[h]! * price;
    }
    const salesFen = toFen(sales);
    const inputsFen = toFen(inputs * costLevel);
    pay(till, kindOf.sales, outside, h, salesFen);
    pay(till, kindOf.inputs, h, outside, inputsFen);
    businessFen[h] = businessFen[h]! + salesFen - inputsFen;
    weatherLossYuan[h] = loss;
  }
}

/** What a household's inputs cost this year at the first year's prices, yuan. */
export function inputsOf({ household, products, village }: World, v: number, h: number): number {
  const p = household.product[h]!;
  const staple = village.staple[v]!;
  const kept = household.sideline[h]!;
  let inputs = 0;
  if (p !== NO_PRODUCT)
    inputs += household.tendedMu[h]! * products[p]!.inputCost * careOf(products[p]!, household.standAge[h]!);
  if (staple !== NO_PRODUCT) inputs += household.stapleMu[h]! * products[staple]!.inputCost;
  if (kept !== NO_PRODUCT) inputs += household.sidelineHead[h]! * products[kept]!.inputCost;
  return inputs;
}

export const payOutsideWages: Step = {
  phase: "settlement",
  name: "pay outside wages",
  about: "migrants send money home; those at home find odd jobs",
  reads: ["household.*", "county.*"],
  writes: ["account.*", "flow.*", "household.wageFen"],
  rows({ world }, block) {
    for (let v = block.firstGroup; v < block.endGroup; v++) payVillageWages(world, block, v);
  },
};

function payVillageWages(world: World, { till }: Block, v: number): void {
  const { spec, county, village } = world;
  const { labourers, migrants, workSkill, farmDays, jobDays, wageFen } = world.household;
  const { migrantIncome, casualDays, hiredDay, daysPerLabourer } = spec.households.labour;
  const outside = outsideAccount(world);
  const inCounty = village.county[v]!;
  const countyLevel = county.wageLevel[inCounty]!;
  const migration = county.migration[inCounty]!;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const gone = migrants[h]!;
    const home = Math.max(0, labourers[h]! - gone);
    const wageLevel = countyLevel * workSkill[h]!;
    const away = toFen(gone * migrantIncome * wageLevel * migration);
    const free = home * daysPerLabourer - farmDays[h]!;
    const days = Math.min(Math.max(0, free - jobDays[h]!), home * casualDays);
    const odd = toFen(days * hiredDay * wageLevel);
    pay(till, kindOf.migrantIncome, outside, h, away);
    pay(till, kindOf.wages, outside, h, odd);
    wageFen[h] = wageFen[h]! + away + odd;
  }
}

export const payTransfers: Step = {
  phase: "settlement",
  name: "pay transfers",
  about: "pensions, allowances and the land subsidy, whatever the programme",
  reads: ["household.*", "county.transferLevel"],
  writes: ["account.*", "flow.*", "household.transferFen"],
  rows({ world }, block) {
    for (let v = block.firstGroup; v < block.endGroup; v++) transferTo(world, block, v);
  },
};

function transferTo(world: World, { till }: Block, v: number): void {
  const { spec, county, village } = world;
  const { elderly, disabled, persons, landMu, transferFen } = world.household;
  const { pension, disability, landSubsidy, perPerson } = spec.households.publicTransfers;
  const inCounty = village.county[v]!;
  const government = governmentAccount(world, inCounty);
  const level = county.transferLevel[inCounty]!;
  const end = villageEnd(world, v);
  for (let h = village.firstHousehold[v]!; h < end; h++) {
    const allowances = elderly[h]! * pension + disabled[h]! * disability + persons[h]! * perPerson;
    const fen = toFen(allowances * level + landMu[h]! * landSubsidy);
    pay(till, kindOf.publicTransfer, government, h, fen);
    transferFen[h] = transferFen[h]! + fen;
  }
}
