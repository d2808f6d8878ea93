/** What is known of both sides, and how far the work on it is. Written by `answering.ts` alone, read by everybody. */
import { signal } from "@preact/signals";
import type { Problem } from "../../engine/errors.ts";
import type { LabRun, Reading } from "../engine/protocol.ts";
import type { Session } from "./session.ts";

export interface Progress {
  readonly stage: "reading" | "first" | "full" | "done" | "stopped" | "failed";
  /** Years of full runs that are done and to do. */
  readonly yearsDone: number;
  readonly yearsAll: number;
  readonly message?: string;
}

/** A side: its scenario, or what is wrong with it, and its runs. */
export interface SideAnswer {
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
  /** A first answer, from fewer households than the scenario has. */
  readonly first?: LabRun;
  /** Full runs, in the order of seeds. */
  readonly full: readonly LabRun[];
}

export const nothing: SideAnswer = { problems: [], full: [] };
export const idle: Progress = { stage: "reading", yearsDone: 0, yearsAll: 0 };

export const answers = { a: signal<SideAnswer>(nothing), b: signal<SideAnswer>(nothing) } as const;
export const progress = signal<Progress>(idle);

/** The seeds of a session: the first as it is, then with a number counted on, or put behind it. */
export function seedsOf({ seed, seeds }: Pick<Session, "seed" | "seeds">): string[] {
  const counts = /^\d{1,15}$/.test(seed);
  return Array.from({ length: seeds }, (_, k) =>
    k === 0 ? seed : counts ? String(Number(seed) + k) : `${seed}-${k + 1}`,
  );
}
