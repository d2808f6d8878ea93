/** `liannong verify`: runs results again, seed by seed, and compares the digest of every year. */
import type { Command } from "commander";
import { jobOf } from "../../execute/job.ts";
import { fill, type Text } from "../../output/words/text.ts";
import type { Where } from "../executors.ts";
import { DEFECT, mistake } from "../failure.ts";
import { unfinished } from "../ending.ts";
import { type Speaking, wholeFrom, withSpeaking, withWhere } from "../options.ts";
import { openFolder, type RunFolder, scenarioOf } from "../results/folder.ts";
import { type Speaker, speaker } from "../speaker.ts";
import { work } from "../work.ts";

interface Options extends Speaking, Where {
  readonly seeds?: number;
}

/** How one run came out: the first year that differs, or none. */
interface Verdict {
  readonly scenario: string;
  readonly seed: string;
  readonly expected: string;
  readonly found: string;
  readonly firstDifference: number | null;
}

const WORDS = {
  same: {
    en: "Runs made again: {runs}, each with the same digests in all years.",
    zh: "全部 {runs} 次模拟各年摘要均一致。",
  },
  differs: {
    en: "{scenario}, seed {seed}: digests differ from {year} on.",
    zh: "{scenario}，种子 {seed}：自 {year} 年起摘要不一致。",
  },
} as const satisfies Record<string, Text>;

export function define(command: Command, end: (code: number) => void): void {
  withWhere(withSpeaking(command.argument("<results>", "a results folder")))
    .option("--seeds <n>", "only the first n seeds", wholeFrom(1))
    .action(async (dir: string, options: Options) => end(await verify(dir, options)));
}

async function verify(dir: string, options: Options): Promise<number> {
  const to = speaker(options);
  const { runs } = await openFolder(dir);
  const verdicts: Verdict[] = [];
  for (const run of runs) {
    const code = await verifyRun(run, options, to, verdicts);
    if (code !== undefined) return code;
  }
  const wrong = verdicts.filter(({ firstDifference }) => firstDifference !== null);
  for (const { scenario, seed, firstDifference } of wrong)
    to.say(fill(WORDS.differs, to.lang, { scenario, seed, year: firstDifference! }));
  if (wrong.length === 0) to.say(fill(WORDS.same, to.lang, { runs: verdicts.length }));
  to.data({ same: wrong.length === 0, runs: verdicts });
  return wrong.length === 0 ? 0 : DEFECT;
}

async function verifyRun(
  run: RunFolder,
  options: Options,
  to: Speaker,
  verdicts: Verdict[],
): Promise<number | undefined> {
  if (run.manifest.state === "open")
    throw mistake("unfinished", run.dir, "is not finished, so it has no digests yet");
  const scenario = await scenarioOf(run);
  const { years, population } = scenario.spec;
  const expected = run.manifest.runs.slice(0, options.seeds);
  const jobs = expected.map(({ seed }) => ({ scenario: run.id, ...jobOf(scenario, seed, [], "metrics") }));
  const amount = {
    yearsPerRun: years.last - years.first + 1,
    householdsPerRun: population.counties * population.households,
  };
  const done = await work(jobs, amount, options, to, async ({ seed }, record) => {
    const before = expected.find((one) => one.seed === seed)!;
    const differing = record.digests.find(({ digest }, k) => digest !== before.digests[k]?.digest);
    verdicts.push({
      scenario: run.id,
      seed,
      expected: before.digest,
      found: record.digest,
      firstDifference: differing?.year ?? (record.digest === before.digest ? null : years.first),
    });
  });
  return done.stopped || done.failed > 0 ? unfinished(done, 0, jobs.length, run.dir, to) : undefined;
}
