/** The measurements of the village market as a person reads them. */
import { spreadOf, spreadText } from "../spread.ts";
import { bytesHeld, bytesTouched } from "./bytes.ts";
import { agreedDigests } from "./judge.ts";
import { type Answer, PEERS, PLAIN } from "./measure.ts";
import { answersTo, type Series, type Subject } from "./series.ts";

export interface Machine {
  readonly compiler: string;
  /** Bytes a nanosecond of one thread that copies. */
  readonly bandwidth: number;
}

const line = (what: string, value: string) => `${what.padEnd(50)}${value}`;
const number = (value: number) => value.toLocaleString("en");

export function villageMarketReport(series: Series, { compiler, bandwidth }: Machine): string {
  const { plan, missing } = series;
  const largest = plan.sizes.at(-1)!;
  return [
    `Village market (bench/village-market/model.ts): ${plan.years} years, seed "1"; twin: ${compiler}`,
    `nanoseconds a household-year, medians over ${plan.repetitions} interleaved repetitions (lowest to highest):`,
    "of the thread's processor time where one thread works, of wall time where two do",
    ...[...missing].map(([contender, why]) => `NOT MEASURED: ${contender}: ${why}`),
    "",
    ...plan.sizes.flatMap((households) => sizeLines(series, households)),
    ...(plan.large === undefined ? [] : sizeLines(series, plan.large)),
    ...laneLines(series, largest),
    "",
    line(
      `${PLAIN}, ${number(largest)} households`,
      times(answersTo(series, { contender: PLAIN, households: largest, threads: 1 }), ONE),
    ),
    ...PEERS.map((contender) =>
      line(
        `${contender}, ${number(plan.peers[contender])} households`,
        times(answersTo(series, { contender, households: plan.peers[contender], threads: 1 }), ONE),
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
    line(`${at}: ours, one lane`, times(ours, ONE)),
    line("  of that, draws by themselves", draws(ours)),
    line(`${at}: C, one thread`, times(twin, ONE)),
    line("  of that, draws by themselves", draws(twin)),
    line("  ours / C", ratios(ours, twin, ONE)),
  ];
}

function laneLines(series: Series, households: number): string[] {
  const of = (contender: Subject["contender"], threads: number) =>
    answersTo(series, { contender, households, threads });
  return [
    line(`${number(households)} households: ours, two lanes`, times(of("ours", 2), SEVERAL)),
    line("  one lane / two lanes", ratios(of("ours", 1), of("ours", 2), SEVERAL)),
    line("  the same, processor time of the one that leads", ratios(of("ours", 1), of("ours", 2), ONE)),
    line(`${number(households)} households: C, two threads`, times(of("C", 2), SEVERAL)),
    line("  one thread / two threads", ratios(of("C", 1), of("C", 2), SEVERAL)),
    line("  the same, processor time of the first", ratios(of("C", 1), of("C", 2), ONE)),
    line("  ours / C, two threads", ratios(of("ours", 2), of("C", 2), SEVERAL)),
  ];
}

/** How far from what memory alone would allow. */
function limitLines(series: Series, households: number, bandwidth: number): string[] {
  const size = { households, years: series.plan.years };
  const touched = bytesTouched(size);
  const limit = touched / bandwidth;
  const ours = answersTo(series, { contender: "ours", households, threads: 1 });
  return [
    line("bytes a household, all tables", bytesHeld(size).toFixed(1)),
    line("bytes touched a household-year, as declared", touched.toFixed(1)),
    line("memory copied by one thread, GB/s", bandwidth.toFixed(1)),
    line("limit of memory, ns a household-year", limit.toFixed(2)),
    line(
      "distance: ours, one lane / limit",
      spreadText(spreadOf(ours.map((answer) => answer[ONE] / limit)), 1),
    ),
    line("garbage collections while timed, at most", collections(ours)),
  ];
}

const MISSING = "not measured";

/** The time that counts where one thread works, and where several do. */
const ONE = "processorNanoseconds";
const SEVERAL = "nanoseconds";
type Clock = typeof ONE | typeof SEVERAL;

function times(answers: readonly Answer[], clock: Clock): string {
  return answers.length === 0 ? MISSING : spreadText(spreadOf(answers.map((a) => a[clock])), 1);
}

function draws(answers: readonly Answer[]): string {
  return answers.length === 0 ? MISSING : spreadText(spreadOf(answers.map((a) => a.drawNanoseconds!)), 1);
}

/** Within repetitions. */
function ratios(over: readonly Answer[], under: readonly Answer[], clock: Clock): string {
  if (over.length === 0 || under.length === 0) return MISSING;
  return spreadText(spreadOf(over.map((answer, r) => answer[clock] / under[r]![clock])), 2);
}

/** Of the repetition with the most. */
function collections(answers: readonly Answer[]): string {
  const most = (each: (answer: Answer) => number) => Math.max(...answers.map(each));
  const young = most((answer) => answer.collections?.young ?? 0);
  const full = most((answer) => answer.collections?.full ?? 0);
  const ms = most((answer) => answer.collections?.milliseconds ?? 0);
  return `${young} of the young, ${full} of all, ${ms.toFixed(1)} ms`;
}
