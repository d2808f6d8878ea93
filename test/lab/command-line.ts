/** What the command line gives for the same scenario, pairs and seed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare } from "../../src/cli/prepare.ts";
import { InputError, type Problem } from "../../src/engine/errors.ts";
import { jobOf, runJob } from "../../src/execute/job.ts";
import { namesOf } from "../../src/run/names.ts";
import { loadScenario } from "../../src/scenario/index.ts";
import { scenarioFile } from "../../src/cli/files.ts";
import { liannong } from "../cli/command.ts";

export async function digestOf(named: string, set: readonly string[], seed: string): Promise<string> {
  const record = await runJob(jobOf(await prepare(named, set), seed, []), () => 0);
  return record.digest;
}

/** Runs a command as the page shows it; gives the digest of each of its seeds. */
export async function digestsOfCommand(command: string): Promise<string[]> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const [program, ...rest] = words;
  if (program !== "liannong") throw new Error(`not a command of ours: ${command}`);
  const out = mkdtempSync(join(tmpdir(), "lab-command-"));
  try {
    const said = await liannong(...rest, "--quiet", "--out", join(out, "run"));
    return said.json<{ seeds: { digest: string }[] }>().seeds.map(({ digest }) => digest);
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The mistakes of a scenario that is called `mine.yaml`, as `check` finds them. */
export async function problemsOf(text: string): Promise<readonly Problem[]> {
  const library = scenarioFile("library:tiny.yaml");
  const read = (path: string) => (path === "mine.yaml" ? text : library.read(path));
  try {
    await loadScenario({ path: "mine.yaml", read, names: namesOf });
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
