/** Writes the report of an experiment's folder, whatever it holds, from its files and what was asked of it. */
import { publishStudy } from "../../output/store/publish.ts";
import type { Lang } from "../../output/words/text.ts";
import { mistake } from "../failure.ts";
import { readAsked } from "./asked.ts";
import { findStress } from "./stress-findings.ts";
import { questionOf, searchesIn, type StressFolder, withAllRounds } from "./stress-folder.ts";
import { stressReport } from "./stress-report.ts";

export async function publishStress(stress: StressFolder, lang: Lang): Promise<string> {
  const { dir, manifest } = stress.folder;
  const { stress: asked } = await readAsked(dir);
  if (asked === undefined) throw mistake("not-asked", dir, "was not finished; run the same `stress` again");
  const without = await findStress(stress, asked, []);
  const question = await questionOf(asked, manifest.metrics);
  const tried = searchesIn(stress, without.cells, asked.share);
  const searches = await withAllRounds(stress, tried, question, asked);
  const study = await stressReport(stress, { ...without, searches }, lang);
  return publishStudy(dir, study);
}
