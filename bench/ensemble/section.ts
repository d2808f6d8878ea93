/**
 * What a second thread gives an ensemble of runs, beside what a second process gives the same machine in C: the two share
 * caches, memory and clock whatever the program, so that less than twice is to be had.
 */
import type { Calm } from "../calm.ts";
import { spreadOf, spreadText } from "../spread.ts";
import { COUNTY, TINY } from "../scenario.ts";
import { compileTwin, removeTwin, runTwin } from "../village-market/twin.ts";
import { type Ensemble, type Outcome, runEnsemble } from "./runs.ts";

const SEEDS = 8;
const THREADS = 2;

interface Repetition {
  readonly runs: Gain;
  readonly files: Gain;
  /** Absent where there is no C compiler. */
  readonly twin?: Gain;
}

/** The same work done one after the other, and two at once; ms. */
interface Gain {
  readonly oneMs: number;
  readonly twoMs: number;
}

export interface EnsembleMeasured {
  readonly seeds: number;
  readonly digests: readonly string[];
  readonly repetitions: readonly Repetition[];
}

export async function measureEnsemble(
  quick: boolean,
  repetitions: number,
  calm: Calm,
): Promise<EnsembleMeasured> {
  const seeds = quick ? 2 : SEEDS;
  const subject = { path: COUNTY, set: quick ? TINY : [] };
  const twin = await compileTwin();
  const measured: Repetition[] = [];
  let digests: readonly string[] = [];
  const gain = async (ensemble: Ensemble): Promise<Gain> => {
    const one = await calm.measure(() => runEnsemble(ensemble, 1));
    const two = await calm.measure(() => runEnsemble(ensemble, THREADS));
    digests = agreed([...(digests.length > 0 ? [digests] : []), one.digests, two.digests]);
    return { oneMs: one.milliseconds, twoMs: two.milliseconds };
  };
  try {
    for (let r = 0; r < repetitions; r++) {
      measured.push({
        runs: await gain({ subject, seeds, files: false }),
        files: await gain({ subject, seeds, files: true }),
        ...("compiler" in twin ? { twin: await calm.measure(() => twinGain(quick)) } : {}),
      });
    }
  } finally {
    await removeTwin();
  }
  return { seeds, digests, repetitions: measured };
}

/** The twin of the village market as two processes, one after the other and at once. */
async function twinGain(quick: boolean): Promise<Gain> {
  const households = quick ? 10_000 : 1_000_000;
  const request = { contender: "C", households, years: 30, runs: 1, threads: 1, warmYears: 0 } as const;
  const began = performance.now();
  await runTwin(request);
  await runTwin(request);
  const between = performance.now();
  await Promise.all([runTwin(request), runTwin(request)]);
  return { oneMs: between - began, twoMs: performance.now() - between };
}

/** The digests of all, which are the same or the bench stops. */
function agreed(all: readonly Outcome["digests"][]): readonly string[] {
  const [first, ...others] = all.map((digests) => digests.join(" "));
  if (others.some((other) => other !== first))
    throw new Error("the same seeds end differently on one thread and on two");
  return all[0]!;
}

export function ensembleText({ seeds, digests, repetitions }: EnsembleMeasured): string {
  const line = (what: string, value: string) => `${what.padEnd(48)}${value}`;
  const over = (of: (one: Repetition) => number | undefined, decimals: number) => {
    const values = repetitions.flatMap((one) => of(one) ?? []);
    return values.length === 0 ? "not measured" : spreadText(spreadOf(values), decimals);
  };
  const ratio = (gain: Gain | undefined) => gain && gain.oneMs / gain.twoMs;
  return [
    `Ensemble: ${seeds} seeds of the county, medians over ${repetitions.length} interleaved repetitions (lowest to highest)`,
    "",
    line(
      "one thread, ms",
      over(({ runs }) => runs.oneMs, 0),
    ),
    line(
      "two threads, ms",
      over(({ runs }) => runs.twoMs, 0),
    ),
    line(
      "  one / two",
      over(({ runs }) => ratio(runs), 2),
    ),
    line(
      "with files, one thread, ms",
      over(({ files }) => files.oneMs, 0),
    ),
    line(
      "with files, two threads, ms",
      over(({ files }) => files.twoMs, 0),
    ),
    line(
      "  one / two (files: main thread writes beside)",
      over(({ files }) => ratio(files), 2),
    ),
    line(
      "the machine: a C program twice, alone / at once",
      over(({ twin }) => ratio(twin), 2),
    ),
    line("digest of the first seed", digests[0]!),
  ].join("\n");
}
