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
  const { wageFen, businessFen, propertyFen, transferFen, incomePerCapita, persons } = household;
  const all = new Float64Array(count);
  const poor = new Float64Array(count);
  const gap = new Float64Array(count);
  const wage = new Float64Array(count);
  const business = new Float64Array(count);
  const property = new Float64Array(count);
  const transfer = new Float64Array(count);
  for (let h = 0; h < groups.length; h++) {
    const g = groups[h]!;
    const heads = persons[h]!;
    all[g] = all[g]! + heads;
    wage[g] = wage[g]! + wageFen[h]!;
    business[g] = business[g]! + businessFen[h]!;
    property[g] = property[g]! + propertyFen[h]!;
    transfer[g] = transfer[g]! + transferFen[h]!;
    const income = incomePerCapita[h]!;
    if (income >= line) continue;
    poor[g] = poor[g]! + heads;
    gap[g] = gap[g]! + (heads * (line - Math.max(income, 0))) / line;
  }
  return {
    persons: all,
    poor,
    gap,
    wage: yuan(wage),
    business: yuan(business),
    property: yuan(property),
    transfer: yuan(transfer),
  };
}

const yuan = (fen: Float64Array) => fen.map((each) => each / 100);
