/**
 * Households in groups: tenths of persons by this year's income, and those with and without anybody able to work. Deciles
 * of one year tell how income is made up from the bottom to the top; whom a policy moves is told by the deciles of a
 * comparison, which are formed once, on the base.
 */
import { quantileGroups } from "../../metrics/deciles.ts";
import type { World } from "../../model/world.ts";

export const DECILES = 10;

/** Numbers of the groups of `labour`. */
export const WITHOUT_LABOUR = 0;
export const WITH_LABOUR = 1;

/** The four sources of income. */
export const incomeSources = ["wage", "business", "property", "transfer"] as const;
export type IncomeSource = (typeof incomeSources)[number];

/** Sums of each group, by its number. */
export interface GroupSums extends Readonly<Record<IncomeSource, Float64Array>> {
  readonly persons: Float64Array;
  /** Persons below the line, and the sum of their gaps to it as a share of it. */
  readonly poor: Float64Array;
  readonly gap: Float64Array;
}

export interface Groups {
  /** Poorest first; households of the same income share a group. */
  readonly deciles: GroupSums;
  readonly labour: GroupSums;
}

/** `order` is that of income per person, ascending. Two passes over the households. */
export function groupsOf(world: World, order: Uint32Array, line: number): Groups {
  const { incomePerCapita, persons, labourers } = world.household;
  const deciles = quantileGroups(incomePerCapita, persons, DECILES, order);
  const labour = new Uint8Array(labourers.length);
  for (let h = 0; h < labour.length; h++) labour[h] = labourers[h]! > 0 ? WITH_LABOUR : WITHOUT_LABOUR;
  return {
    deciles: sumGroups(world, deciles, DECILES, line),
    labour: sumGroups(world, labour, 2, line),
  };
}

function sumGroups({ household }: World, groups: Uint8Array, count: number, line: number): GroupSums {
  const empty = () => new Float64Array(count);
  const sums: GroupSums = {
    persons: empty(),
    poor: empty(),
    gap: empty(),
    wage: empty(),
    business: empty(),
    property: empty(),
    transfer: empty(),
  };
  const { wageFen, businessFen, propertyFen, transferFen, incomePerCapita, persons } = household;
  for (let h = 0; h < groups.length; h++) {
    const g = groups[h]!;
    const income = incomePerCapita[h]!;
    sums.persons[g] = sums.persons[g]! + persons[h]!;
    sums.wage[g] = sums.wage[g]! + wageFen[h]! / 100;
    sums.business[g] = sums.business[g]! + businessFen[h]! / 100;
    sums.property[g] = sums.property[g]! + propertyFen[h]! / 100;
    sums.transfer[g] = sums.transfer[g]! + transferFen[h]! / 100;
    if (income >= line) continue;
    sums.poor[g] = sums.poor[g]! + persons[h]!;
    sums.gap[g] = sums.gap[g]! + (persons[h]! * (line - Math.max(income, 0))) / line;
  }
  return sums;
}
