/** Warms the engine up while a person reads the start screen: the same code runs several times as fast once it is known. */
import { jobOf } from "../../execute/job.ts";
import { shelfDraft } from "../start/shelf.ts";
import type { Colleague } from "./colleague.ts";

const SCENARIO = "lixian";
const HOUSEHOLDS = 1000;
const TIMES = 3;

/** Runs a small county a few times, until somebody has something to ask; `isWanted` is looked at before each. */
export async function warmUp(worker: Colleague, isWanted: () => boolean): Promise<void> {
  const reading = await worker.read(shelfDraft(SCENARIO));
  const order = { job: jobOf(reading, "warm", []), atMost: HOUSEHOLDS };
  for (let time = 0; time < TIMES && !isWanted(); time++) await worker.run(order, 0, {});
}
