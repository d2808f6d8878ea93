/**
 * One run in a process of its own, as a user's command makes it: `node bench/one-run.ts SCENARIO [path=value...]`. Prints,
 * as JSON, when each stage up to the first year was over (milliseconds since 1970), the most memory of the whole run, its
 * metrics and digests included, and how often and how long garbage was collected.
 */
import { enableCompileCache } from "node:module";
import { PerformanceObserver } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";

const now = () => performance.timeOrigin + performance.now();
const node = now();
enableCompileCache();
const collections = new PerformanceObserver(() => {});
collections.observe({ entryTypes: ["gc"] });
const { specOf } = await import("./scenario.ts");
const { openSimulation, stepYear } = await import("../src/run/simulate.ts");
const modules = now();

const [path = "", ...set] = process.argv.slice(2);
const spec = await specOf({ path, set });
const scenario = now();
const simulation = openSimulation(spec, "1");
const build = now();
stepYear(simulation, spec.years.first);
const firstYear = now();
const { createStoreDigest } = await import("../src/engine/hash.ts");
const { openMemory } = await import("../src/run/metrics/memory.ts");
const { metricsOf, observe } = await import("../src/run/observe.ts");
const digest = await createStoreDigest();
const metrics = metricsOf(spec);
const memory = openMemory(simulation.world);
for (let year = spec.years.first; year <= spec.years.last; year++) {
  if (year > spec.years.first) stepYear(simulation, year);
  observe(simulation, year, metrics, {}, memory);
  digest(simulation.world.store);
}
// Collections are told to observers only when the event loop turns.
await setImmediate();
const collected = collections.takeRecords();
const ends = { node, modules, scenario, build, firstYear };
process.stdout.write(
  `${JSON.stringify({
    ends,
    peakKilobytes: process.resourceUsage().maxRSS,
    collections: collected.length,
    collectionMs: collected.reduce((sum, { duration }) => sum + duration, 0),
  })}\n`,
);
