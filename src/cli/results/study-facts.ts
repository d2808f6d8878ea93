/** What the reports of experiments need of a folder: the scenario that was varied, and how the folder is made again. */
import type { ReportData } from "../../output/report/data.ts";
import type { Spec } from "../../model/spec.ts";
import { unitsOf } from "./findings.ts";
import { specIn } from "./folder.ts";
import type { SweepFolder } from "./sweep-folder.ts";

/** The scenario that points vary, and the units of its metrics. */
export async function folderSpec({
  dir,
}: SweepFolder): Promise<{ spec: Spec; unitOf(metric: string): string }> {
  const spec = await specIn(dir);
  return { spec, unitOf: unitsOf(spec) };
}

export function reproduceOf({ manifest }: SweepFolder): ReportData["reproduce"] {
  const { command = "liannong verify", digest = "", engineVersion, scenarioHash } = manifest;
  return { command, digest, version: engineVersion, scenarioHash };
}
