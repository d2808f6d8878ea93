/** `liannong validate`: every published figure that scenarios expect, beside what they give, with a plain verdict. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { publishedFigures } from "../../experiments/expectations.ts";
import { tally, type Validated, validated } from "../../experiments/validate.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import type { Names } from "../../output/words/names.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { fill } from "../../output/words/text.ts";
import { VALIDATION_WORDS } from "../../output/words/validation.ts";
import { scenarioHash } from "../../run/identity.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { canonical } from "../../scenario/index.ts";
import { browse } from "../browse.ts";
import { commandLine } from "../command-line.ts";
import { libraryScenarios } from "../files.ts";
import { runMeasuring } from "../measuring.ts";
import { collect, REFERENCE, RESUME, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { placeOf } from "../out-folder.ts";
import { type Prepared, prepareAll } from "../prepare.ts";
import { unitsOf } from "../results/findings.ts";
import type { ValidationFound } from "../results/kept-findings.ts";
import { tellFindings } from "../results/publish-study.ts";
import { parametersOf } from "../results/validation-report.ts";
import { speaker } from "../speaker.ts";
import { tallyText, validationReference, validationTable } from "../validation-table.ts";
import { wrapped } from "../width.ts";
import { PROGRESS_WORDS } from "../words/progress.ts";

type Options = Omit<Running, "out" | "without"> & { readonly out?: string | true };

/** Seeds where nobody says how many: the fewest by which nine in ten can be told from the extremes. */
const SEEDS = 20;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("[scenarios...]", "scenarios with published figures (default: all of the library)");
  withSeeds(withSpeaking(command), `how many seeds (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of each scenario; may be repeated", collect, [])
    .option(
      "--out [folder]",
      `where results go (default: results/validation-<hash>), and validation.csv and validation.md (without a folder: ${REFERENCE})`,
    )
    .option("--resume", RESUME)
    .option("--open", "open the report")
    .action(async (named: string[], options: Options) => end(await validate(named, options)));
}

async function validate(named: readonly string[], options: Options): Promise<number> {
  const to = speaker(options);
  const { lang } = to;
  const all = await prepareAll(named.length > 0 ? named : await libraryScenarios(), options.set);
  const scenarios = all.filter(({ spec }) => spec.expect.length > 0);
  const seeds = seedsOf(options, SEEDS);
  const place = placeOf(
    options.out === true ? undefined : options.out,
    scenarios.length === 1 ? `${scenarios[0]!.id}-validation` : "validation",
    scenarios.map(({ hash }) => hash),
    seeds,
    [],
  );
  if (scenarios.length === 0) {
    to.say(VALIDATION_WORDS.none[lang]);
    to.data({ seeds, lines: [], tally: tally([]), files: [] });
    return 0;
  }
  const runs = await runMeasuring(
    {
      kind: "validate",
      scenarios: await Promise.all(scenarios.map(upToLastFigure)),
      seeds,
      metrics: [...new Set(scenarios.flatMap(({ spec }) => spec.expect.map(({ metric }) => metric)))],
      amount: { yearsPerRun: meanYears(scenarios), householdsPerRun: meanHouseholds(scenarios) },
    },
    place,
    options,
    to,
  );
  if (typeof runs === "number") return runs;
  const { dir, manifest } = runs;
  const lines = scenarios.flatMap(({ id, spec }): Validated[] =>
    validated(
      id,
      publishedFigures(spec, unitsOf(spec)),
      seeds.map((seed) => runs.yearsOf(id, seed)),
    ),
  );
  const counts = tally(lines);
  const names = Object.assign({}, ...scenarios.map(({ spec }) => ownNames(spec))) as Names;
  to.say(`${validationTable(lines, names, lang)}\n\n${wrapped(tallyText(counts, lang))}`);
  const { command = commandLine(), digest = "" } = manifest;
  const table = validationReference(lines, counts, seeds.length, command, names, lang);
  const kept = options.out === true ? REFERENCE : options.out;
  const files = kept === undefined ? [] : await writeReferenceTable(kept, "validation", table);
  for (const file of files) to.remark(file);
  const found: ValidationFound = {
    kind: "validate",
    engineVersion: ENGINE_VERSION,
    command,
    digest,
    seeds,
    scenarios: scenarios.map(({ id, spec, hash }) => {
      return {
        id,
        title: spec.title,
        hash,
        names: ownNames(spec),
        years: { first: spec.years.first, last: lastFigure(spec) },
      };
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
async function upToLastFigure({ id, spec, formulas }: Prepared) {
  const text = canonical({ ...spec, years: { ...spec.years, last: lastFigure(spec) } });
  return { id, canonical: text, formulas, hash: await scenarioHash(text) };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function meanYears(scenarios: readonly Prepared[]): number {
  return mean(scenarios.map(({ spec }) => lastFigure(spec) - spec.years.first + 1));
}

function meanHouseholds(scenarios: readonly Prepared[]): number {
  return mean(scenarios.map(({ spec: { population } }) => population.counties * population.households));
}
