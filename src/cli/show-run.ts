/** What is made of a finished run: its parameters and manifest, charts and report, and the table that a person wants. */
import { resolve } from "node:path";
import type { Results } from "../output/store/results.ts";
import { ownNames } from "../output/words/own-names.ts";
import { fill } from "../output/words/text.ts";
import type { Prepared } from "./prepare.ts";
import { openFolder } from "./results/folder.ts";
import { writeParameters } from "./results/parameters.ts";
import { publish } from "./results/publish.ts";
import { runTable } from "./run-table.ts";
import type { Speaker } from "./speaker.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

export async function showRun(dir: string, { spec, provenance }: Prepared, results: Results, to: Speaker) {
  await writeParameters(dir, provenance());
  const manifest = await results.seal();
  to.remark(PROGRESS_WORDS.charts[to.lang]);
  const { report, views } = await publish(await openFolder(dir), to.lang);
  const { years } = views[0]!;
  to.say(runTable(years, Object.keys(spec.metrics), ownNames(spec), to.lang));
  to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir, report: resolve(report) })}`);
  return { manifest, report, years };
}
