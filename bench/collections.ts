/** Garbage collections, told by when they happened. */
import { PerformanceObserver } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";

/** From and to, in milliseconds of `performance.now()`. */
export type Span = readonly [number, number];

export interface Collections {
  readonly count: number;
  readonly ms: number;
}

/** Long enough for Node to hand over what it has seen. */
const HAND_OVER_MS = 20;

/** Watches from now on; what it gives tells the collections that began within the spans, and watches no longer. */
export function watchCollections(): (spans: readonly Span[]) => Promise<Collections> {
  const seen: { startTime: number; duration: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    seen.push(...list.getEntries());
  });
  observer.observe({ entryTypes: ["gc"] });
  return async (spans) => {
    await setTimeout(HAND_OVER_MS);
    observer.disconnect();
    const within = seen.filter(({ startTime }) =>
      spans.some(([from, to]) => startTime >= from && startTime < to),
    );
    return { count: within.length, ms: within.reduce((sum, { duration }) => sum + duration, 0) };
  };
}
