/** `liannong validate`: every published figure that scenarios expect, beside what they give, with a plain verdict. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { publishedFigures } from "../../experiments/expectations.ts";
import { tally, type Validated, validated } from "../../experiments/validate.ts";
import { digestOfRuns } from "../../output/store/manifest.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import { fill } from "../../output/words/text.ts";
import { VALIDATION_WORDS } from "../../output/words/validation.ts";
import type { RunRecord } from "../../run/record.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { canonical } from "../../scenario/index.ts";
import { browse } from "../browse.ts";
import { commandLine } from "../command-line.ts";
import { unfinished } from "../ending.ts";
import { libraryScenarios } from "../files.ts";
import { collect, REFERENCE, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { placeOf } from "../out-folder.ts";
import { type Prepared, prepareAll } from "../prepare.ts";
import { unitsOf } from "../results/findings.ts";
import { makeFolder, type ValidationFound } from "../results/kept-findings.ts";
import { tellFindings } from "../results/publish-study.ts";
import { parametersOf } from "../results/validation-report.ts";
import { speaker } from "../speaker.ts";
import { tallyText, validationReference, validationTable } from "../validation-table.ts";
import { wrapped } from "../width.ts";
import { work } from "../work.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";

type Options = Omit<Running, "out" | "resume" | "without"> & { readonly out?: string | true };

/** Seeds where nobody says how many: the fewest by which nine in ten can be told from the extremes. */
const SEEDS = 20;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("[scenarios...]", "scenarios with published figures (default: all of the library)");
  withSeeds(withSpeaking(command), `how many seeds (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of each scenario; may be repeated", collect, [])
    .option(
      "--out [folder]",
      `where the report goes (default: results/validation-<hash>), and validation.csv and validation.md (without a folder: ${REFERENCE})`,
    )
    .option("--open", "open the report")
    .action(async (named: string[], options: Options) => end(await validate(named, options)));
}

type Ran = Pick<RunRecord, "years" | "digest">;

async function validate(named: readonly string[], options: Options): Promise<number> {
  const to = speaker(options);
  const { lang } = to;
  const all = await prepareAll(named.length > 0 ? named : await libraryScenarios(), options.set);
  const scenarios = all.filter(({ spec }) => spec.expect.length > 0);
  const seeds = seedsOf(options, SEEDS);
  const { dir } = placeOf(
    options.out === true ? undefined : options.out,
    scenarios.length === 1 ? `${scenarios[0]!.id}-validation` : "validation",
    scenarios.map(({ hash }) => hash),
    seeds,
    [],
  );
  if (scenarios.length > 0) await makeFolder(dir, "validate");
  const runs = new Map(scenarios.map(({ id }) => [id, new Map<string, Ran>()]));
  const jobs = seeds.flatMap((seed) =>
    scenarios.map((scenario) => ({
      scenario: scenario.id,
      ...jobOf(upToLastFigure(scenario), seed, [], "metrics"),
    })),
  );
  const amount = { yearsPerRun: meanYears(scenarios), householdsPerRun: meanHouseholds(scenarios) };
  const done = await work(jobs, amount, options, to, async ({ scenario, seed }, { years, digest }) => {
    runs.get(scenario)!.set(seed, { years, digest });
  });
  const code = unfinished(done, 0, jobs.length, "", to);
  if (code !== undefined) return code;
  const ran = (id: string) => seeds.map((seed) => ({ seed, ...runs.get(id)!.get(seed)! }));
  const lines = scenarios.flatMap(({ id, spec }): Validated[] =>
    validated(
      id,
      publishedFigures(spec, unitsOf(spec)),
      ran(id).map(({ years }) => years),
    ),
  );
  const counts = tally(lines);
  if (lines.length === 0) {
    to.say(VALIDATION_WORDS.none[lang]);
    to.data({ seeds, lines, tally: counts, files: [] });
    return 0;
  }
  to.say(`${validationTable(lines, lang)}\n\n${wrapped(tallyText(counts, lang))}`);
  const command = commandLine();
  const table = validationReference(lines, counts, seeds.length, command, lang);
  const kept = options.out === true ? REFERENCE : options.out;
  const files = kept === undefined ? [] : await writeReferenceTable(kept, "validation", table);
  for (const file of files) to.remark(file);
  const found: ValidationFound = {
    kind: "validate",
    engineVersion: ENGINE_VERSION,
    command,
    digest: digestOfRuns(scenarios.map(({ id }) => ({ seed: id, digest: digestOfRuns(ran(id)) }))),
    seeds,
    scenarios: scenarios.map(({ id, spec, hash }) => {
      return { id, title: spec.title, hash, years: { first: spec.years.first, last: lastFigure(spec) } };
    }),
    lines,
  };
  const parameters = parametersOf(scenarios.map(({ id, provenance }) => ({ id, rows: provenance() })));
  to.remark(PROGRESS_WORDS.charts[lang]);
  const report = await tellFindings(dir, found, parameters, lang);
  to.say(`\n${fill(PROGRESS_WORDS.where, lang, { dir, report: resolve(report) })}`);
  to.data({ seeds, lines, tally: counts, files, digest: found.digest, out: dir, report });
  if (options.open === true) await browse(resolve(report));
  return 0;
}

const lastFigure = ({ expect }: Prepared["spec"]) => Math.max(...expect.map(({ year }) => year));

/** The scenario as far as it has figures: later years cannot change earlier ones. */
function upToLastFigure({ spec, formulas }: Prepared): Pick<Prepared, "canonical" | "formulas"> {
  return { canonical: canonical({ ...spec, years: { ...spec.years, last: lastFigure(spec) } }), formulas };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function meanYears(scenarios: readonly Prepared[]): number {
  return mean(scenarios.map(({ spec }) => lastFigure(spec) - spec.years.first + 1));
}

function meanHouseholds(scenarios: readonly Prepared[]): number {
  return mean(scenarios.map(({ spec: { population } }) => population.counties * population.households));
}
