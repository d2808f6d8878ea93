/** `liannong stress`: strategies under a ladder of shocks: loss, recovery, tails, regret, goal, breaking points, one page. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { type Ladder, readLadder } from "../../experiments/stress/ladder.ts";
import { meanOf } from "../../experiments/statistics/interval.ts";
import { fill } from "../../output/words/text.ts";
import { betterWay } from "../../output/words/metrics.ts";
import { runIdOf } from "../../run/identity.ts";
import { browse } from "../browse.ts";
import { mistake } from "../failure.ts";
import { libraryFolder } from "../files.ts";
import { type Running, seedsOf, shareFrom, wholeFrom, withRunning } from "../options.ts";
import { open, type Prepared, settle } from "../prepare.ts";
import { addAsked, type StressAsked } from "../results/asked.ts";
import { publishStress } from "../results/publish-study.ts";
import { writeDiffering } from "../results/stress-differing.ts";
import { goalText, stressHeadline } from "../results/stress-headline.ts";
import { futuresOf, pointOf, questionOf, type StressFolder } from "../results/stress-folder.ts";
import { findStress, type StressFindings, writeStress } from "../results/stress-findings.ts";
import { breakingTable, lossTable, standingTable } from "../results/stress-tables.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { measuredIn, refuseUnlike, type StressStrategy } from "../stress-design.ts";
import { runBreaking, runStress } from "../stressing.ts";
import { studyTableText } from "../study-text.ts";
import { wrapped } from "../width.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { STRESS_WORDS } from "../words/stress.ts";

interface Options extends Running {
  readonly shocks?: string;
  readonly goal?: string;
  readonly goalYears: string;
  readonly metric: string;
  readonly year?: number;
  readonly share: number;
  readonly level: number;
  readonly tolerance: number;
  readonly breaking: boolean;
}

const SEEDS = 20;
/** The ladder where nobody names another. */
const LADDER = join(libraryFolder, "stress", "ladder.yaml");

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<strategies...>", "scenarios of one place, each with another strategy");
  withRunning(command, `paired seeds of the whole table (default: ${SEEDS})`)
    .option("--shocks <file>", "the ladder of shocks (default: stress/ladder.yaml of the library)")
    .option(
      "--year <year>",
      "the year in which the ladder strikes (default: as the ladder says)",
      wholeFrom(1),
    )
    .option(
      "--goal <formula>",
      'what a future must meet, like "headcountRate < 0.05" (default: hardly more poor people than without a shock)',
    )
    .option("--goal-years <years>", "every (from the strike on), last, or a year", "every")
    .option("--metric <metric>", "what losses are told in", "meanIncomePerCapitaYuan")
    .option(
      "--share <share>",
      "share of seeds that must meet the goal for a strategy to hold",
      shareFrom,
      0.5,
    )
    .option("--level <share>", "where the tail begins: 90% looks at the worst tenth", shareFrom, 0.9)
    .option(
      "--tolerance <share>",
      "width of a breaking point, as a share of what is searched",
      shareFrom,
      0.05,
    )
    .option("--no-breaking", "seek no breaking points")
    .option("--open", "open the report")
    .action(async (named: string[], options: Options) => end(await stress(named, options)));
}

async function stress(named: readonly string[], options: Options): Promise<number> {
  const to = speaker(options);
  const strategies = await strategiesOf(named, options);
  refuseUnlike(strategies);
  const ladder = await ladderOf(options.shocks ?? LADDER);
  const { first, last } = strategies[0]!.whole.spec.years;
  const year = options.year ?? first + ladder.strikes;
  if (year <= first || year > last)
    throw mistake(
      "year-outside",
      "--year",
      `the ladder strikes in ${year}, which is not from ${first + 1} to ${last}`,
    );
  const seeds = seedsOf(options, SEEDS);
  const early = firstAsked(options, strategies, year);
  if (early.goal !== "") await questionOf(early, measuredIn(strategies).metrics);
  const request = { strategies, ladder, year, seeds };
  const table = await runStress(request, options, to);
  if (typeof table === "number") return table;
  const asked = early.goal === "" ? { ...early, goal: await hardlyPoorer(table) } : early;
  const searches = options.breaking ? await runBreaking(request, table, asked, options, to) : [];
  if (typeof searches === "number") return searches;
  const { dir } = table.folder;
  await addAsked(dir, { stress: asked });
  await writeDiffering(
    dir,
    strategies.map(({ id, whole }) => ({ id, rows: whole.provenance() })),
  );
  const findings = await findStress(table, asked, searches);
  await writeStress(table, findings);
  to.remark(PROGRESS_WORDS.charts[to.lang]);
  const report = await publishStress(table, to.lang);
  tell(table, findings, report, to);
  to.data(await machineReadable(table, findings, report));
  if (options.open === true) await browse(resolve(report));
  return 0;
}

