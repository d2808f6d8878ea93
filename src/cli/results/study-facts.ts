/** How a folder of runs is made again, for its report. */
import type { ReportData } from "../../output/report/data.ts";
import type { SweepFolder } from "./sweep-folder.ts";

export function reproduceOf({ manifest }: SweepFolder): ReportData["reproduce"] {
  const { command = "liannong verify", digest = "", engineVersion, scenarioHash } = manifest;
  return { command, digest, version: engineVersion, scenarioHash };
}
