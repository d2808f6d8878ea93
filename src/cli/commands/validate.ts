/** `liannong validate`: every published figure that scenarios expect, beside what they give, with a plain verdict. */
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { publishedFigures } from "../../experiments/expectations.ts";
import { tally, type Validated, validated } from "../../experiments/validate.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import type { YearRow } from "../../run/record.ts";
import { canonical } from "../../scenario/index.ts";
import { commandLine } from "../command-line.ts";
import { unfinished } from "../ending.ts";
import { libraryScenarios } from "../files.ts";
import { collect, REFERENCE, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { type Prepared, prepareAll } from "../prepare.ts";
import { unitsOf } from "../results/findings.ts";
import { speaker } from "../speaker.ts";
import { tallyText, validationReference, validationTable } from "../validation-table.ts";
import { wrapped } from "../width.ts";
import { work } from "../work.ts";
import { VALIDATION_WORDS } from "../words/validation.ts";

type Options = Omit<Running, "out" | "resume" | "without"> & { readonly out?: string | true };

/** Seeds where nobody says how many: the fewest by which nine in ten can be told from the extremes. */
const SEEDS = 20;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("[scenarios...]", "scenarios with published figures (default: all of the library)");
  withSeeds(withSpeaking(command), `how many seeds (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of each scenario; may be repeated", collect, [])
    .option("--out [folder]", `write validation.csv and validation.md (default folder: ${REFERENCE})`)
    .action(async (named: string[], options: Options) => end(await validate(named, options)));
}

async function validate(named: readonly string[], options: Options): Promise<number> {
  const to = speaker(options);
  const { lang } = to;
  const all = await prepareAll(named.length > 0 ? named : await libraryScenarios(), options.set);
  const scenarios = all.filter(({ spec }) => spec.expect.length > 0);
  const seeds = seedsOf(options, SEEDS);
  const runs = new Map(scenarios.map(({ id }) => [id, new Map<string, readonly YearRow[]>()]));
  const jobs = seeds.flatMap((seed) =>
    scenarios.map((scenario) => ({
      scenario: scenario.id,
      ...jobOf(upToLastFigure(scenario), seed, [], "metrics"),
    })),
  );
  const amount = { yearsPerRun: meanYears(scenarios), householdsPerRun: meanHouseholds(scenarios) };
  const done = await work(jobs, amount, options, to, async ({ scenario, seed }, { years }) => {
    runs.get(scenario)!.set(seed, years);
  });
  const code = unfinished(done, 0, jobs.length, "", to);
  if (code !== undefined) return code;
  const lines = scenarios.flatMap(({ id, spec }): Validated[] => {
    const bySeed = runs.get(id)!;
    const rows = seeds.map((seed) => bySeed.get(seed) ?? []);
    return validated(id, publishedFigures(spec, unitsOf(spec)), rows);
  });
  const counts = tally(lines);
  if (lines.length === 0) to.say(VALIDATION_WORDS.none[lang]);
  else to.say(`${validationTable(lines, lang)}\n\n${wrapped(tallyText(counts, lang))}`);
  const dir = options.out === true ? REFERENCE : options.out;
  const files =
    dir === undefined
      ? []
      : await writeReferenceTable(
          dir,
          "validation",
          validationReference(lines, counts, seeds.length, commandLine(), lang),
        );
  for (const file of files) to.remark(file);
  to.data({ seeds, lines, tally: counts, files });
  return 0;
}

/** The scenario as far as it has figures: later years cannot change earlier ones. */
function upToLastFigure({ spec, formulas }: Prepared): Pick<Prepared, "canonical" | "formulas"> {
  const last = Math.max(...spec.expect.map(({ year }) => year));
  return { canonical: canonical({ ...spec, years: { ...spec.years, last } }), formulas };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function meanYears(scenarios: readonly Prepared[]): number {
  return mean(
    scenarios.map(({ spec }) => Math.max(...spec.expect.map(({ year }) => year)) - spec.years.first + 1),
  );
}

function meanHouseholds(scenarios: readonly Prepared[]): number {
  return mean(scenarios.map(({ spec: { population } }) => population.counties * population.households));
}
