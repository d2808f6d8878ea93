/** `liannong calibrate`: fits the levers that a scenario marks as free to its published figures; held-out ones are told apart. */
import { mkdir, readFile, appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { CALIBRATION, type Calibrated, calibrate } from "../../experiments/calibrate.ts";
import type { RangeFactor } from "../../experiments/designs/factor.ts";
import { type Published, publishedFigures } from "../../experiments/expectations.ts";
import { type Validated, validated } from "../../experiments/validate.ts";
import { factorsOf } from "../../experiments/vary.ts";
import type { Spec } from "../../model/spec.ts";
import { metricLabel } from "../../output/words/metrics.ts";
import { percent, range, telling } from "../../output/words/number.ts";
import { fill } from "../../output/words/text.ts";
import type { YearRow } from "../../run/record.ts";
import { scenarioHash } from "../../run/identity.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import type { Draft } from "../../scenario/index.ts";
import { unfinished } from "../ending.ts";
import { valueText } from "../factor-text.ts";
import { mistake } from "../failure.ts";
import { collect, type Running, seedsOf, wholeFrom, withSeeds, withSpeaking } from "../options.ts";
import { open, settle } from "../prepare.ts";
import { unitsOf } from "../results/findings.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { tableText } from "../table.ts";
import { wrapped } from "../width.ts";
import { work } from "../work.ts";
import { CALIBRATION_WORDS as WORDS } from "../words/calibration.ts";

interface Options extends Omit<Running, "without"> {
  readonly steps: number;
}

const SEEDS = 4;

export function define(command: Command, end: (code: number) => void): void {
  command.argument("<scenario>", "a scenario with published figures and levers marked `free: true`");
  withSeeds(withSpeaking(command), `seeds of every trial (default: ${SEEDS})`)
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .option("--steps <n>", "steps of the simplex", wholeFrom(1), CALIBRATION.steps)
    .option("--out <folder>", "keep every trial there, so that the same search goes on after a stop")
    .action(async (named: string, options: Options) => end(await fit(named, options)));
}

/** Work that is not complete ends the search with its exit code. */
class Stopped extends Error {
  readonly code: number;

  constructor(code: number) {
    super("stopped");
    this.code = code;
  }
}

async function fit(named: string, options: Options): Promise<number> {
  const to = speaker(options);
  const draft = await open(named, options.set);
  const { id, spec } = await settle(draft);
  const ids = Object.entries(spec.levers ?? {}).flatMap(([lever, { free }]) =>
    free === true ? [lever] : [],
  );
  if (ids.length === 0)
    throw mistake("nothing-free", named, "names no lever with `free: true`, so there is nothing to fit");
  const factors = (await factorsOf(ids, draft)) as RangeFactor[];
  const figures = publishedFigures(spec, unitsOf(spec));
  const targets = figures.filter(({ role, reach }) => role === "known" && reach > 0);
  if (targets.length === 0)
    throw mistake(
      "no-targets",
      named,
      "expects no figure that is neither given nor held out, so there is nothing to fit to",
    );
  const seeds = seedsOf(options, SEEDS);
  const trials = await trialsOf(draft, id, factors, seeds, options, to);
  const read = (figure: Published, rows: readonly (readonly YearRow[])[]) =>
    validated(id, [figure], rows)[0]!.mean ?? Number.NaN;
  try {
    const found = await calibrate(
      factors.length,
      targets.map(({ published, reach }) => ({ published, reach })),
      async (at) => {
        const rows = await trials(at);
        return targets.map((figure) => read(figure, rows));
      },
      { ...CALIBRATION, steps: options.steps },
    );
    const lines = validated(id, figures, await trials(found.at));
    tell(factors, found, lines, seeds.length, to);
    to.data({ seeds, levers: ids, ...dataOf(factors, found), lines });
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    throw error;
  }
}

/** The years of every seed at a point; the same point is run once, and kept where a folder is named. */
async function trialsOf(
  draft: Draft<Spec>,
  id: string,
  factors: readonly RangeFactor[],
  seeds: readonly string[],
  options: Options,
  to: Speaker,
): Promise<(at: readonly number[]) => Promise<readonly (readonly YearRow[])[]>> {
  const known = new Map<string, readonly (readonly YearRow[])[]>();
  const file = options.out === undefined ? undefined : join(options.out, "trials.jsonl");
  if (file !== undefined) {
    await mkdir(options.out!, { recursive: true });
    const text = await readFile(file, "utf8").catch(() => "");
    for (const line of text.split("\n").slice(0, -1)) {
      const { key, rows } = JSON.parse(line);
      known.set(key, rows);
    }
  }
  return async (at) => {
    const pairs = factors.map(({ path, low, high, whole }, k) => {
      const value = low + at[k]! * (high - low);
      return `${path}=${whole ? Math.round(value) : value}`;
    });
    const loaded = await draft.settle(pairs);
    const key = await scenarioHash(JSON.stringify([ENGINE_VERSION, loaded.canonical, seeds]));
    const before = known.get(key);
    if (before !== undefined) return before;
    const bySeed = new Map<string, readonly YearRow[]>();
    const jobs = seeds.map((seed) => ({ scenario: id, ...jobOf(loaded, seed, [], "metrics") }));
    const { years, population } = loaded.spec;
    const amount = {
      yearsPerRun: years.last - years.first + 1,
      householdsPerRun: population.counties * population.households,
    };
    const quiet = { ...to, remarks: false, remark: () => {} };
    const done = await work(jobs, amount, options, quiet, async ({ seed }, record) => {
      bySeed.set(seed, record.years);
    });
    const code = unfinished(done, 0, jobs.length, options.out ?? "", to);
    if (code !== undefined) throw new Stopped(code);
    const rows = seeds.map((seed) => bySeed.get(seed)!);
    known.set(key, rows);
    if (file !== undefined) await appendFile(file, `${JSON.stringify({ key, rows })}\n`);
    if (known.size % 10 === 0) to.remark(fill(WORDS.trials, to.lang, { n: known.size }));
    return rows;
  };
}

function dataOf(factors: readonly RangeFactor[], { at, profiles, ...found }: Calibrated) {
  return {
    ...found,
    fitted: factors.map((factor, k) => ({
      lever: factor.path,
      unit: factor.unit,
      value: valueOn(factor, at[k]!),
      low: valueOn(factor, profiles[k]!.low),
      high: valueOn(factor, profiles[k]!.high),
      identified: profiles[k]!.identified,
      profile: profiles[k]!.shares.map((share, held) => ({
        value: valueOn(factor, share),
        misfit: profiles[k]!.misfits[held],
      })),
    })),
  };
}

const valueOn = ({ low, high }: RangeFactor, share: number): number => low + share * (high - low);

function tell(
  factors: readonly RangeFactor[],
  { at, misfit, begun, profiles, evaluations }: Calibrated,
  lines: readonly Validated[],
  seeds: number,
  { lang, say }: Speaker,
): void {
  const text = (k: number, share: number) => valueText(factors[k]!, valueOn(factors[k]!, share), lang);
  say(
    wrapped(fill(WORDS.fitted, lang, { misfit: telling(misfit), begun: telling(begun), evaluations, seeds })),
  );
  const head = [WORDS.parameter, WORDS.best, WORDS.compatible, WORDS.identified].map((word) => word[lang]);
  const rows = factors.map(({ path }, k) => {
    const { low, high, identified } = profiles[k]!;
    return [path, text(k, at[k]!), range(text(k, low), text(k, high), lang), WORDS[KIND[identified]][lang]];
  });
  say(`\n${tableText({ head, rows })}`);
  const shown = (role: Published["role"], word: keyof typeof WORDS) => {
    const own = lines.filter((line) => line.role === role);
    if (own.length === 0) return;
    const cells = own.map(({ metric, year, published, mean, tolerance, verdict }) => [
      `${metricLabel(metric, lang)}, ${year}`,
      `${telling(published)} ±${percent(tolerance, 0)}`,
      mean === null ? "–" : telling(mean),
      WORDS[verdict][lang],
    ]);
    const columns = [WORDS[word], WORDS.published, WORDS.simulated, WORDS.verdict].map((one) => one[lang]);
    say(`\n${tableText({ head: columns, rows: cells })}`);
  };
  shown("known", "targets");
  shown("holdout", "heldOut");
  say(`\n${wrapped(WORDS.note[lang])}`);
}

const KIND = { yes: "yes", "one side": "oneSide", no: "no" } as const;