async function strategiesOf(named: readonly string[], { set, without }: Options): Promise<StressStrategy[]> {
  if (without.length > 0)
    throw mistake(
      "without",
      "--without",
      "has no place in a stress table; make the variant a scenario of its own",
    );
  const all: StressStrategy[] = [];
  for (const name of named) {
    const draft = await open(name, set);
    const whole: Prepared = await settle(draft);
    const same = all.filter(({ id }) => id === whole.id || id.startsWith(`${whole.id}.`)).length;
    all.push({ id: same === 0 ? whole.id : `${whole.id}.${same + 1}`, draft, whole });
  }
  return all;
}

async function ladderOf(path: string): Promise<Ladder> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw mistake("no-ladder", path, `cannot be read: ${(error as Error).message}`);
  }
  return readLadder(text, path);
}

/** The question, checked before anything runs; an empty goal is to be taken from the twins. */
function firstAsked(options: Options, strategies: readonly StressStrategy[], year: number): StressAsked {
  const { metric, goal = "", goalYears, share, level, tolerance } = options;
  const { metrics, years } = measuredIn(strategies);
  if (!metrics.includes(metric) || betterWay(metric) === undefined) {
    const known = metrics.filter((id) => betterWay(id) !== undefined).join(", ");
    throw mistake(
      "unknown-metric",
      "--metric",
      `"${metric}" is no metric with a better way; there are ${known}`,
    );
  }
  const span = Array.from({ length: years.last - year + 1 }, (_, k) => year + k);
  const one = goalYears === "last" ? years.last : Number(goalYears);
  if (goalYears !== "every" && !span.includes(one))
    throw mistake(
      "goal-years",
      "--goal-years",
      `"${goalYears}" is neither last, every, nor a year from ${year} to ${years.last}`,
    );
  return { metric, goal, goalYears: goalYears === "every" ? span : [one], share, level, tolerance };
}

/**
 * The goal where nobody names one: never more than a tenth more poor people than the first strategy has in its worst year
 * from the strike on without a shock.
 */
async function hardlyPoorer(table: StressFolder): Promise<string> {
  const futures = await futuresOf(table, ["headcountRate"]);
  const seeds = Array.from({ length: futures.seeds }, (_, seed) => seed);
  const means = futures.years
    .filter((year) => year >= futures.strikes)
    .map((year) => meanOf(seeds.map((seed) => futures.value("headcountRate", 0, -1, seed, year))));
  return `headcountRate <= ${Number((1.1 * Math.max(...means)).toFixed(3))}`;
}

function tell({ table, folder }: StressFolder, findings: StressFindings, report: string, to: Speaker): void {
  const { lang } = to;
  to.say(wrapped(fill(STRESS_WORDS.goal, lang, { goal: goalText(findings.asked, lang) })));
  to.say(`\n${studyTableText(standingTable(table, findings, lang))}`);
  to.say(`\n${studyTableText(lossTable(table, findings, lang))}`);
  if (findings.searches.length > 0) to.say(`\n${studyTableText(breakingTable(table, findings, lang))}`);
  to.say(`\n${wrapped(stressHeadline({ table, folder }, findings, lang).join(lang === "zh" ? "" : " "))}`);
  to.say(`\n${fill(PROGRESS_WORDS.where, lang, { dir: folder.dir, report: resolve(report) })}`);
}

async function machineReadable({ folder, table }: StressFolder, findings: StressFindings, report: string) {
  const { manifest, dir } = folder;
  const { asked, cells, standings, searches } = findings;
  const strategy = (k: number) => table.strategies[k]!.id;
  const rung = (k: number) => (k < 0 ? "none" : table.rungs[k]!.name);
  return {
    runId: await runIdOf(manifest.designHash, manifest.seeds.join("\n")),
    digest: manifest.digest,
    out: dir,
    report,
    asked,
    cells: cells.map((cell) => ({ ...cell, strategy: strategy(cell.strategy), rung: rung(cell.rung) })),
    strategies: standings.map(({ strategy: k, regretRung, ...one }) => ({
      strategy: strategy(k),
      regretShock: rung(regretRung),
      ...one,
    })),
    breaking: searches.map((search) => ({
      strategy: strategy(search.strategy),
      shock: search.shock.id,
      ...pointOf(search),
    })),
  };
}
