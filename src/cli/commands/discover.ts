/** `liannong discover`: where in a sweep the cases of interest lie, as boxes over what was varied. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { DISCOVERY_OPTIONS, type Discovered } from "../../experiments/statistics/discovery.ts";
import { percent } from "../../output/words/number.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { namesIn } from "../../engine/formula.ts";
import { factorWords, shortNames, valueText } from "../factor-text.ts";
import { mistake } from "../failure.ts";
import { shareFrom, type Speaking, wholeFrom, withSpeaking } from "../options.ts";
import { hitsOf, showBoxes, whereOf } from "../results/discovery-results.ts";
import { openSweepFolder, type SweepFolder } from "../results/sweep-folder.ts";
import { folderSpec } from "../results/study-facts.ts";
import { tellSweep } from "../results/publish-study.ts";
import { speaker } from "../speaker.ts";
import { tableText } from "../table.ts";
import { wrapped } from "../width.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";
import { SWEEP_WORDS } from "../words/sweep.ts";

interface Options extends Speaking {
  readonly where: string;
  readonly year?: number;
  readonly share: number;
  readonly boxes: number;
  readonly step?: number;
  readonly leastMass: number;
}

export function define(command: Command): void {
  withSpeaking(
    command
      .argument("<results>", "a folder that `sweep` wrote")
      .requiredOption(
        "--where <formula>",
        'what is of interest, like "headcountRate > 5/100 and exits < 100"',
      ),
  )
    .option("--year <year>", "the year in which it must hold (default: the last)", wholeFrom(1))
    .option("--share <share>", "share of a point's seeds in which it must hold", shareFrom, 0.5)
    .option("--boxes <n>", "boxes at most", wholeFrom(1), DISCOVERY_OPTIONS.boxes)
    .option(
      "--step <n>",
      "take this step of the first box's trajectory, not the best trade-off",
      wholeFrom(0),
    )
    .option(
      "--least-mass <share>",
      "share of all points that a box holds at least",
      shareFrom,
      DISCOVERY_OPTIONS.leastMass,
    )
    .action(find);
}

async function find(dir: string, options: Options): Promise<void> {
  const to = speaker(options);
  const folder = await openSweepFolder(dir);
  const { metrics, years, points } = folder.manifest;
  const year = options.year ?? years.last;
  if (year < years.first || year > years.last)
    throw mistake("year-outside", "--year", `${year} is not from ${years.first} to ${years.last}`);
  if (folder.factors.length === 0)
    throw mistake("nothing-varied", dir, "is a sweep in which nothing was varied");
  const where = await whereOf(options.where, metrics);
  const { share, boxes, leastMass, step } = options;
  const hits = await hitsOf(folder, { where, metrics: [...namesIn(where)], year, share });
  const asked = { ...DISCOVERY_OPTIONS, boxes, leastMass, ...(step === undefined ? {} : { step }) };
  const { spec } = await folderSpec(folder);
  const { found } = await showBoxes(folder, hits, asked, factorWords(folder.factors, spec, to.lang));
  const discovery = {
    where: options.where,
    year,
    share,
    boxes,
    leastMass,
    ...(step === undefined ? {} : { step }),
  };
  const report = await tellSweep(folder, { discovery }, to.lang);
  const count = hits.reduce((sum, hit) => sum + hit, 0);
  const told = { hits: count, cases: points, where: options.where, year, share: percent(share, 0) };
  to.say(wrapped(fill(SWEEP_WORDS.cases, to.lang, told)));
  to.say(found.length === 0 ? SWEEP_WORDS.noBox[to.lang] : boxTables(folder, found, to.lang));
  to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir, report: resolve(report) })}`);
  to.data({
    out: dir,
    report,
    where: options.where,
    year,
    cases: points,
    hits: count,
    boxes: boxData(folder, found),
  });
}

function boxTables({ factors }: SweepFolder, found: readonly Discovered[], lang: Lang): string {
  const names = shortNames(factors);
  const tables = found.map(({ box, restrictions }, k) => {
    const { coverage, density, mass } = box;
    const worth = { coverage: percent(coverage), density: percent(density), mass: percent(mass) };
    const table = tableText({
      head: [
        SWEEP_WORDS.factor[lang],
        SWEEP_WORDS.from[lang],
        SWEEP_WORDS.to[lang],
        SWEEP_WORDS.quasiP[lang],
        SWEEP_WORDS.again[lang],
      ],
      rows: restrictions.map(({ factor, low, high, quasiP, sameCoverage, sameDensity }) => [
        names[factor]!,
        ...[low, high].map((end) => (Number.isFinite(end) ? valueText(factors[factor]!, end, lang) : "–")),
        quasiP < 0.001 ? "<0.001" : quasiP.toFixed(3),
        `${percent(sameCoverage, 0)} / ${percent(sameDensity, 0)}`,
      ]),
    });
    return `${fill(SWEEP_WORDS.box, lang, { box: k + 1, ...worth })}\n\n${table}`;
  });
  return ["", ...tables, wrapped(SWEEP_WORDS.againNote[lang])].join("\n\n").trimStart();
}

/** An open end has no number. */
function boxData({ factors }: SweepFolder, found: readonly Discovered[]) {
  const end = (value: number) => (Number.isFinite(value) ? value : null);
  return found.map(({ box: { limits: _, ...box }, restrictions, trajectory, chosen }) => ({
    ...box,
    restrictions: restrictions.map(({ factor, low, high, ...rest }) => ({
      factor: factors[factor]!.path,
      low: end(low),
      high: end(high),
      ...rest,
    })),
    trajectory: trajectory.map(({ limits: __, ...step }) => step),
    chosen,
  }));
}
