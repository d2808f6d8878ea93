/**
 * The measurements of the village market, interleaved: each repetition measures every contender once, so that a slow
 * moment of the machine falls on all, and ratios are taken within a repetition.
 */
import type { Calm } from "../calm.ts";
import { type Answer, type Contender, isOurs, measure, PEERS, PLAIN, type Request } from "./measure.ts";

/** What is measured: a contender at a size on so many threads. */
export type Subject = Pick<Request, "contender" | "households" | "threads">;

export interface Plan {
  readonly years: number;
  readonly repetitions: number;
  /** Household-years that a timing rests on at least: short runs are made again and again. */
  readonly enough: number;
  readonly warmYears: number;
  /** Households of ours and C, one thread each; the last on two threads too. */
  readonly sizes: readonly number[];
  /** Ours and C, in fewer repetitions, for it takes long; none if absent. */
  readonly large?: number;
  readonly peers: Readonly<Record<(typeof PEERS)[number], number>>;
}

const LARGE_REPETITIONS = 3;

export const FULL: Plan = {
  years: 30,
  repetitions: 5,
  enough: 9_000_000,
  warmYears: 60,
  sizes: [10_000, 100_000, 1_000_000],
  large: 10_000_000,
  peers: { "typed arrays": 1_000_000, objects: 1_000_000, AgentScript: 100_000 },
};

/** So small that every part runs in a blink. */
export const QUICK: Plan = {
  years: 3,
  repetitions: 2,
  enough: 1,
  warmYears: 1,
  sizes: [2_000, 4_000],
  peers: { "typed arrays": 2_000, objects: 2_000, AgentScript: 2_000 },
};

/** Answers of each subject, one a repetition; a subject that cannot run here says why. */
export interface Series {
  readonly plan: Plan;
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly missing: ReadonlyMap<Contender, string>;
}

export const labelOf = ({ contender, households, threads }: Subject) =>
  `${contender} ${households} x${threads}`;

/** All contenders; without the twin where it could not be compiled. */
export async function runSeries(plan: Plan, hasTwin: boolean, calm: Calm): Promise<Series> {
  const series = openSeries(plan, calm);
  if (!hasTwin) series.missing.set("C", "it could not be compiled, see above");
  await interleave(series, subjectsOf(plan), plan.repetitions);
  if (plan.large !== undefined)
    await interleave(series, pair(plan.large, 1), Math.min(LARGE_REPETITIONS, plan.repetitions));
  return series;
}

/** Ours alone, every size on every number of lanes. */
export async function runTable(plan: Plan, lanes: readonly number[], calm: Calm): Promise<Series> {
  const series = openSeries(plan, calm);
  const subjects = plan.sizes.flatMap((households) =>
    lanes.map((threads): Subject => ({ contender: "ours", households, threads })),
  );
  await interleave(series, subjects, plan.repetitions);
  return series;
}

interface OpenSeries {
  readonly plan: Plan;
  readonly calm: Calm;
  readonly answers: Map<string, Answer[]>;
  readonly missing: Map<Contender, string>;
}

const openSeries = (plan: Plan, calm: Calm): OpenSeries => ({
  plan,
  calm,
  answers: new Map(),
  missing: new Map(),
});

async function interleave(
  series: OpenSeries,
  subjects: readonly Subject[],
  repetitions: number,
): Promise<void> {
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const subject of subjects) await ask(series, subject);
  }
}

/** A peer that is not installed, or fails, is left out from then on, and said to be. */
async function ask({ plan, calm, answers, missing }: OpenSeries, subject: Subject): Promise<void> {
  if (missing.has(subject.contender)) return;
  const runs = Math.ceil(plan.enough / (subject.households * plan.years));
  try {
    const request = { ...subject, years: plan.years, runs, warmYears: plan.warmYears };
    const answer = await calm.measure(() => measure(request));
    answers.set(labelOf(subject), [...(answers.get(labelOf(subject)) ?? []), answer]);
  } catch (error) {
    if (isOurs(subject.contender)) throw error;
    missing.set(subject.contender, reasonOf(error as Error));
  }
}

function pair(households: number, threads: number): Subject[] {
  return (["ours", "C"] as const).map((contender) => ({ contender, households, threads }));
}

function subjectsOf({ sizes, peers }: Plan): Subject[] {
  return [
    ...sizes.flatMap((households) => pair(households, 1)),
    ...pair(sizes.at(-1)!, 2),
    { contender: PLAIN, households: sizes.at(-1)!, threads: 1 },
    ...PEERS.map((contender) => ({ contender, households: peers[contender], threads: 1 })),
  ];
}

/** Answers to a subject, in the order of repetitions. */
export function answersTo(series: Series, subject: Subject): readonly Answer[] {
  return series.answers.get(labelOf(subject)) ?? [];
}

/** The line of a failed program's complaint that says what is wrong. */
function reasonOf({ message }: Error): string {
  const lines = message.trim().split("\n");
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0]!;
}
