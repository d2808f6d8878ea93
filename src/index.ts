/** The public surface: load a scenario, run it, compare scenarios, explain a life. Everything else is inside. */
export { InputError, InvariantError, type Problem } from "./engine/errors.ts";
export type { Executor, Handlers } from "./execute/executor.ts";
export { type Job, jobOf, runJob } from "./execute/job.ts";
export { serial } from "./execute/serial.ts";
export { threads } from "./execute/threads.ts";
export { type Comparing, compare, type Findings, tasksOf } from "./experiments/compare.ts";
export { type RunSeen, seenIn, type Task } from "./experiments/compare-seen.ts";
export type { Spec } from "./model/spec.ts";
export { explain, type Life } from "./run/explain.ts";
export { findSubject, type Subject } from "./run/explain-subject.ts";
export { type Parting, partingOf } from "./run/explain-twin.ts";
export { namesOf } from "./run/names.ts";
export type { RunRecord, YearRow } from "./run/record.ts";
export { ENGINE_VERSION } from "./run/version.ts";
export { type Loaded, loadScenario, scenarioJsonSchema } from "./scenario/index.ts";
