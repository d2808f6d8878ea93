/** Eight seeds of one scenario on one thread and on two, as a command runs them, with their files or without. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobOf } from "../../src/execute/job.ts";
import { threads } from "../../src/execute/threads.ts";
import { writePart } from "../../src/output/store/parts.ts";
import { loadedOf, type Subject } from "../scenario.ts";

export interface Ensemble {
  readonly subject: Subject;
  readonly seeds: number;
  /** Whether each run's files are written as it ends, households of the last year included, as `run` does. */
  readonly files: boolean;
}

export interface Outcome {
  readonly milliseconds: number;
  /** Digests of the runs in the order of seeds. */
  readonly digests: readonly string[];
}

/** The time from the first job to the last record handled, threads included that have to be started. */
export async function runEnsemble(ensemble: Ensemble, width: number): Promise<Outcome> {
  const { subject, seeds, files } = ensemble;
  const loaded = await loadedOf(subject);
  const kept = files ? [loaded.spec.years.last] : [];
  const jobs = Array.from({ length: seeds }, (_, seed) => jobOf(loaded, String(seed + 1), kept));
  const dir = await mkdtemp(join(tmpdir(), "liannong-ensemble-"));
  const digests = new Map<string, string>();
  const executor = threads({ threads: width });
  const began = performance.now();
  try {
    await executor.run(jobs, {
      onResult: async ({ seed }, record) => {
        if (files) await writePart(dir, record);
        digests.set(seed, record.digest);
      },
      onFailure: (_, error) => {
        throw error;
      },
    });
    const milliseconds = performance.now() - began;
    return { milliseconds, digests: jobs.map(({ seed }) => digests.get(seed)!) };
  } finally {
    await executor.close();
    await rm(dir, { recursive: true });
  }
}
