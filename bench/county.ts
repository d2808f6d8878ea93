/** Measures the full Lixian model on one core: speed, memory, start-up, and where the time goes. */
import type { Spec } from "../src/model/spec.ts";
import { stateBytes } from "../src/model/state-bytes.ts";
import type { Calm } from "./calm.ts";
import { type Repetition, repeat } from "./repetition.ts";
import type { Measured } from "./report.ts";
import { COUNTY, specOf, TINY } from "./scenario.ts";
import { commandStart, type StartUp, firstStart, startUp } from "./start-up.ts";

export interface CountyOptions {
  readonly quick: boolean;
  readonly repetitions: number;
  /** A scenario file, and `path=value` pairs laid over it. */
  readonly words: readonly string[];
  readonly calm: Calm;
}

export async function measureCounty({
  quick,
  repetitions: count,
  words,
  calm,
}: CountyOptions): Promise<Measured> {
  const [path = COUNTY, ...given] = words;
  const subject = { path, set: quick ? [...TINY, ...given] : given };
  const spec: Spec = await specOf(subject);
  // V8 forgets what it has compiled while the bench waits for a calm moment.
  const warm = async () => {
    if (!quick) await repeat(spec, "1");
    return repeat(spec, "1");
  };
  const repetitions: Repetition[] = [];
  const commandStarts: number[] = [];
  const starts: StartUp[] = [];
  const smallest: StartUp[] = [];
  for (let r = 0; r < count; r++) {
    repetitions.push(await calm.measure(warm));
    commandStarts.push(await calm.measure(() => commandStart(subject)));
    starts.push(await calm.measure(() => startUp(subject)));
    if (!quick) smallest.push(await startUp({ path, set: [...given, ...TINY] }));
  }
  return {
    title: spec.title.en,
    households: spec.population.counties * spec.population.households,
    years: spec.years.last - spec.years.first + 1,
    repetitions,
    commandStarts,
    starts,
    firstOfAll: await calm.measure(() => firstStart(subject)),
    smallest: quick ? starts : smallest,
    bytes: stateBytes(spec),
  };
}
