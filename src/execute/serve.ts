/** What a worker thread does: requests as they come, records back with their columns handed over rather than copied. */
import type { MessagePort } from "node:worker_threads";
import type { RunRecord } from "../run/record.ts";
import { type Job, runJob } from "./job.ts";
import { follow, lead } from "./lead.ts";
import type { Message, Request } from "./request.ts";

/** `prepare` makes a job ready that comes from elsewhere; it may refuse it. */
export function serve(port: MessagePort, prepare: (job: Job) => Job | Promise<Job> = (job) => job): void {
  const send = (message: Message, handOver: ArrayBuffer[] = []) => port.postMessage(message, handOver);
  const now = () => performance.now();
  const tellYear = (year: number) => send({ kind: "year", year });

  port.on("message", async (request: Request) => {
    if (request.kind === "follow") {
      // Why a lane fails is found by the run that is made again without it.
      try {
        follow(request.job, request.lane, request.shared);
      } finally {
        send({ kind: "released" });
      }
      return;
    }
    try {
      const record =
        request.kind === "run"
          ? await runJob(await prepare(request.job), now, tellYear)
          : await lead(
              request.job,
              request.lanes,
              (shared) => send({ kind: "opened", shared }),
              now,
              tellYear,
            );
      send({ kind: "done", record }, columnsOf(record));
    } catch (error) {
      send({ kind: "failed", error: error as Error });
    }
  });
}

function columnsOf({ households }: RunRecord): ArrayBuffer[] {
  return households.flatMap(({ columns }) =>
    Object.values(columns).map(({ buffer }) => buffer as ArrayBuffer),
  );
}
