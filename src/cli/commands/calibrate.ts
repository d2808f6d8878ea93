/** `liannong calibrate`: fits the levers that a scenario marks as free to its published figures; held-out ones are told apart. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { CALIBRATION, calibrate, fittedOf } from "../../experiments/calibrate.ts";
import type { RangeFactor } from "../../experiments/designs/factor.ts";
import { type Published, publishedFigures } from "../../experiments/expectations.ts";
import { validated } from "../../experiments/validate.ts";
import { factorsOf } from "../../experiments/vary.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { fill } from "../../output/words/text.ts";
import type { YearRow } from "../../run/record.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { browse } from "../browse.ts";
import { calibrationText } from "../calibration-table.ts";
import { commandLine } from "../command-line.ts";
import { mistake } from "../failure.ts";
import { collect, type Running, seedsOf, wholeFrom, withSeeds, withSpeaking } from "../options.ts";
import { placeOf } from "../out-folder.ts";
import { open, settle } from "../prepare.ts";
import { unitsOf } from "../results/findings.ts";
import { type CalibrationFound, makeFolder } from "../results/kept-findings.ts";
import { tellFindings } from "../results/publish-study.ts";
import { speaker } from "../speaker.ts";
import { Stopped, openTrials } from "../trials.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";

interface Options extends Omit<Running, "without"> {
  readonly steps: number;
}

const SEEDS = 4;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario with published figures and levers marked `free: true`");
  withSeeds(withSpeaking(command), `seeds of every trial (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .option("--steps <n>", "steps of the simplex", wholeFrom(1), CALIBRATION.steps)
    .option(
      "--out <folder>",
      "where report and trials go (default: results/<scenario>-calibration-<hash>); the same search goes on there after a stop",
    )
    .option("--open", "open the report")
    .action(async (named: string, options: Options) => end(await fit(named, options)));
}

async function fit(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const draft = await open(named, options.set);
  const prepared = await settle(draft);
  const { id, spec, hash } = prepared;
  const free = Object.entries(spec.levers ?? {}).filter(([, lever]) => lever.free === true);
  if (free.length === 0)
    throw mistake("nothing-free", named, "names no lever with `free: true`, so there is nothing to fit");
  const levers = free.map(([lever]) => lever);
  const factors = (await factorsOf(levers, draft)) as RangeFactor[];
  const figures = publishedFigures(spec, unitsOf(spec));
  const targets = figures.filter(({ role, reach }) => role === "known" && reach > 0);
  if (targets.length === 0)
    throw mistake(
      "no-targets",
      named,
      "expects no figure that is neither given nor held out, so there is nothing to fit to",
    );
  const seeds = seedsOf(options, SEEDS);
  const search = { ...CALIBRATION, steps: options.steps };
  const { dir } = placeOf(options.out, `${id}-calibration`, [hash], seeds, [search]);
  await makeFolder(dir);
  const trials = await openTrials({ draft, id, spec, factors, seeds, dir }, options, to);
  const simulated = (figure: Published, rows: readonly (readonly YearRow[])[]) =>
    validated(id, [figure], rows)[0]!.mean ?? Number.NaN;
  try {
    const best = await calibrate(
      factors.length,
      targets.map(({ published, reach }) => ({ published, reach })),
      async (at) => {
        const { rows } = await trials.at(at);
        return targets.map((figure) => simulated(figure, rows));
      },
      search,
    );
    const { rows, digest } = await trials.at(best.at);
    const sets = free.map(([, lever]) => [lever.sets].flat().join(", "));
    const found: CalibrationFound = {
      kind: "calibrate",
      engineVersion: ENGINE_VERSION,
      command: commandLine(),
      digest,
      seeds,
      scenario: { id, title: spec.title, hash, names: ownNames(spec), years: spec.years },
      fit: fittedOf(factors, sets, best),
      options: { points: search.points, steps: search.steps, held: search.held },
      lines: validated(id, figures, rows),
    };
    to.remark(PROGRESS_WORDS.charts[to.lang]);
    const report = await tellFindings(dir, found, prepared.provenance(), to.lang);
    to.say(calibrationText(found.fit, found.lines, seeds.length, ownNames(spec), to.lang));
    to.say(`\n${fill(PROGRESS_WORDS.where, to.lang, { dir, report: resolve(report) })}`);
    to.data({ seeds, levers, ...found.fit, lines: found.lines, digest, out: dir, report });
    if (options.open === true) await browse(resolve(report));
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    throw error;
  } finally {
    await trials.close();
  }
}
