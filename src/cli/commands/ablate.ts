/** `liannong ablate`: a scenario against itself with one thing switched off at a time: what each mechanism does. */
import type { Command } from "commander";
import { InputError } from "../../engine/errors.ts";
import { bearers, effectsOf, measures } from "../../experiments/ablate.ts";
import { type Ablation, ablationNamed, ablationsOf } from "../../experiments/ablations.ts";
import { writeReferenceTable } from "../../output/store/reference-table.ts";
import { fill } from "../../output/words/text.ts";
import {
  type Ablated,
  ablationReference,
  ablationTable,
  bearersReference,
  bearersTable,
  type Made,
} from "../ablation-table.ts";
import { commandLine } from "../command-line.ts";
import { collect, REFERENCE, RESUME, type Running, seedsOf, withSeeds, withSpeaking } from "../options.ts";
import { runMeasuring } from "../measuring.ts";
import { placeOf } from "../out-folder.ts";
import { open, type Prepared, settle, settleWithout } from "../prepare.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { ABLATION_WORDS } from "../words/ablation.ts";

interface Options extends Omit<Running, "out" | "without"> {
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
    .option(
      "--out [folder]",
      `where results go (default: results/<scenario>-ablations-<hash>), with the tables as CSV and Markdown (without a folder: tables in ${REFERENCE})`,
    )
    .option("--resume", RESUME)
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
  const { years, population } = whole.spec;
  const scenarios = [...variants].map(([id, variant]) => ({ ...variant, id }));
  const runs = await runMeasuring(
    {
      kind: "ablate",
      scenarios,
      seeds,
      metrics: [...measures, ...bearers].map(({ metric }) => metric),
      amount: {
        yearsPerRun: years.last - years.first + 1,
        householdsPerRun: population.counties * population.households,
      },
    },
    placeOf(
      options.out === true ? undefined : options.out,
      `${whole.id}-ablations`,
      scenarios.map(({ hash }) => hash),
      seeds,
      [],
    ),
    options,
    to,
  );
  if (typeof runs === "number") return runs;
  const of = (id: string) => seeds.map((seed) => runs.yearsOf(id, seed));
  const ablated = wanted
    .filter(({ id }) => variants.has(id))
    .map(
      (ablation): Ablated => ({
        ablation,
        effects: effectsOf(measures, of(FULL), of(ablation.id)),
        borne: effectsOf(bearers, of(FULL), of(ablation.id)),
      }),
    );
  const shocks = shocksIn(ablated);
  to.say(ablationTable(ablated, to.lang));
  if (shocks.length > 0) to.say(`\n${bearersTable(shocks, to.lang)}`);
  const made = {
    title: whole.spec.title[to.lang],
    command: runs.manifest.command ?? commandLine(),
    seeds: seeds.length,
    last: years.last,
  };
  const files = await keep(options.out === true ? REFERENCE : runs.dir, whole.id, ablated, made, to);
  to.data({
    seeds,
    ablations: ablated.map(({ ablation: { id, group, title }, effects, borne }) => {
      return { id, group, title, effects, borne: group === "shocks" ? borne : undefined };
    }),
    files,
    digest: runs.manifest.digest,
    out: runs.dir,
  });
  return 0;
}

const shocksIn = (ablated: readonly Ablated[]): Ablated[] =>
  ablated.filter(({ ablation }) => ablation.group === "shocks");

async function keep(
  dir: string,
  id: string,
  ablated: readonly Ablated[],
  made: Made,
  to: Speaker,
): Promise<string[]> {
  const shocks = shocksIn(ablated);
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
