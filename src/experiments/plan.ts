/** The whole plan of an experiment before its first run: factors, points, and what the statistics must know of them. */
import { InputError } from "../engine/errors.ts";
import { keyOf } from "../engine/random.ts";
import { type Factor, type FactorValue, gridCount, gridValues, valueAt } from "./designs/factor.ts";
import { grid } from "./designs/grid.ts";
import { latinHypercube } from "./designs/latin-hypercube.ts";
import { morrisDesign } from "./designs/morris.ts";
import { saltelliDesign } from "./designs/saltelli.ts";
import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "./designs/sobol.ts";

export type DesignKind = "grid" | "lhs" | "sobol" | "csv" | "morris" | "saltelli";

export interface Plan {
  readonly kind: DesignKind;
  readonly factors: readonly Factor[];
  /** A value of every factor for each point, in the order in which they are run. */
  readonly points: readonly (readonly FactorValue[])[];
  /** What the luck of the design is drawn with. */
  readonly seed: string;
  /** Trajectories of Morris, blocks of Saltelli. */
  readonly rows?: number;
  readonly secondOrder?: boolean;
}

export interface PlanOptions {
  /** Points of a hypercube or a sequence; trajectories; blocks. */
  readonly n: number;
  readonly seed: string;
  readonly secondOrder?: boolean;
}

/** Far above what one machine runs in a week; a mistyped step must not fill the disk. */
const MOST_POINTS = 1_000_000;

/** Points over factors by a design that needs no file. */
export function planOf(
  kind: Exclude<DesignKind, "csv">,
  factors: readonly Factor[],
  { n, seed, secondOrder = false }: PlanOptions,
): Plan {
  refuse(kind, factors, n, secondOrder);
  const key = keyOf(seed);
  const k = factors.length;
  const placed = (shares: readonly (readonly number[])[]) =>
    shares.map((point) => point.map((share, f) => valueAt(factors[f]!, share)));
  switch (kind) {
    case "grid": {
      const values = factors.map(gridValues);
      const points = grid(values.map(({ length }) => length));
      return { kind, factors, seed, points: points.map((point) => point.map((v, f) => values[f]![v]!)) };
    }
    case "lhs":
      return { kind, factors, seed, points: placed(latinHypercube(n, k, key)) };
    case "sobol":
      return { kind, factors, seed, points: placed(sobolSequence(n, k, key)) };
    case "morris":
      return { kind, factors, seed, rows: n, points: placed(morrisDesign(n, k, key).points) };
    case "saltelli": {
      const { points } = saltelliDesign(n, k, secondOrder, key);
      return { kind, factors, seed, rows: n, secondOrder, points: placed(points) };
    }
  }
}

function refuse(kind: DesignKind, factors: readonly Factor[], n: number, secondOrder: boolean): void {
  const k = factors.length;
  const dimensions = kind === "saltelli" ? 2 * k : kind === "sobol" ? k : 0;
  if (dimensions > MOST_SOBOL_DIMENSIONS) {
    const most = kind === "saltelli" ? MOST_SOBOL_DIMENSIONS / 2 : MOST_SOBOL_DIMENSIONS;
    throw wrong(
      `${k} factors are more than the ${most} that this design takes; screen them with Morris first`,
    );
  }
  const count =
    kind === "grid"
      ? factors.reduce((product, factor) => product * gridCount(factor), 1)
      : n * (kind === "morris" ? k + 1 : kind === "saltelli" ? (secondOrder ? 2 : 1) * k + 2 : 1);
  if (count > MOST_POINTS) {
    throw wrong(
      `${count} points are more than ${MOST_POINTS}; take larger steps, fewer factors or a smaller --n`,
    );
  }
}

const wrong = (message: string) => new InputError([{ rule: "too-many-points", path: "", message }]);

/** A point as `--set` pairs. */
export function pairsOf({ factors }: Pick<Plan, "factors">, point: readonly FactorValue[]): string[] {
  return factors.map(({ path }, f) => `${path}=${point[f]}`);
}
