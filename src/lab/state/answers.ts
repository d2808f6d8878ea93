/**
 * From the session to answers: whenever it changes, both drafts are read, answered with fewer households at once, then in
 * full, seed after seed. What is known already is not done again: a side that did not change keeps its runs.
 */
import { batch, effect, signal } from "@preact/signals";
import type { Problem } from "../../engine/errors.ts";
import type { Job } from "../../execute/job.ts";
import { jobOf } from "../../execute/job.ts";
import { type Crew, openCrew } from "../engine/crew.ts";
import { Refused, Stopped } from "../engine/ending.ts";
import type { Draft, LabRun, Reading } from "../engine/protocol.ts";
import { Kept } from "./kept.ts";
import { type Session, type SideName, session, sideNames } from "./session.ts";

/** Households of a first answer at most. */
export const FIRST_HOUSEHOLDS = 2500;

/** How far the work on a session is. */
export interface Progress {
  readonly stage: "reading" | "first" | "full" | "done" | "stopped" | "failed";
  /** Years of full runs that are done and to do. */
  readonly yearsDone: number;
  readonly yearsAll: number;
  readonly message?: string;
}

/** What is known of a side: its scenario, or what is wrong with it, and its runs. */
export interface SideAnswer {
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
  readonly first?: LabRun;
  /** Full runs, in the order of seeds. */
  readonly full: readonly LabRun[];
}

const nothing: SideAnswer = { problems: [], full: [] };
const idle: Progress = { stage: "done", yearsDone: 0, yearsAll: 0 };

export const answers = { a: signal<SideAnswer>(nothing), b: signal<SideAnswer>(nothing) } as const;
export const progress = signal<Progress>(idle);

/** Whether workers can share memory here. */
export const isShared = typeof SharedArrayBuffer !== "undefined" && globalThis.crossOriginIsolated === true;

const readings = new Kept<Reading>(24);
const runs = new Kept<LabRun>(24);
let crew: Crew | undefined;
let turn = 0;

/** Begins to answer; called once. */
export function followSession(): void {
  crew = openCrew(navigator.hardwareConcurrency || 1, isShared);
  effect(() => {
    const now = session.value;
    const mine = ++turn;
    if (now !== null) void answer(now, () => mine === turn);
  });
}

/** Stops the runs; what has been found stays. */
export function stopRuns(): void {
  turn++;
  crew!.stop();
  progress.value = { ...progress.value, stage: "stopped" };
}

/** Reads a draft that is in no session yet. */
export function readAlone(draft: Draft): Promise<Reading> {
  return crew!.read(draft);
}

/** The seeds of a session: the first as it is, then with a number behind it. */
export function seedsOf({ seed, seeds }: Session): string[] {
  const counts = /^\d+$/.test(seed);
  return Array.from({ length: seeds }, (_, k) =>
    k === 0 ? seed : counts ? String(Number(seed) + k) : `${seed}-${k + 1}`,
  );
}

async function answer(now: Session, isCurrent: () => boolean): Promise<void> {
  try {
    const read = await Promise.all(sideNames.map((side) => readSide(side, now[side], isCurrent)));
    if (!isCurrent()) return;
    if (read.some((reading) => reading === undefined)) {
      progress.value = { ...idle, stage: "failed" };
      return crew!.stop();
    }
    await runBoth(now, read as [Reading, Reading], isCurrent);
  } catch (error) {
    if (error instanceof Stopped || !isCurrent()) return;
    progress.value = { ...progress.value, stage: "failed", message: String((error as Error).message) };
  }
}

async function readSide(
  side: SideName,
  draft: Draft,
  isCurrent: () => boolean,
): Promise<Reading | undefined> {
  const key = JSON.stringify(draft);
  try {
    const reading = readings.get(key) ?? (await crew!.read(draft));
    readings.put(key, reading);
    if (isCurrent() && answers[side].value.reading !== reading) {
      answers[side].value = { ...answers[side].value, reading, problems: [] };
    }
    return reading;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (isCurrent()) answers[side].value = { ...answers[side].value, problems: error.problems };
    return undefined;
  }
}

interface Wanted {
  readonly side: SideName;
  readonly key: string;
  readonly job: Job;
}

async function runBoth(
  now: Session,
  readings: readonly [Reading, Reading],
  isCurrent: () => boolean,
): Promise<void> {
  const wanted = seedsOf(now).flatMap((seed) =>
    sideNames.map((side, k): Wanted => {
      const reading = readings[k]!;
      const { first, last } = reading.years;
      return { side, key: `${reading.hash} ${seed}`, job: jobOf(reading, seed, [...new Set([first, last])]) };
    }),
  );
  const known = (side: SideName) =>
    wanted.filter((one) => one.side === side).flatMap(({ key }) => runs.get(key) ?? []);
  const missing = wanted.filter(
    ({ key }, at) => !runs.has(key) && wanted.findIndex((one) => one.key === key) === at,
  );
  const show = () => {
    batch(() => {
      for (const side of sideNames) answers[side].value = { ...answers[side].value, full: known(side) };
    });
  };
  crew!.stop();
  const isKnown = sideNames.every((side) => known(side).length > 0);
  if (!isKnown) await runFirst(wanted.slice(0, 2), readings, isCurrent);
  if (!isCurrent()) return;
  show();
  const yearsAll = missing.length * (readings[0].years.last - readings[0].years.first + 1);
  progress.value = { stage: missing.length > 0 ? "full" : "done", yearsDone: 0, yearsAll };
  let left = missing.length;
  await Promise.all(
    missing.map(async ({ key, job }) => {
      const onYear = () => {
        if (isCurrent()) progress.value = { ...progress.value, yearsDone: progress.value.yearsDone + 1 };
      };
      runs.put(key, await crew!.full({ job }, onYear));
      left--;
      if (!isCurrent()) return;
      show();
      if (left === 0) progress.value = { ...progress.value, stage: "done" };
    }),
  );
}

/** First answers of both sides, from fewer households; small scenarios are answered in full, which is as quick. */
async function runFirst(
  wanted: readonly Wanted[],
  readings: readonly Reading[],
  isCurrent: () => boolean,
): Promise<void> {
  progress.value = { ...idle, stage: "first" };
  const first = new Map<SideName, LabRun>();
  for (const [k, { side, key, job }] of wanted.entries()) {
    const isSmall = readings[k]!.households <= FIRST_HOUSEHOLDS;
    const place = isSmall ? key : `first ${key}`;
    const run =
      runs.get(place) ?? (await crew!.quick({ job, ...(isSmall ? {} : { atMost: FIRST_HOUSEHOLDS }) }));
    runs.put(place, run);
    if (!isCurrent()) return;
    first.set(side, run);
  }
  batch(() => {
    for (const [side, run] of first) answers[side].value = { ...answers[side].value, first: run, full: [] };
  });
}
