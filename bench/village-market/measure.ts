/** Measures one contender once: ours and the JavaScript peers in a Node process, the twin as its own program. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Digests } from "./digests.ts";
import { runTwin } from "./twin.ts";

/** Ours without compiled loops. */
export const PLAIN = "ours, loops in TypeScript";
export const PEERS = ["typed arrays", "objects", "AgentScript"] as const;
export type Contender = "ours" | typeof PLAIN | "C" | (typeof PEERS)[number];

/** Whether it is lived by the engine. */
export const isOurs = (contender: Contender): boolean => contender === "ours" || contender === PLAIN;

export interface Request {
  readonly contender: Contender;
  readonly households: number;
  readonly years: number;
  /** Runs that the time is the mean of: many where one is too short to be timed. */
  readonly runs: number;
  readonly threads: number;
  /** Years that a part of it lives before, so that all code is compiled. */
  readonly warmYears: number;
}

/** How often the garbage of the young and of all was collected, and how long that took. */
export interface Collections {
  readonly young: number;
  readonly full: number;
  readonly milliseconds: number;
}

export interface Answer {
  /** Of wall time, a household-year. */
  readonly nanoseconds: number;
  /** Of the processor's time on the thread that leads, a household-year: what other programs take does not count. */
  readonly processorNanoseconds: number;
  /** Of processor time too: what drawing the same number of words takes by itself. */
  readonly drawNanoseconds?: number;
  /** Garbage collections on the leading thread while the years were lived. */
  readonly collections?: Collections;
  /** The most memory of the process. */
  readonly peakBytes: number;
  readonly digests?: Digests;
}

const PROGRAM = fileURLToPath(new URL("./one.ts", import.meta.url));

export async function measure(request: Request): Promise<Answer> {
  if (request.contender === "C") return runTwin(request);
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, JSON.stringify(request)]);
  return JSON.parse(stdout) as Answer;
}
