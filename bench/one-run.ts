/**
 * One run in a process of its own, as a user's command makes it: `node bench/one-run.ts SCENARIO [path=value...]`. Prints
 * a line when the first year is over, and the most memory that the process took when the last is.
 */
import module from "node:module";

module.enableCompileCache();
const { specOf } = await import("./scenario.ts");
const { openSimulation, stepYear } = await import("../src/run/simulate.ts");

const [path = "", ...set] = process.argv.slice(2);
const spec = await specOf({ path, set });
const simulation = openSimulation(spec, "1");
for (let year = spec.years.first; year <= spec.years.last; year++) {
  stepYear(simulation, year);
  if (year === spec.years.first) process.stdout.write("first year\n");
}
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
