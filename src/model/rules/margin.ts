/** Margins: what a unit of a product leaves in a place, before and after the family's own work is counted. */
import type { World } from "../world.ts";

/** Cash margin of a unit in full bearing at a farm-gate price, yuan: sales less inputs. */
export function cashMargin(
  world: World,
  p: number,
  suitability: number,
  farmGate: number,
  costLevel: number,
): number {
  const product = world.products[p]!;
  return product.yield * suitability * farmGate - product.inputCost * costLevel;
}

/** Value of the family's days that a unit takes, yuan. */
export function familyWork({ products, spec }: World, p: number, wageLevel: number): number {
  return products[p]!.labourDays * spec.households.labour.familyDay * wageLevel;
}

/** Share of the market price that reaches a farm: infrastructure and selling together narrow the margin. */
export function farmGateShare(
  { spec, products }: World,
  p: number,
  infrastructure: number,
  organised: boolean,
): number {
  const { margin, infrastructureEffect, organisedSaving } = spec.market;
  const kept =
    margin *
    products[p]!.tradeShare *
    (1 - infrastructureEffect * infrastructure) *
    (organised ? 1 - organisedSaving : 1);
  return 1 - kept;
}

/** Gain in yield from an area served together: rises with the area, ever more slowly, to `serviceGain`. */
export function serviceFactor({ spec }: World, servedMu: number): number {
  const { serviceGain, serviceHalf } = spec.market;
  return 1 + (serviceGain * servedMu) / (servedMu + serviceHalf);
}

/** What a mu in full bearing costs a cooperative in a year, yuan: inputs and work. */
export function runningCost({ products, spec, county }: World, p: number, inCounty: number): number {
  const { jobWage, jobDays, workSaving } = spec.organisers.cooperatives;
  const { inputCost, labourDays } = products[p]!;
  const work = (labourDays * (1 - workSaving) * jobWage * county.wageLevel[inCounty]!) / jobDays;
  return inputCost * county.costLevel[inCounty]! + work;
}
