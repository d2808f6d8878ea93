/** Writes the report and the charts of a results folder, whatever kind it is. */
import { publishReport } from "../../output/store/publish.ts";
import type { Lang } from "../../output/words/text.ts";
import type { Findings } from "../../experiments/compare.ts";
import { compareReport } from "./compare-report.ts";
import { storedFindings } from "./findings.ts";
import type { Folder } from "./folder.ts";
import { runReport } from "./run-report.ts";
import { type ScenarioView, viewScenario } from "./scenario-view.ts";

export interface Published {
  readonly report: string;
  readonly views: readonly ScenarioView[];
  /** Absent for a run. */
  readonly findings?: Findings;
}

/** `known` are the findings of a comparison that has just been made; they are read from the folder otherwise. */
export async function publish(folder: Folder, lang: Lang, known?: Findings): Promise<Published> {
  const views: ScenarioView[] = [];
  for (const run of folder.runs) views.push(await viewScenario(run));
  const [base] = views as [ScenarioView];
  if (folder.manifest.kind === "run") {
    return { report: await publishReport(folder.dir, await runReport(base, lang)), views };
  }
  const findings = known ?? (await storedFindings(folder.runs, folder.manifest.seeds, base.spec));
  const data = await compareReport(folder, views, findings, lang);
  return { report: await publishReport(folder.dir, data), views, findings };
}
