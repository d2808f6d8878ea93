/**
 * A worker thread that does no work: it answers each job at once with the record of a run that was never made, so that what
 * is left is the time of the executor. A job from a queue is checked first, as a fleet's worker checks it.
 */
import { parentPort } from "node:worker_threads";
import type { Message, Request } from "../../src/execute/request.ts";
import { checked } from "../../src/execute/queue/checked.ts";
import { runIdOf } from "../../src/run/identity.ts";

const YEARS = Array.from({ length: 10 }, (_, k) => 2016 + k);
/** As many metrics as a county has, about. */
const METRICS = Object.fromEntries(Array.from({ length: 100 }, (_, k) => [`metric${k}`, k / 7]));
const NONE = "00";

parentPort?.on("message", async (request: Request) => {
  const { job } = request;
  if (!("formulas" in job)) await checked(job);
  const message: Message = {
    kind: "done",
    record: {
      runId: await runIdOf(job.canonical, job.seed),
      scenarioHash: NONE,
      seed: job.seed,
      digest: NONE,
      digests: YEARS.map((year) => ({ year, digest: NONE })),
      years: YEARS.map((year) => ({ year, metrics: METRICS })),
      flows: [],
      balances: [],
      products: [],
      villages: [],
      households: [],
      milliseconds: 0,
    },
  };
  parentPort?.postMessage(message);
});
