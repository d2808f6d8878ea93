/** Measures the full Lixian model on one core: speed, memory, start-up, and where the time goes. */
import type { Spec } from "../src/model/spec.ts";
import { stateBytes } from "../src/model/state-bytes.ts";
import type { Calm } from "./calm.ts";
import { type Repetition, repeat } from "./repetition.ts";
import type { Measured } from "./report.ts";
import { COUNTY, specOf, TINY } from "./scenario.ts";
import { type StartUp, firstStart, startUp } from "./start-up.ts";

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
  if (!quick) await repeat(spec, "1");
  const repetitions: Repetition[] = [];
  const starts: StartUp[] = [];
  const smallest: StartUp[] = [];
  for (let r = 0; r < count; r++) {
    repetitions.push(await calm.measure(() => repeat(spec, "1")));
    starts.push(await calm.measure(() => startUp(subject)));
    if (!quick) smallest.push(await startUp({ path, set: [...given, ...TINY] }));
  }
  return {
    title: spec.title.en,
    households: spec.population.counties * spec.population.households,
    years: spec.years.last - spec.years.first + 1,
    repetitions,
    starts,
    firstOfAll: await calm.measure(() => firstStart(subject)),
    smallest: quick ? starts : smallest,
    bytes: stateBytes(spec),
  };
}
