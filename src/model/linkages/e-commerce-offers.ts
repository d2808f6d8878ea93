/** E-commerce, the prices: what a sale online leaves, and which way of selling is best for a household, by village and product. */
import { columnsOf } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { cashMargin, farmGateShare } from "../rules/margin.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import type { ECommerce } from "./e-commerce-parameters.ts";
import { BASE, CONSIGNMENT, NOT_SELLING, PURCHASING, servicePointTable } from "./e-commerce-state.ts";

/** Price online as a share of the market price: buyers pay retail, and part of trade's margin is saved. */
export function onlineShare(world: World, given: ECommerce, v: number, p: number): number {
  const usual = 1 - farmGateShare(world, p, world.village.infrastructure[v]!, false);
  return (1 + given.retail) * (1 - usual * (1 - given.marginSaved));
}

/** Farm-gate price that a village may expect: known prices save part of trade's margin where a point is open. */
function expectedGate(world: World, { information }: ECommerce, v: number, p: number): number {
  const open = columnsOf(world.store, servicePointTable).operator[v] !== NO_ORGANISER;
  const usual = 1 - farmGateShare(world, p, world.village.infrastructure[v]!, false);
  const kept = open && information !== "off" ? 1 - information.marginSaved : 1;
  return world.market.expectedPrice[p]! * (1 - usual * kept);
}

/** What each way of selling a product in a village is expected to leave a grower, yuan/kg; 0 where it is not offered. */
export interface Offers {
  readonly farmGate: number;
  readonly consignment: number;
  readonly purchasing: number;
  readonly base: number;
  /** What a price free of risk is worth to the grower. */
  readonly certainty: number;
}

export function offersOf(world: World, given: ECommerce, v: number, p: number): Offers {
  const { market, products, villageProduct, village, county, spec, organiser } = world;
  const point = columnsOf(world.store, servicePointTable);
  const row = v * products.length + p;
  const { yield: kg, inputCost } = products[p]!;
  const kgPerMu = kg * villageProduct.suitability[row]!;
  const expected = market.expectedPrice[p]!;
  const farmGate = expectedGate(world, given, v, p);
  const online = expected * onlineShare(world, given, v, p) - point.logistics[v]!;
  const { consignment, purchasing, industrial } = given;
  const open = point.operator[v] !== NO_ORGANISER;
  const base = point.baseOf[v]!;
  const quote = purchasing === "off" ? 0 : farmGate * (1 + purchasing.premium);
  const inputs =
    industrial === "off" || kgPerMu === 0
      ? 0
      : (industrial.inputs * inputCost * county.costLevel[village.county[v]!]!) / kgPerMu;
  const basePrice =
    industrial === "off"
      ? 0
      : Math.max(industrial.floor * market.basePrice[p]!, farmGate * (1 + industrial.premium));
  const risk = (spec.households.choice.riskAversion * villageProduct.variance[row]!) / 1000;
  return {
    farmGate,
    consignment: consignment === "off" || !open ? 0 : Math.max(0, online) * (1 - consignment.commission),
    purchasing: purchasing !== "off" && open && online >= quote * (1 + purchasing.minMargin) ? quote : 0,
    base:
      base !== NO_ORGANISER && organiser.product[base] === p && online >= basePrice + inputs
        ? basePrice + inputs
        : 0,
    certainty: kgPerMu > 0 ? risk / kgPerMu : 0,
  };
}

/** The way of selling that is worth most to a grower: a quote is free of risk, a floor of half of it. */
export function bestWay({ farmGate, consignment, purchasing, base, certainty }: Offers): number {
  let best = NOT_SELLING;
  let worth = farmGate;
  if (consignment > worth) {
    best = CONSIGNMENT;
    worth = consignment;
  }
  if (purchasing > 0 && purchasing + certainty > worth) {
    best = PURCHASING;
    worth = purchasing + certainty;
  }
  return base > 0 && base + certainty / 2 > worth ? BASE : best;
}

/** Villages with an open point come to expect what the market expects, not only what they remember. */
export function shareInformation({ world }: Moment, v: number, given: ECommerce): void {
  const { information } = given;
  if (information === "off") return;
  const { villageProduct, products, village, county } = world;
  const costLevel = county.costLevel[village.county[v]!]!;
  for (let p = 0; p < products.length; p++) {
    const row = v * products.length + p;
    const yielded =
      villageProduct.suitability[row]! * villageProduct.serviceFactor[row]! * villageProduct.usualYield[row]!;
    const informed = cashMargin(world, p, yielded, expectedGate(world, given, v, p), costLevel);
    const gap = informed - villageProduct.record[row]!;
    villageProduct.record[row] = villageProduct.record[row]! + information.sharpening * gap;
  }
}
