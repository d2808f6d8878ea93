/** `liannong compare`: alternatives beside a base under the same luck, to differences with intervals and a report. */
import { resolve } from "node:path";
import type { Command } from "commander";
import type { Findings } from "../../experiments/compare.ts";
import { nameOf } from "../../output/words/names.ts";
import { fill } from "../../output/words/text.ts";
import { browse } from "../browse.ts";
import { type Compared, runComparison } from "../comparing.ts";
import { decileTable, differenceTable } from "../compare-table.ts";
import { mistake } from "../failure.ts";
import { type Running, withRunning, withShard } from "../options.ts";
import { pairingText } from "../pairing-text.ts";
import { prepareAll } from "../prepare.ts";
import { digestOfComparison } from "../results/compare-report.ts";
import { openFolder } from "../results/folder.ts";
import { publish } from "../results/publish.ts";
import { namesIn, type ScenarioView } from "../results/scenario-view.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { summaryOf } from "../words/summary.ts";
import { TABLE_WORDS } from "../words/tables.ts";

interface Options extends Running {
  readonly until?: string;
}

export function define(command: Command, end: (code: number) => void): void {
  command
    .argument("<base>", "the scenario that others are compared with")
    .argument("<alternatives...>", "one or more scenarios");
  withShard(withRunning(command, "how many paired seeds (default: 6)"))
    .option("--until <metric=halfwidth>", "add seeds until the interval of the last year is as narrow")
    .option("--open", "open the report")
    .action(async (base: string, others: string[], options: Options) => {
      end(await compareScenarios([base, ...others], options));
    });
}

async function compareScenarios(named: readonly string[], options: Options): Promise<number> {
  const to = speaker(options);
  const scenarios = await prepareAll(named, options.set, options.without);
  const [base, ...others] = scenarios;
  for (const { id, hash, spec } of others) {
    if (hash === base!.hash)
      throw mistake("same-scenario", id, "is the same scenario as the base; name another");
    if (spec.years.first !== base!.spec.years.first || spec.years.last !== base!.spec.years.last)
      throw mistake("other-years", id, "runs other years than the base; give both the same years");
  }
  const compared = await runComparison(scenarios, options, to);
  if (typeof compared === "number") return compared;
  const { dir, findings } = compared;
  to.remark(PROGRESS_WORDS.charts[to.lang]);
  const folder = await openFolder(dir);
  const { report, views } = await publish(folder, to.lang, findings);
  tell(views, findings, options.until?.split("=")[0]?.trim(), to);
  to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir, report: resolve(report) })}`);
  to.data(await machineReadable(compared, views, report));
  if (options.open === true) await browse(resolve(report));
  return 0;
}

function tell(
  views: readonly ScenarioView[],
  findings: Findings,
  metric: string | undefined,
  to: Speaker,
): void {
  const names = namesIn(views);
  const title = (id: string) => nameOf(id, to.lang, names);
  const [base, ...others] = views;
  for (const { folder, spec } of others) {
    const { id } = folder;
    const heading = fill(TABLE_WORDS.against, to.lang, {
      alternative: title(id),
      base: title(base!.folder.id),
    });
    const own = Object.keys(spec.metrics);
    const deciles = findings.winners.find(({ alternative }) => alternative === id);
    const summary = summaryOf(findings, id, title(id), to.lang).join(to.lang === "zh" ? "" : " ");
    to.say(`\n${wrapped(heading)}\n\n${differenceTable(findings, id, own, names, to.lang)}`);
    if (deciles !== undefined) to.say(`\n${decileTable(deciles, to.lang)}`);
    to.say(`\n${wrapped(summary)}`);
    const pairing = pairingText(findings, id, metric, to.lang);
    if (pairing !== "") to.say(`\n${wrapped(pairing)}`);
  }
}

async function machineReadable(
  { dir, runId, findings }: Compared,
  views: readonly ScenarioView[],
  report: string,
) {
  return {
    runId,
    digest: digestOfComparison(views),
    out: dir,
    report,
    scenarios: views.map(({ folder: { id, manifest }, hash }) => ({
      id,
      scenarioHash: hash,
      digest: manifest.digest,
      seeds: manifest.runs.map(({ seed, digest }) => ({ seed, digest })),
    })),
    ...findings,
    summary: views.slice(1).map(({ folder: { id }, spec }) => ({
      alternative: id,
      en: summaryOf(findings, id, spec.title.en, "en").join(" "),
      zh: summaryOf(findings, id, spec.title.zh, "zh").join(""),
    })),
  };
}
