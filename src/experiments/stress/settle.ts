/** A stress table before its first run: every strategy under every rung, and untouched, as a checked scenario. */
import { InputError } from "../../engine/errors.ts";
import type { Spec } from "../../model/spec.ts";
import { scenarioHash } from "../../run/identity.ts";
import type { Draft, Loaded } from "../../scenario/index.ts";
import type { Settled } from "../settle-points.ts";
import { type Rung, rungName } from "./ladder.ts";
import { strikeOn } from "./strike.ts";

export interface Strategy {
  readonly id: string;
  readonly draft: Draft<Spec>;
  readonly whole: Loaded<Spec>;
}

/** A cell of the table. Rung null is the untouched twin. */
export interface StressPoint {
  readonly strategy: number;
  readonly rung: Rung | null;
}

export interface SettledStress extends Settled {
  readonly points: readonly StressPoint[];
  /** Points at which the shock, or a part of it, finds nothing to strike. */
  readonly missed: readonly number[];
}

export interface Strikes {
  readonly year: number;
  readonly product: string | null;
}

/** Twins first, then rung by rung, all strategies of one side by side: a table that is cut short compares all of them. */
export function stressPoints(strategies: number, rungs: readonly Rung[]): StressPoint[] {
  const all = Array.from({ length: strategies }, (_, strategy) => strategy);
  return [null, ...rungs].flatMap((rung) => all.map((strategy) => ({ strategy, rung })));
}

/** Settles the given cells; throws `InputError` that names the strategy and rung of each mistake. */
export async function settleStress(
  strategies: readonly Strategy[],
  points: readonly StressPoint[],
  { year, product }: Strikes,
): Promise<SettledStress> {
  const hashes: string[] = [];
  const missed: number[] = [];
  const settle = async (point: number) => {
    const { strategy, rung } = points[point]!;
    const { id, draft, whole } = strategies[strategy]!;
    if (rung === null) return whole;
    const { pairs } = strikeOn(whole.spec, rung, year, product);
    try {
      return pairs.length === 0 ? whole : await draft.settle(pairs);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const where = `${id} under ${rungName(rung)}`;
      throw new InputError(error.problems.map((one) => ({ ...one, message: `${one.message} (${where})` })));
    }
  };
  for (const [point, { strategy, rung }] of points.entries()) {
    const { canonical } = await settle(point);
    hashes.push(await scenarioHash(canonical));
    if (rung !== null && strikeOn(strategies[strategy]!.whole.spec, rung, year, product).misses)
      missed.push(point);
  }
  return { points, hashes, missed, metrics: [], scenario: settle };
}
