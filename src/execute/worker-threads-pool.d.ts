/** The part of worker-threads-pool that is used; the package brings no types. */
declare module "worker-threads-pool" {
  import type { Worker, WorkerOptions } from "node:worker_threads";

  export default class Pool {
    constructor(options: { max: number });
    acquire(file: URL, options: WorkerOptions, done: (error: Error | null, worker: Worker) => void): void;
  }
}
