/**
 * From the session to answers: whenever it changes, both drafts are read and answered with fewer households at once, then in
 * full, seed after seed, once the first answer has been painted. While a lever is moved only first answers are made, each as soon as the one before is there; what
 * is known already is not done again, so a side that did not change keeps its runs.
 */
import { batch, effect, untracked } from "@preact/signals";
import { type Job, jobOf } from "../../execute/job.ts";
import { type Crew, openCrew } from "../engine/crew.ts";
import { Refused, Stopped } from "../engine/ending.ts";
import type { Draft, LabRun, Reading } from "../engine/protocol.ts";
import { answers, idle, nothing, progress, seedsOf } from "./answers.ts";
import { Kept } from "./kept.ts";
import { forgetLevers, tellLevers } from "./lever-groups.ts";
import { painted } from "./painted.ts";
import { type Session, session, type SideName, sideNames } from "./session.ts";

/** Households of a first answer at most: two villages of a mountain county, so that it stands within a tenth of a second. */
export const FIRST_HOUSEHOLDS = 500;

/** Runs that are kept: what was seen a moment ago is there at once when it is wanted again. */
const MOST_RUNS = 32;

/** Whether workers can share memory here. */
const isShared = typeof SharedArrayBuffer !== "undefined" && globalThis.crossOriginIsolated === true;

const readings = new Kept<Reading>(24);
const runs = new Kept<LabRun>(MOST_RUNS);
let crew: Crew;
let wanted: Session | undefined;
let isAnswering = false;
/** Counts sessions, so that what comes late for an older one is known as such. */
let turn = 0;

/** A run that a session asks for. */
interface Wanted {
  readonly side: SideName;
  readonly key: string;
  readonly job: Job;
  /** Not the first seed. */
  readonly isFurther: boolean;
}

/** Begins to answer; called once. */
export function followSession(): void {
  crew = openCrew(navigator.hardwareConcurrency || 1, isShared);
  effect(() => {
    const now = session.value;
    untracked(() => {
      turn++;
      crew.stop();
      if (now === null) forget();
      else if (isAnswering) wanted = now;
      else void answer(now);
    });
  });
}

/** Stops the runs; what has been found stays. */
export function stopRuns(): void {
  turn++;
  crew.stop();
  progress.value = { ...progress.value, stage: "stopped" };
}

/** Reads a draft that is in no session yet. */
export const readAlone = (draft: Draft): Promise<Reading> => crew.read(draft);

/** The files that a draft comes to, every default written out; each stands alone. */
export const writtenOut = (draft: Draft): Promise<Readonly<Record<string, string>>> => crew.write(draft);

function forget(): void {
  for (const side of sideNames) answers[side].value = nothing;
  forgetLevers();
  progress.value = idle;
}

async function answer(first: Session): Promise<void> {
  isAnswering = true;
  let now: Session | undefined = first;
  let runsToDo: readonly Wanted[] | undefined;
  while (now !== undefined) {
    wanted = undefined;
    runsToDo = await firstAnswer(now).catch(fail);
    now = wanted;
  }
  isAnswering = false;
  if (runsToDo === undefined) return;
  const mine = turn;
  await painted();
  if (mine !== turn || session.value === null) return;
  await Promise.all([runFull(runsToDo, mine), tellLevers(session.value, crew.levers)]).catch(fail);
}

function fail(error: Error): undefined {
  if (error instanceof Stopped) return undefined;
  progress.value = { ...progress.value, stage: "failed", message: error.message };
}

/** Reads both sides and shows what is known of them, or a first answer; gives the full runs that are wanted. */
async function firstAnswer(now: Session): Promise<readonly Wanted[] | undefined> {
  progress.value = { ...idle };
  const read = await Promise.all(sideNames.map((side) => readSide(side, now[side])));
  const [a, b] = read;
  if (a === undefined || b === undefined) {
    progress.value = { ...idle, stage: "failed" };
    return undefined;
  }
  const both = { a, b };
  const all = seedsOf(now).flatMap((seed, k) =>
    sideNames.map((side): Wanted => {
      const { hash, years } = both[side];
      const kept = [...new Set([years.first, years.last])];
      const isFurther = k > 0;
      const key = `${hash} ${seed}${isFurther ? " further" : ""}`;
      return { side, key, job: jobOf(both[side], seed, kept), isFurther };
    }),
  );
  const begin = all.slice(0, sideNames.length);
  if (begin.some(({ key }) => !runs.has(key))) {
    progress.value = { ...idle, stage: "first" };
    const found = new Map<SideName, LabRun>();
    for (const one of begin) found.set(one.side, await quickRun(one, both[one.side]));
    if (session.value === null) return undefined;
    show(all, both, found);
  } else show(all, both);
  return all;
}

async function readSide(side: SideName, draft: Draft): Promise<Reading | undefined> {
  const key = JSON.stringify(draft);
  try {
    const reading = readings.get(key) ?? (await crew.read(draft));
    readings.put(key, reading);
    return reading;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    answers[side].value = { ...answers[side].value, problems: error.problems };
    return undefined;
  }
}

/** A first answer; a small scenario is answered in full, which is as quick. */
async function quickRun({ key, job }: Wanted, { households }: Reading): Promise<LabRun> {
  const isSmall = households <= FIRST_HOUSEHOLDS;
  const place = isSmall ? key : `first ${key}`;
  const run =
    runs.get(place) ?? (await crew.quick({ job, ...(isSmall ? {} : { atMost: FIRST_HOUSEHOLDS }) }));
  runs.put(place, run);
  return run;
}

async function runFull(all: readonly Wanted[], mine: number): Promise<void> {
  const isCurrent = () => mine === turn;
  const missing = all.filter(
    ({ key }, at) => !runs.has(key) && all.findIndex((one) => one.key === key) === at,
  );
  const { years } = answers.a.value.reading!;
  const yearsAll = missing.length * (years.last - years.first + 1);
  progress.value = { stage: missing.length > 0 ? "full" : "done", yearsDone: 0, yearsAll };
  show(all);
  let left = missing.length;
  await Promise.all(
    missing.map(async ({ key, job, isFurther }) => {
      const onYear = () => {
        if (isCurrent()) progress.value = { ...progress.value, yearsDone: progress.value.yearsDone + 1 };
      };
      runs.put(key, await crew.full({ job, isFurther }, onYear));
      left--;
      if (!isCurrent()) return;
      show(all);
      if (left === 0) progress.value = { ...progress.value, stage: "done" };
    }),
  );
}

/** Hands over the full runs that are known, and the first answers where they are new; what is there already is not told again. */
function show(
  all: readonly Wanted[],
  both?: Readonly<Record<SideName, Reading>>,
  found?: ReadonlyMap<SideName, LabRun>,
): void {
  batch(() => {
    for (const side of sideNames) {
      const before = answers[side].value;
      const full = all.filter((one) => one.side === side).flatMap(({ key }) => runs.get(key) ?? []);
      const reading = both?.[side] ?? before.reading;
      const first = found?.get(side) ?? before.first;
      const isKnown = reading === before.reading && first === before.first && isSame(full, before.full);
      if (isKnown && before.problems.length === 0) continue;
      answers[side].value = {
        ...(reading && { reading }),
        ...(first && { first }),
        problems: [],
        full,
      };
    }
  });
}

const isSame = (some: readonly LabRun[], others: readonly LabRun[]): boolean =>
  some.length === others.length && some.every((run, k) => run === others[k]);
