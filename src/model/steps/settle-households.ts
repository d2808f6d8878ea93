/** Phase 8: households sell what they did not deliver, pay inputs, and receive wages from outside and transfers. */
import { chargeHouseholds, payHouseholds } from "../../ledger/batch.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { careAt, careOf } from "../rules/bearing.ts";
import { SLOTS } from "../rules/by-product.ts";
import { type Herds, herdsOf } from "../rules/herd.ts";
import type { Block, Step } from "../step.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";
import { unharmedYield, unitYield } from "./harvest.ts";

export const sellHarvests: Step = {
  phase: "settlement",
  name: "sell harvests",
  about: "what was not delivered under contract is sold at the farm gate; inputs are paid",
  reads: ["household.*", "villageProduct.*", "county.costLevel"],
  writes: ["account.*", "flow.*", "household.businessFen", "household.weatherLossYuan"],
  rows({ world }, block) {
    const herds = herdsOf(world);
    const unit = unitValues();
    for (let v = block.firstGroup; v < block.endGroup; v++) {
      priceUnits(world, v, unit);
      sellVillage(world, block, v, unit, herds);
    }
  },
};

/** What a unit (mu, head) of each product brings in a village this year, and what weather took of it, in yuan, by slot. */
interface UnitValues {
  readonly price: Float64Array;
  readonly sales: Float64Array;
  readonly loss: Float64Array;
}

function unitValues(): UnitValues {
  return { price: new Float64Array(SLOTS), sales: new Float64Array(SLOTS), loss: new Float64Array(SLOTS) };
}

function priceUnits(world: World, v: number, unit: UnitValues): void {
  const { villageProduct, products } = world;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const price = villageProduct.farmGate[row]!;
    unit.price[p] = price;
    unit.sales[p] = unitYield(world, v, p) * price;
    unit.loss[p] = unharmedYield(world, v, p) * (1 - villageProduct.yieldFactor[row]!) * price;
  }
}

function sellVillage(
  world: World,
  { till, scratch }: Block,
  v: number,
  { price, sales, loss }: UnitValues,
  herds: Herds | undefined,
): void {
  const { village, county } = world;
  const { inputCost, firstAge, bearing } = world.byProduct;
  const { product, standAge, tendedMu, harvestKg, deliveredKg } = world.household;
  const { stapleMu, sideline, sidelineHead, businessFen, weatherLossYuan } = world.household;
  // Herds sell and lose what they say; other animals what a unit brings.
  const [animalsSold, animalsLost] = herds ? [herds.soldKg, herds.lostKg] : [sidelineHead, sidelineHead];
  const [perSold, perLost] = herds ? [price, price] : [sales, loss];
  const [salesFen, inputsFen] = [scratch[0]!, scratch[1]!];
  const staple = village.staple[v]!;
  const [stapleSales, stapleInputs, stapleLoss] = [sales[staple]!, inputCost[staple]!, loss[staple]!];
  const costLevel = county.costLevel[village.county[v]!]!;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const p = product[h]!;
    const kept = sideline[h]!;
    const tended = tendedMu[h]!;
    const mu = stapleMu[h]!;
    const bears = bearing[firstAge[p]! + standAge[h]!]!;
    const sold = (harvestKg[h]! - deliveredKg[h]!) * price[p]!;
    const inputs = tended * inputCost[p]! * careAt(bears) + mu * stapleInputs;
    salesFen[h - first] = toFen(sold + mu * stapleSales + animalsSold[h]! * perSold[kept]!);
    inputsFen[h - first] = toFen((inputs + sidelineHead[h]! * inputCost[kept]!) * costLevel);
    const lost = tended * bears * loss[p]! + mu * stapleLoss;
    weatherLossYuan[h] = lost + animalsLost[h]! * perLost[kept]!;
    businessFen[h] = businessFen[h]! + salesFen[h - first]! - inputsFen[h - first]!;
  }
  payHouseholds(till, kindOf.sales, outsideAccount(world), first, end, salesFen);
  chargeHouseholds(till, kindOf.inputs, outsideAccount(world), first, end, inputsFen);
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

function payVillageWages(world: World, { till, scratch }: Block, v: number): void {
  const { spec, county, village } = world;
  const { labourers, migrants, workSkill, farmDays, jobDays, wageFen } = world.household;
  const { migrantIncome, casualDays, hiredDay, daysPerLabourer } = spec.households.labour;
  const [awayFen, oddFen] = [scratch[0]!, scratch[1]!];
  const outside = outsideAccount(world);
  const inCounty = village.county[v]!;
  const countyLevel = county.wageLevel[inCounty]!;
  const migration = county.migration[inCounty]!;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const gone = migrants[h]!;
    const home = Math.max(0, labourers[h]! - gone);
    const wageLevel = countyLevel * workSkill[h]!;
    const away = toFen(gone * migrantIncome * wageLevel * migration);
    const free = home * daysPerLabourer - farmDays[h]!;
    const days = Math.min(Math.max(0, free - jobDays[h]!), home * casualDays);
    const odd = toFen(days * hiredDay * wageLevel);
    awayFen[h - first] = away;
    oddFen[h - first] = odd;
    wageFen[h] = wageFen[h]! + away + odd;
  }
  payHouseholds(till, kindOf.migrantIncome, outside, first, end, awayFen);
  payHouseholds(till, kindOf.wages, outside, first, end, oddFen);
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

function transferTo(world: World, { till, scratch }: Block, v: number): void {
  const { spec, county, village } = world;
  const { elderly, disabled, persons, landMu, transferFen } = world.household;
  const { pension, disability, landSubsidy, perPerson } = spec.households.publicTransfers;
  const paid = scratch[0]!;
  const inCounty = village.county[v]!;
  const level = county.transferLevel[inCounty]!;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const allowances = elderly[h]! * pension + disabled[h]! * disability + persons[h]! * perPerson;
    const fen = toFen(allowances * level + landMu[h]! * landSubsidy);
    paid[h - first] = fen;
    transferFen[h] = transferFen[h]! + fen;
  }
  payHouseholds(till, kindOf.publicTransfer, governmentAccount(world, inCounty), first, end, paid);
}
