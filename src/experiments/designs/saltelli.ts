/**
 * The design for Sobol's indices (Saltelli, Computer Physics Communications 145, 2002; Saltelli et al., same journal 181,
 * 2010): two independent samples A and B, and A with one column after the other taken from B; for second order also B
 * with one column after the other taken from A. The rows of one block stand together.
 */
import type { Key } from "../../engine/random.ts";
import { sobolSequence } from "./sobol.ts";

export interface SaltelliDesign {
  readonly points: readonly (readonly number[])[];
  /** Rows of A, and of B. */
  readonly rows: number;
  readonly factors: number;
  readonly secondOrder: boolean;
}

/** Points of one block: A, A with each column of B, B with each column of A, B. */
export function blockSize({ factors, secondOrder }: Pick<SaltelliDesign, "factors" | "secondOrder">): number {
  return (secondOrder ? 2 : 1) * factors + 2;
}

/** `rows` blocks over so many factors, from a shifted Sobol sequence of twice as many dimensions. */
export function saltelliDesign(
  rows: number,
  factors: number,
  secondOrder: boolean,
  key: Key,
): SaltelliDesign {
  const points = sobolSequence(rows, 2 * factors, key).flatMap((both) => {
    const [a, b] = [both.slice(0, factors), both.slice(factors)];
    const one = (onto: readonly number[], from: readonly number[]) =>
      onto.map((_, column) => onto.with(column, from[column]!));
    return [a, ...one(a, b), ...(secondOrder ? one(b, a) : []), b];
  });
  return { points, rows, factors, secondOrder };
}
