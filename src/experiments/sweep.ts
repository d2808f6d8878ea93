/**
 * The order of a sweep. All points under the first seed come first, then all under the second: a sweep that is cut short
 * has every point as often, or once more, and the points themselves stand in an order that is balanced when cut short.
 * Every point meets the same seeds, so that differences between points are paired.
 */

/** One run of a sweep. */
export interface SweepTask {
  readonly task: number;
  readonly point: number;
  readonly seed: string;
}

/** Every run, in order. */
export function* sweepTasks(points: number, seeds: readonly string[]): Generator<SweepTask> {
  for (const [s, seed] of seeds.entries()) {
    for (let point = 0; point < points; point++) yield { task: s * points + point, point, seed };
  }
}
