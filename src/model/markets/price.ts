/**
 * The two market rules, in money of the year relative to a base price. Isoelastic demand gives
 * price = base x demand x supply^(-1/elasticity) (model.md section 4); linear demand and supply are Ezekiel's cobweb (1938)
 * around the same reference point.
 */
import { clamp, pow } from "../../engine/math.ts";
import type { Product } from "../parameters/products.ts";

/** Prices stay within these multiples of the base, so that an empty market has a price. */
const LOWEST = 0.02;
const HIGHEST = 20;

type Demand = Pick<Product, "form" | "demandElasticity">;
type Supply = Pick<Product, "form" | "supplyElasticity">;

/** Price relative to the base at a supply and demand relative to the reference, before disturbances. */
export function relativePrice({ form, demandElasticity }: Demand, supply: number, demand: number): number {
  const ratio = supply / demand;
  if (form === "linear") return Math.max(0, 1 - (ratio - 1) / -demandElasticity);
  if (ratio <= 0) return HIGHEST;
  return clamp(pow(ratio, 1 / demandElasticity), LOWEST, HIGHEST);
}

/** Supply that the outside wants at a price relative to its long-run price, relative to its reference. */
export function wantedSupply({ form, supplyElasticity }: Supply, price: number): number {
  if (form === "linear") return Math.max(0, 1 + supplyElasticity * (price - 1));
  return price <= 0 ? 0 : pow(price, supplyElasticity);
}

/**
 * Outside supply moves a share of the way to what it wants (Nerlove's partial adjustment, 1958): the share is what supply answers a
 * price in a year over what it answers in the long run.
 */
export function adjustedSupply(supply: number, wanted: number, share: number): number {
  return supply + share * (wanted - supply);
}

/** Farm-gate price in a glut, as a share of the normal one: falls with harvest beyond handling capacity, to a floor. */
export function glutFactor(harvestKg: number, handlingKg: number, slope: number, floor: number): number {
  if (handlingKg <= 0 || harvestKg <= handlingKg) return 1;
  return Math.max(floor, 1 - slope * (harvestKg / handlingKg - 1));
}

/**
 * Share of a harvest that finds a buyer: all of it up to handling capacity, then what can still be hawked, which is a part
 * `hawked` of that capacity.
 */
export function soldShare(harvestKg: number, handlingKg: number, hawked: number): number {
  if (handlingKg <= 0) return 1;
  return Math.min(1, (handlingKg * (1 + hawked)) / Math.max(harvestKg, handlingKg));
}
