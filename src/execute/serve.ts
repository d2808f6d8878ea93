/** What a worker thread does: jobs as they come, records back with their columns handed over rather than copied. */
import type { MessagePort } from "node:worker_threads";
import type { RunRecord } from "../run/record.ts";
import { type Job, runJob } from "./job.ts";
import type { Message } from "./thread.ts";

export function serve(port: MessagePort): void {
  const send = (message: Message, handOver: ArrayBuffer[] = []) => port.postMessage(message, handOver);
  port.on("message", async (job: Job) => {
    try {
      const record = await runJob(
        job,
        () => performance.now(),
        (year) => send({ kind: "year", year }),
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
