/** What linkages change on the way to market in a year: harvest that goes past local trade, and villages that trade better. */
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";

export interface MarketReach {
  /** Harvest that linkages carry off themselves, kg (county x product): it meets no local glut. */
  readonly carriedKg: Float64Array;
  /** Part of it that is sold beyond the product's market, kg (product): it does not press the price. */
  readonly beyondKg: Float64Array;
  /** Share of the usual margin of trade that is left (village). */
  readonly marginKept: Float64Array;
}

/** Adds a linkage's part to the year's reach. */
export type Reaching = (moment: Moment, reach: MarketReach) => void;

/** The year's reach of all linkages that have one; null where none has, so that nothing is worked out. */
export function reachOf(moment: Moment, reaching: readonly Reaching[]): MarketReach | null {
  if (reaching.length === 0) return null;
  const reach = noReach(moment.world);
  for (const add of reaching) add(moment, reach);
  return reach;
}

function noReach({ size }: World): MarketReach {
  return {
    carriedKg: new Float64Array(size.counties * size.products),
    beyondKg: new Float64Array(size.products),
    marginKept: new Float64Array(size.villages).fill(1),
  };
}
