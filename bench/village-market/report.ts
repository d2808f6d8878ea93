/** The measurements of the village market as a person reads them. */
import { spreadOf, spreadText } from "../spread.ts";
import { bytesHeld, bytesTouched } from "./bytes.ts";
import { agreedDigests } from "./judge.ts";
import { type Answer, PEERS } from "./measure.ts";
import { answersTo, type Series, type Subject } from "./series.ts";

export interface Machine {
  readonly compiler: string;
  /** Bytes a nanosecond of one thread that copies. */
  readonly bandwidth: number;
}

const line = (what: string, value: string) => `${what.padEnd(48)}${value}`;
const number = (value: number) => value.toLocaleString("en");

export function villageMarketReport(series: Series, { compiler, bandwidth }: Machine): string {
  const { plan, missing } = series;
  const largest = plan.sizes.at(-1)!;
  return [
    `Village market (bench/village-market/model.ts): ${plan.years} years, seed "1"; twin: ${compiler}`,
    `nanoseconds of wall time a household-year, medians over ${plan.repetitions} interleaved repetitions (lowest to highest)`,
    ...[...missing].map(([contender, why]) => `NOT MEASURED: ${contender}: ${why}`),
    "",
    ...plan.sizes.flatMap((households) => sizeLines(series, households)),
    ...(plan.once === undefined ? [] : sizeLines(series, plan.once)),
    ...laneLines(series, largest),
    "",
    ...PEERS.map((contender) =>
      line(
        `${contender}, ${number(plan.peers[contender])} households`,
        times(answersTo(series, { contender, households: plan.peers[contender], threads: 1 })),
      ),
    ),
    "",
    ...limitLines(series, largest, bandwidth),
    ...[...agreedDigests(series)].map(([households, digest]) =>
      line(`digest at ${number(households)}, all columns`, digest),
    ),
  ].join("\n");
}

function sizeLines(series: Series, households: number): string[] {
  const ours = answersTo(series, { contender: "ours", households, threads: 1 });
  const twin = answersTo(series, { contender: "C", households, threads: 1 });
  const at = `${number(households)} households`;
  return [
    line(`${at}: ours, one lane`, times(ours)),
    line("  of that, draws by themselves", draws(ours)),
    line(`${at}: C, one thread`, times(twin)),
    line("  of that, draws by themselves", draws(twin)),
    line("  ours / C", ratios(ours, twin)),
  ];
}

function laneLines(series: Series, households: number): string[] {
  const of = (contender: Subject["contender"], threads: number) =>
    answersTo(series, { contender, households, threads });
  return [
    line(`${number(households)} households: ours, two lanes`, times(of("ours", 2))),
    line("  one lane / two lanes", ratios(of("ours", 1), of("ours", 2))),
    line(`${number(households)} households: C, two threads`, times(of("C", 2))),
    line("  one thread / two threads", ratios(of("C", 1), of("C", 2))),
    line("  ours / C, two threads", ratios(of("ours", 2), of("C", 2))),
  ];
}

/** How far from what memory alone would allow. */
function limitLines(series: Series, households: number, bandwidth: number): string[] {
  const size = { households, years: series.plan.years };
  const touched = bytesTouched(size);
  const limit = touched / bandwidth;
  const ours = answersTo(series, { contender: "ours", households, threads: 1 });
  const collections = Math.max(...ours.map((answer) => answer.collections ?? 0));
  return [
    line("bytes a household, all tables", bytesHeld(size).toFixed(1)),
    line("bytes touched a household-year, as declared", touched.toFixed(1)),
    line("memory copied by one thread, GB/s", bandwidth.toFixed(1)),
    line("limit of memory, ns a household-year", limit.toFixed(2)),
    line(
      "distance: ours, one lane / limit",
      spreadText(spreadOf(ours.map(({ nanoseconds }) => nanoseconds / limit)), 1),
    ),
    line("garbage collections while timed, at most", String(collections)),
  ];
}

const MISSING = "not measured";

function times(answers: readonly Answer[]): string {
  return answers.length === 0 ? MISSING : spreadText(spreadOf(answers.map((a) => a.nanoseconds)), 1);
}

function draws(answers: readonly Answer[]): string {
  return answers.length === 0 ? MISSING : spreadText(spreadOf(answers.map((a) => a.drawNanoseconds!)), 1);
}

/** Within repetitions. */
function ratios(over: readonly Answer[], under: readonly Answer[]): string {
  if (over.length === 0 || under.length === 0) return MISSING;
  return spreadText(spreadOf(over.map((answer, r) => answer.nanoseconds / under[r]!.nanoseconds)), 2);
}
