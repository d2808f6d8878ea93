/** `liannong patterns`: the patterns that the model must show, measured over seeds, with a figure each. */
import { join } from "node:path";
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { patterns } from "../../experiments/patterns/index.ts";
import type { Measured, Pattern } from "../../experiments/patterns/pattern.ts";
import { patternFigure } from "../../output/charts/pattern.ts";
import { publishFigure } from "../../output/store/publish.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import type { RunRecord } from "../../run/record.ts";
import { canonical } from "../../scenario/index.ts";
import { commandLine } from "../command-line.ts";
import { unfinished } from "../ending.ts";
import { DEFECT } from "../failure.ts";
import { REFERENCE, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { patternsReference, patternsTable } from "../pattern-table.ts";
import { speaker } from "../speaker.ts";
import type { Where } from "../executors.ts";
import { work } from "../work.ts";

interface Options extends Pick<Running, "seed" | "seeds" | "threads" | "on" | "json" | "quiet" | "lang"> {
  readonly out?: string | true;
}

/** Seeds where nobody says how many. */
const SEEDS = 12;

export function define(command: Command, end: (code: number) => void): void {
  withSeeds(withSpeaking(command), `how many seeds (default: ${SEEDS})`)
    .option(
      "--out [folder]",
      `write patterns.csv, patterns.md and a figure each (default folder: ${REFERENCE})`,
    )
    .action(async (options: Options) => end(await measurePatterns(options)));
}

async function measurePatterns(options: Options): Promise<number> {
  const to = speaker(options);
  const { lang } = to;
  const seeds = seedsOf(options, SEEDS);
  const measured: { readonly pattern: Pattern; readonly found: Measured }[] = [];
  for (const pattern of patterns) {
    const runs = await runsOf(pattern, seeds, options, to);
    if (typeof runs === "number") return runs;
    measured.push({ pattern, found: pattern.measure(runs) });
  }
  to.say(patternsTable(measured, lang));
  const dir = options.out === true ? REFERENCE : options.out;
  const files: string[] = [];
  if (dir !== undefined) {
    const made = { command: commandLine(), n: seeds.length };
    files.push(...(await writeReferenceTable(dir, "patterns", patternsReference(measured, made, lang))));
    for (const { pattern, found } of measured) {
      const figure = patternFigure(pattern.id, found.points, seeds.length, { lang, width: 720 });
      files.push(await publishFigure(join(dir, "patterns"), pattern.id, figure));
    }
    for (const file of files) to.remark(file);
  }
  to.data({ seeds, patterns: measured.map(({ pattern: { id }, found }) => ({ id, ...found })), files });
  return measured.every(({ found }) => found.statistics.every(({ holds }) => holds)) ? 0 : DEFECT;
}

/** All runs of a pattern's worlds, in the order of seeds; an exit code where they are not complete. */
async function runsOf(
  pattern: Pattern,
  seeds: readonly string[],
  where: Where,
  to: ReturnType<typeof speaker>,
): Promise<Record<string, RunRecord[]> | number> {
  const worlds = Object.entries(pattern.worlds());
  const records = new Map<string, RunRecord>();
  const key = (world: string, seed: string) => JSON.stringify([world, seed]);
  const jobs = worlds.flatMap(([scenario, { spec, householdYears = [] }]) => {
    const plain = { canonical: canonical(spec), formulas: {} };
    return seeds.map((seed) => ({ scenario, ...jobOf(plain, seed, householdYears) }));
  });
  const { years, population } = worlds[0]![1].spec;
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, where, to, async ({ scenario, seed }, record) => {
    records.set(key(scenario, seed), record);
  });
  const code = unfinished(done, 0, jobs.length, "", to);
  if (code !== undefined) return code;
  return Object.fromEntries(
    worlds.map(([world]) => [world, seeds.map((seed) => records.get(key(world, seed))!)]),
  );
}
