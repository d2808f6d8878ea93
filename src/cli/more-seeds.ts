/** `--until METRIC=HALFWIDTH`: how many more seeds it takes until the interval of a difference is as narrow as wanted. */
import { parseQuantity } from "../engine/units.ts";
import type { Findings } from "../experiments/compare.ts";
import type { Difference } from "../experiments/compare-differences.ts";
import { seedsToAdd } from "../experiments/statistics/sequential.ts";
import type { Spec } from "../model/spec.ts";
import { metricLabel, metricUnit } from "../output/words/metrics.ts";
import { fill } from "../output/words/text.ts";
import { inUnit } from "../output/words/units.ts";
import { namesOf } from "../run/names.ts";
import { mistake } from "./failure.ts";
import type { Speaker } from "./speaker.ts";
import { TABLE_WORDS } from "./words/tables.ts";

export interface Target {
  readonly metric: string;
  /** Half width of the 95% interval of the last year's difference, in the metric's unit. */
  readonly halfWidth: number;
}

/** Seeds that are never exceeded: a target that needs more is out of reach of this way. */
const MOST_SEEDS = 1000;

export function targetOf(text: string, spec: Spec): Target {
  const [metric = "", value = ""] = text.split("=").map((part) => part.trim());
  const { metrics } = namesOf(spec, spec);
  const unit = Object.hasOwn(metrics, metric) ? metrics[metric] : metric in spec.metrics ? "1" : undefined;
  const halfWidth = unit === undefined ? undefined : parseQuantity(value, unit);
  if (unit !== undefined && typeof halfWidth === "number" && halfWidth > 0) return { metric, halfWidth };
  throw mistake(
    "until",
    "--until",
    unit === undefined
      ? `there is no metric "${metric}"; write one of years.parquet and a half width, like headcountRate=0.2%`
      : `"${value}" is no half width above zero in ${unit === "1" ? "a plain number or %" : unit}`,
  );
}

/** The seeds to add, none once every alternative is as narrow as wanted; at most twice as many as there are. */
export function moreSeeds(
  { metric, halfWidth }: Target,
  { differences }: Findings,
  seeds: readonly string[],
  to: Speaker,
): string[] {
  const last = Math.max(...differences.map(({ year }) => year ?? 0));
  const found = differences.filter((one) => one.metric === metric && one.year === last);
  const halfOf = ({ low, high }: Difference) => (low === null || high === null ? Infinity : (high - low) / 2);
  const reached = Math.max(...found.map(halfOf));
  const shown = (value: number) => inUnit(value, metricUnit(metric), to.lang);
  to.remark(
    fill(TABLE_WORDS.reach, to.lang, {
      metric: metricLabel(metric, to.lang),
      year: last,
      n: seeds.length,
      now: Number.isFinite(reached) ? shown(reached) : "–",
      wanted: shown(halfWidth),
    }),
  );
  const widest = found.reduce((a, b) => (halfOf(b) > halfOf(a) ? b : a));
  const count = seedsToAdd({ ...widest, count: seeds.length }, halfWidth, MOST_SEEDS);
  const stem = /^(.*?)\d+$/.exec(seeds.at(-1)!)?.[1] ?? `${seeds.at(-1)}-`;
  return Array.from({ length: count }, (_, k) => `${stem}${seeds.length + k + 1}`);
}
