/** What a worker thread is asked for, and what it sends back. */
import type { LaneControl } from "../engine/lanes.ts";
import type { TillMemory } from "../ledger/books.ts";
import type { RunRecord } from "../run/record.ts";
import type { Job } from "./job.ts";

/** The memory that the threads of one run share. */
export interface SharedRun {
  readonly control: LaneControl;
  /** The world's buffer. */
  readonly buffer: SharedArrayBuffer | ArrayBuffer;
  /** One for each lane that may follow. */
  readonly tills: readonly TillMemory[];
}

/** What a thread is asked to do. */
export type Request =
  | { readonly kind: "run"; readonly job: Job }
  /** The same run, with `lanes` threads following it. */
  | { readonly kind: "lead"; readonly job: Job; readonly lanes: number }
  /** Work in a run that another thread leads, with its `lane`-th till. */
  | { readonly kind: "follow"; readonly job: Job; readonly lane: number; readonly shared: SharedRun };

/** What a thread sends back. */
export type Message =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "opened"; readonly shared: SharedRun }
  | { readonly kind: "done"; readonly record: RunRecord }
  | { readonly kind: "failed"; readonly error: Error }
  /** A lane has been let go, or has failed and says no more. */
  | { readonly kind: "released" };
