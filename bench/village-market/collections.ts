/** Garbage collections of this thread, by Node's own account. */
import { constants, PerformanceObserver } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import type { Collections } from "./measure.ts";

/** Watches from now on, until what it gives is called. */
export function watchCollections(): () => Promise<Collections> {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ entryTypes: ["gc"] });
  return async () => {
    const ended = performance.now();
    // Observers are told only when the event loop turns, which is when V8 does what it has put off: that is not counted.
    await setImmediate();
    const events = observer.takeRecords().filter(({ startTime }) => startTime < ended);
    observer.disconnect();
    const young = events.filter((event) => kindOf(event) === constants.NODE_PERFORMANCE_GC_MINOR);
    return {
      young: young.length,
      full: events.length - young.length,
      milliseconds: events.reduce((sum, { duration }) => sum + duration, 0),
    };
  };
}

const kindOf = (event: object) => (event as { readonly detail: { readonly kind: number } }).detail.kind;
