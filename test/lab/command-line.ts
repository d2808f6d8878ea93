/** What the command line gives for the same scenario, pairs and seed. */
import { prepare } from "../../src/cli/prepare.ts";
import { jobOf, runJob } from "../../src/execute/job.ts";

export async function digestOf(named: string, set: readonly string[], seed: string): Promise<string> {
  const record = await runJob(jobOf(await prepare(named, set), seed, []), () => 0);
  return record.digest;
}
