/** Which executor does a batch of jobs: the one place where commands choose where their runs happen. */
import { availableParallelism } from "node:os";
import type { Executor } from "../execute/executor.ts";
import { lanes } from "../execute/lanes.ts";
import { serial } from "../execute/serial.ts";
import { threads } from "../execute/threads.ts";
import { fill } from "../output/words/text.ts";
import type { Running } from "./options.ts";
import type { Speaker } from "./speaker.ts";
import { FLEET_WORDS } from "./words/fleet.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

/** Where runs happen, as options say it. */
export type Where = Pick<Running, "threads" | "on" | "early">;

/**
 * Household-years of a single run that other threads would not make shorter: by the time that they have loaded the model and
 * V8 has compiled it for each of them, it is over. A county of 130,000 households and ten years is one.
 */
const AT_ONCE = 2_000_000;

/**
 * On a fleet where one is named. Else here: a small run in this thread; as many runs as cores, or more, a core each; fewer,
 * one after the other with all cores within each.
 */
export async function executorFor(
  runs: number,
  householdYears: number,
  { threads: width, on, early }: Where,
  to: Speaker,
): Promise<Executor> {
  if (on !== undefined) return fleetAt(on, runs, to);
  if (runs === 1 && householdYears < AT_ONCE) return serial();
  const cores = width ?? availableParallelism();
  const shared = runs < cores;
  to.remark(fill(PROGRESS_WORDS[shared ? "lanes" : "threads"], to.lang, { runs, threads: cores }));
  const hire = early?.threads === cores ? { hire: early.hire } : {};
  return shared ? lanes({ lanes: cores, ...hire }) : threads({ threads: cores, ...hire });
}

/** The queue is loaded when it is asked for: most runs never need it. */
async function fleetAt(on: string, runs: number, to: Speaker): Promise<Executor> {
  const { redisAddress } = await import("../execute/queue/address.ts");
  const { queue } = await import("../execute/queue/submit.ts");
  const address = redisAddress(on);
  return queue({
    address,
    onNews: (news) => {
      const workers = news.kind === "workers" ? news.workers : 0;
      const words = news.kind !== "workers" ? news.kind : workers > 0 ? "submitting" : "nobody";
      to.remark(fill(FLEET_WORDS[words], to.lang, { runs, workers, redis: address.shown }));
    },
  });
}
