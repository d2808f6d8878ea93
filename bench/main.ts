/**
 * The bench: `npm run bench [-- --quick] [--json] [--repetitions N] [SCENARIO [path=value...]]`. Measures the full Lixian
 * model on one core: speed, memory, start-up, and where the time goes; `--quick` does all of it on a tiny county.
 */
import { parseArgs } from "node:util";
import { worldBytes } from "./bytes.ts";
import { machine, versions } from "./machine.ts";
import { type Repetition, repeat } from "./repetition.ts";
import { digestOf, report } from "./report.ts";
import { COUNTY, TINY, specOf } from "./scenario.ts";
import { type StartUp, startUp } from "./start-up.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    repetitions: { type: "string" },
  },
});
const [path = COUNTY, ...given] = positionals;
const subject = { path, set: values.quick ? [...TINY, ...given] : given };
const count = Number(values.repetitions ?? (values.quick ? 2 : 5));

const spec = await specOf(subject);
if (!values.quick) await repeat(spec, "1");
const repetitions: Repetition[] = [];
const starts: StartUp[] = [];
for (let r = 0; r < count; r++) {
  repetitions.push(await repeat(spec, "1"));
  starts.push(await startUp(subject));
}
const measured = {
  title: spec.title.en,
  households: spec.population.counties * spec.population.households,
  years: spec.years.last - spec.years.first + 1,
  repetitions,
  starts,
  bytes: worldBytes(spec),
};
if (values.json) {
  const plain = repetitions.map((each) => ({ ...each, steps: Object.fromEntries(each.steps) }));
  const whole = { ...measured, repetitions: plain, digest: digestOf(repetitions) };
  process.stdout.write(`${JSON.stringify({ machine: machine(), versions: versions(), ...whole })}\n`);
} else process.stdout.write(`${report(measured)}\n`);
