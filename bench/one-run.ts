/**
 * One run in a process of its own, as a user's command makes it: `node bench/one-run.ts SCENARIO [path=value...]`. Prints,
 * as JSON, when each stage up to the first year was over (milliseconds since 1970) and the most memory of the whole run.
 */
import { enableCompileCache } from "node:module";

const now = () => performance.timeOrigin + performance.now();
const node = now();
enableCompileCache();
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
for (let year = spec.years.first + 1; year <= spec.years.last; year++) stepYear(simulation, year);
const ends = { node, modules, scenario, build, firstYear };
process.stdout.write(`${JSON.stringify({ ends, peakKilobytes: process.resourceUsage().maxRSS })}\n`);
