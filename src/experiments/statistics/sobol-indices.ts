/**
 * Sobol's indices: the share of the outcome's variance that a factor makes alone (first order), with each other one
 * (second), and in all (total). First order by Saltelli et al., Computer Physics Communications 181, 2010, table 2 (b);
 * total by Jansen, same journal 117, 1999; second by Saltelli, same journal 145, 2002.
 */
import type { Key } from "../../engine/random.ts";
import { blockSize, type SaltelliDesign } from "../designs/saltelli.ts";
import { bootstrap, type Estimate } from "./bootstrap.ts";

export interface SobolIndex extends Estimate {
  /** Whether the interval leaves out zero. */
  readonly told: boolean;
}

export interface SobolIndices {
  readonly variance: number;
  readonly mean: number;
  readonly first: readonly SobolIndex[];
  readonly total: readonly SobolIndex[];
  /** Pairs of factors, the lower number first; none unless the design is for second order. */
  readonly second: readonly (SobolIndex & { readonly factors: readonly [number, number] })[];
  /** Blocks left out because a point of theirs has no value. */
  readonly dropped: number;
}

type Shape = Pick<SaltelliDesign, "factors" | "secondOrder" | "rows">;

/** Indices from the outcome of each point of the design, in its order; NaN where there is none. */
export function sobolIndices(design: Shape, outcome: ArrayLike<number>, key: Key): SobolIndices {
  const { factors, rows, secondOrder } = design;
  const size = blockSize(design);
  const blocks = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: size }, (_, k) => outcome[row * size + k]!),
  ).filter((block) => block.every(Number.isFinite));
  const mean = blocks.reduce((sum, block) => sum + block[0]! + block.at(-1)!, 0) / (2 * blocks.length);
  const centred = blocks.map((block) => Float64Array.from(block, (value) => value - mean));
  const pairs = secondOrder ? pairsOf(factors) : [];
  let variance = Number.NaN;
  const estimates = bootstrap(
    centred.length,
    (cases) => {
      const found = indicesOf(centred, cases, factors, pairs);
      if (Number.isNaN(variance)) variance = found.variance;
      return found.values;
    },
    key,
  ).map(judged);
  return {
    variance,
    mean,
    first: estimates.slice(0, factors),
    total: estimates.slice(factors, 2 * factors),
    second: pairs.map((pair, k) => ({ ...estimates[2 * factors + k]!, factors: pair })),
    dropped: rows - blocks.length,
  };
}

/** First, total and second order over some blocks; a block is A, A with each column of B, B with each of A, B. */
function indicesOf(
  blocks: readonly Float64Array[],
  cases: Int32Array,
  factors: number,
  pairs: readonly (readonly [number, number])[],
): { variance: number; values: number[] } {
  const over = (term: (block: Float64Array, a: number, b: number) => number): number => {
    let sum = 0;
    for (const k of cases) {
      const block = blocks[k]!;
      sum += term(block, block[0]!, block[block.length - 1]!);
    }
    return sum / cases.length;
  };
  const centre = over((_, a, b) => (a + b) / 2);
  const variance = over((_, a, b) => (a * a + b * b) / 2) - centre * centre;
  const share = (part: number): number => (variance > 0 ? part / variance : 0);
  const each = Array.from({ length: factors }, (_, i) => i);
  const first = each.map((i) => share(over((block, a, b) => b * (block[1 + i]! - a))));
  const total = each.map((i) => share(over((block, a) => (a - block[1 + i]!) * (a - block[1 + i]!)) / 2));
  const second = pairs.map(([i, j]) => {
    const joint = over((block, a, b) => block[1 + factors + i]! * block[1 + j]! - a * b);
    return share(joint) - first[i]! - first[j]!;
  });
  return { variance, values: [...first, ...total, ...second] };
}

function pairsOf(factors: number): [number, number][] {
  return Array.from({ length: factors }, (_, i) => i).flatMap((i) =>
    Array.from({ length: factors - i - 1 }, (_, k): [number, number] => [i, i + k + 1]),
  );
}

function judged(estimate: Estimate): SobolIndex {
  const { low, high } = estimate;
  return { ...estimate, told: low !== null && high !== null && (low > 0 || high < 0) };
}
