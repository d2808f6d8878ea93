/**
 * Simulated beside published: for every figure that a scenario expects, the mean over seeds and the range that nine in ten
 * seeds fall into. The range says how far luck alone moves one county; the verdict goes by the mean, which luck hardly
 * moves, so that a wide range cannot pass for agreement.
 */
import type { YearRow } from "../run/record.ts";
import type { Published } from "./expectations.ts";
import { fan } from "./statistics/fan.ts";

export interface Validated extends Published {
  readonly scenario: string;
  /** Seeds that have a value. */
  readonly seeds: number;
  readonly mean: number | null;
  /** Between these nine in ten seeds lie. */
  readonly low: number | null;
  readonly high: number | null;
  /** The mean lies within the tolerance of the published figure, or not. */
  readonly verdict: "inside" | "outside";
  /** Whether the range of seeds reaches the tolerance, where the mean does not lie in it. */
  readonly reached: boolean;
}

/** One line for each figure; `runs` holds the years of each seed. */
export function validated(
  scenario: string,
  figures: readonly Published[],
  runs: readonly (readonly YearRow[])[],
): Validated[] {
  return figures.map((figure) => {
    const values = runs.map((rows) => [
      rows.find(({ year }) => year === figure.year)?.metrics[figure.metric] ?? null,
    ]);
    const [at] = fan(values);
    const { mean = null, p5 = null, p95 = null, count = 0 } = at ?? {};
    const { published, reach } = figure;
    const inside = mean !== null && Math.abs(mean - published) <= reach;
    const touches = p5 !== null && p95 !== null && p5 <= published + reach && p95 >= published - reach;
    return {
      ...figure,
      scenario,
      seeds: count,
      mean,
      low: p5,
      high: p95,
      verdict: inside ? "inside" : "outside",
      reached: !inside && touches,
    };
  });
}

/** How many figures are met, by what their agreement would say. */
export type Tally = Readonly<Record<Published["role"], { readonly inside: number; readonly of: number }>>;

export function tally(lines: readonly Validated[]): Tally {
  const count = (role: Published["role"]) => {
    const own = lines.filter((line) => line.role === role);
    return { inside: own.filter(({ verdict }) => verdict === "inside").length, of: own.length };
  };
  return { given: count("given"), known: count("known"), holdout: count("holdout") };
}
