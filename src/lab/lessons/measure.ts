/** What a lesson's question asks for, measured in the runs of both sides: a mean over their seeds. */
import type { RunRecord } from "../../run/record.ts";
import type { LessonStep, Measure } from "./lesson.ts";

/** Runs of both sides under the same seeds. */
export interface Runs {
  readonly a: readonly RunRecord[];
  readonly b: readonly RunRecord[];
}

/** Undefined where the runs do not have it. */
export function measured({ of, ...what }: Measure, runs: Runs): number | undefined {
  if (of !== "difference") return meanOf(what, runs[of]);
  const [a, b] = [meanOf(what, runs.a), meanOf(what, runs.b)];
  return a === undefined || b === undefined ? undefined : b - a;
}

type What = Omit<Measure, "of">;

function meanOf(what: What, records: readonly RunRecord[]): number | undefined {
  const values = records.map((record) => valueIn(what, record));
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + value!, 0) / values.length;
}

function valueIn({ over, ...what }: What, record: RunRecord): number | undefined {
  const value = inYear(what, record);
  if (over === undefined || value === undefined) return value;
  const before = inYear({ ...what, year: over }, record);
  return before === undefined || before === 0 ? undefined : value / before;
}

function inYear({ metric, product, column, year }: What, record: RunRecord): number | undefined {
  if (metric !== undefined)
    return record.years.find((row) => row.year === year)?.metrics[metric] ?? undefined;
  return record.products.find((row) => row.year === year && row.product === product)?.[column!];
}

/** Row of the choice that has come true. */
export function cameTrue({ choices }: Pick<LessonStep, "choices">, value: number): number {
  return choices.findIndex(({ below }) => below === undefined || value < below);
}
