/** `liannong ablate`: a scenario against itself with one thing switched off at a time: what each mechanism does. */
import type { Command } from "commander";
import { InputError } from "../../engine/errors.ts";
import { jobOf } from "../../execute/job.ts";
import { bearers, effectsOf, measures } from "../../experiments/ablate.ts";
import { type Ablation, ablationNamed, ablationsOf } from "../../experiments/ablations.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import { fill } from "../../output/words/text.ts";
import type { YearRow } from "../../run/record.ts";
import {
  type Ablated,
  ablationReference,
  ablationTable,
  bearersReference,
  bearersTable,
} from "../ablation-table.ts";
import { commandLine } from "../command-line.ts";
import { unfinished } from "../ending.ts";
import { collect, REFERENCE, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { open, type Prepared, settle, settleWithout } from "../prepare.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { work } from "../work.ts";
import { ABLATION_WORDS } from "../words/ablation.ts";

interface Options extends Omit<Running, "out" | "resume" | "without"> {
  readonly only: readonly string[];
  readonly out?: string | true;
}

const SEEDS = 6;
/** The runs that nothing is switched off in. */
const FULL = "full";

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows");
  withSeeds(withSpeaking(command), `how many paired seeds (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .option("--only <name>", "switch off only this one of `list --ablations`; may be repeated", collect, [])
    .option("--out [folder]", `write the tables as CSV and Markdown (default folder: ${REFERENCE})`)
    .action(async (named: string, options: Options) => end(await ablate(named, options)));
}

async function ablate(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const draft = await open(named, options.set);
  const whole = await settle(draft);
  const wanted = options.only.length > 0 ? options.only.map(ablationNamed) : ablationsOf(whole.spec);
  const variants = new Map<string, Prepared>([[FULL, whole]]);
  for (const ablation of wanted) {
    const without = await orTold(ablation, settleWithout(draft, whole, [ablation]), to);
    if (without !== undefined) variants.set(ablation.id, without);
  }
  const seeds = seedsOf(options, SEEDS);
  const runs = new Map([...variants.keys()].map((id) => [id, new Map<string, readonly YearRow[]>()]));
  const jobs = seeds.flatMap((seed) =>
    [...variants].map(([scenario, variant]) => ({ scenario, ...jobOf(variant, seed, [], "metrics") })),
  );
  const { years, population } = whole.spec;
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, async ({ scenario, seed }, record) => {
    runs.get(scenario)!.set(seed, record.years);
  });
  const code = unfinished(done, 0, jobs.length, "", to);
  if (code !== undefined) return code;
  const of = (id: string) => seeds.map((seed) => runs.get(id)!.get(seed) ?? []);
  const ablated = wanted
    .filter(({ id }) => variants.has(id))
    .map(
      (ablation): Ablated => ({
        ablation,
        effects: effectsOf(measures, of(FULL), of(ablation.id)),
        borne: effectsOf(bearers, of(FULL), of(ablation.id)),
      }),
    );
  const shocks = ablated.filter(({ ablation }) => ablation.group === "shocks");
  to.say(ablationTable(ablated, to.lang));
  if (shocks.length > 0) to.say(`\n${bearersTable(shocks, to.lang)}`);
  const files = await keep(options.out, whole, ablated, shocks, seeds, to);
  to.data({
    seeds,
    ablations: ablated.map(({ ablation: { id, group, title }, effects, borne }) => {
      return { id, group, title, effects, borne: group === "shocks" ? borne : undefined };
    }),
    files,
  });
  return 0;
}

async function keep(
  out: string | true | undefined,
  { id, spec }: Prepared,
  ablated: readonly Ablated[],
  shocks: readonly Ablated[],
  seeds: readonly string[],
  to: Speaker,
): Promise<string[]> {
  if (out === undefined) return [];
  const dir = out === true ? REFERENCE : out;
  const made = {
    title: spec.title[to.lang],
    command: commandLine(),
    seeds: seeds.length,
    last: spec.years.last,
  };
  const files = await writeReferenceTable(dir, `ablations-${id}`, ablationReference(ablated, made, to.lang));
  if (shocks.length > 0) {
    files.push(
      ...(await writeReferenceTable(dir, `losses-borne-${id}`, bearersReference(shocks, made, to.lang))),
    );
  }
  for (const file of files) to.remark(file);
  return files;
}

/** What cannot go alone (a formula of the scenario needs it, say) is left out, and why is told. */
async function orTold<T>({ id }: Ablation, settled: Promise<T>, to: Speaker): Promise<T | undefined> {
  try {
    return await settled;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    to.remark(fill(ABLATION_WORDS.leftOut, to.lang, { id, why: error.message }));
    return undefined;
  }
}
