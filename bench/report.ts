/** The measurements of a county as a person reads them. */
import type { StateBytes } from "../src/model/state-bytes.ts";
import type { Repetition } from "./repetition.ts";
import { type StartUp, stages } from "./start-up.ts";
import { type Spread, spreadOf, spreadText } from "./spread.ts";

export interface Measured {
  readonly title: string;
  readonly households: number;
  readonly years: number;
  readonly repetitions: readonly Repetition[];
  /** From the command `run` to its word of the first year, ms. */
  readonly commandStarts: readonly number[];
  /** The same of the model alone, without the command around it. */
  readonly starts: readonly StartUp[];
  /** As in a fresh checkout. */
  readonly firstOfAll: StartUp;
  /** The same with so few households that what it takes is not theirs. */
  readonly smallest: readonly StartUp[];
  readonly bytes: StateBytes;
}

const MEGA = 2 ** 20;

const peakOf = (starts: readonly StartUp[]): Spread => spreadOf(starts.map((s) => s.peakBytes / MEGA));

export function countyReport(measured: Measured): string {
  const { title, households, years, repetitions, commandStarts, starts, firstOfAll, smallest, bytes } =
    measured;
  const over = (of: (one: Repetition) => number): Spread => spreadOf(repetitions.map(of));
  const line = (what: string, value: string) => `${what.padEnd(48)}${value}`;
  return [
    `${title}: ${households.toLocaleString("en")} households, ${years} years, seed "1"`,
    `medians over ${repetitions.length} repetitions (lowest to highest)`,
    "",
    line(
      "household-years a second, steps alone",
      spreadText(over((r) => (1000 * r.householdYears) / r.stepsMs)),
    ),
    line("nanoseconds a household-year", spreadText(over((r) => (1e6 * r.stepsMs) / r.householdYears))),
    line("with metrics and digests", spreadText(over((r) => (1e6 * wholeMs(r)) / r.householdYears))),
    line("all years, ms", spreadText(over((r) => r.stepsMs))),
    line("building the world, ms", spreadText(over((r) => r.buildMs))),
    line("metrics of all years, ms", spreadText(over((r) => r.observeMs))),
    line("digests of all years, ms", spreadText(over((r) => r.digestMs))),
    line("garbage collections in all years' steps", spreadText(over((r) => r.collections.count))),
    line("  their time, ms", spreadText(over((r) => r.collections.ms))),
    line("command to first simulated year, ms", spreadText(spreadOf(commandStarts))),
    line("  of a program that runs the model alone", spreadText(spreadOf(starts.map((s) => s.firstYearMs)))),
    ...stages.map((stage) =>
      line(`    ${STAGE_NAMES[stage]}`, spreadText(spreadOf(starts.map(({ stagesMs }) => stagesMs[stage])))),
    ),
    line("    in a fresh checkout, nothing compiled yet", firstOfAll.firstYearMs.toFixed(0)),
    line("peak memory of a run, MiB", spreadText(peakOf(starts))),
    line("  of that, fixed (a run of 600 households)", spreadText(peakOf(smallest))),
    line(
      "  bytes a household above the fixed part",
      (((peakOf(starts).median - peakOf(smallest).median) * MEGA) / households).toFixed(0),
    ),
    line(
      "garbage collections of a run, start included",
      spreadText(spreadOf(starts.map((s) => s.collections))),
    ),
    line("  ms", spreadText(spreadOf(starts.map((s) => s.collectionMs)))),
    line("the world in memory, MiB", (bytes.total / MEGA).toFixed(1)),
    line("digest", digestOf(repetitions)),
    "",
    line("bytes a household", bytes.perHousehold.toFixed(1)),
    ...bytes.tables.map(({ table, bytesPerRow, rows, bytesPerHousehold }) =>
      line(`  ${table} (${bytesPerRow} bytes x ${rows.toLocaleString("en")})`, bytesPerHousehold.toFixed(1)),
    ),
    "",
    "share of time of each step (ms over all years; the audit of the books counts to the last)",
    ...stepLines(repetitions),
  ].join("\n");
}

const STAGE_NAMES = {
  node: "node itself",
  modules: "loading modules",
  scenario: "loading the scenario",
  build: "building the world",
  firstYear: "the first year, with code still cold",
} as const;

const wholeMs = ({ buildMs, stepsMs, observeMs, digestMs }: Repetition) =>
  buildMs + stepsMs + observeMs + digestMs;

/** The digest of all repetitions; that they agree is part of what is measured. */
export function digestOf(repetitions: readonly Repetition[]): string {
  const digests = new Set(repetitions.map(({ digest }) => digest));
  if (digests.size !== 1) throw new Error(`repetitions differ: ${[...digests].join(", ")}`);
  return [...digests][0]!;
}

function stepLines(repetitions: readonly Repetition[]): string[] {
  const names = [...repetitions[0]!.steps.keys()];
  const medians = names.map((name) => spreadOf(repetitions.map(({ steps }) => steps.get(name) ?? 0)).median);
  const total = medians.reduce((sum, ms) => sum + ms, 0);
  return names.map((name, i) => {
    const share = ((100 * medians[i]!) / total).toFixed(1).padStart(5);
    return `${share}%  ${name.padEnd(36)} ${medians[i]!.toFixed(1)}`;
  });
}
