/** Options that several commands share, and how their values are read. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Early } from "../execute/early.ts";
import type { Lang } from "../output/words/text.ts";
import { ownLanguage } from "./language.ts";

/** What every command is told about how to speak. */
export interface Speaking {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly lang: Lang;
}

/** What commands that run scenarios are told. */
export interface Running extends Speaking {
  readonly seed?: string;
  readonly seeds?: number;
  readonly threads?: number;
  readonly on?: string;
  readonly shard?: string;
  readonly set: readonly string[];
  readonly without: readonly string[];
  readonly out?: string;
  readonly resume?: boolean;
  readonly open?: boolean;
  /** A thread that is loading the model already. */
  readonly early?: Early;
}

/** `--json`, `--lang`, `--quiet`. */
export function withSpeaking(command: Command): Command {
  return command
    .option("--json", "print JSON for programs, and progress as lines of JSON on standard error")
    .addOption(new Option("--lang <lang>", "language").choices(["en", "zh"]).default(ownLanguage()))
    .option("--quiet", "no progress and no remarks");
}

/** The options of commands that run scenarios. */
export function withRunning(command: Command, seedsAbout: string): Command {
  return withSeeds(withSpeaking(command), seedsAbout)
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .option(
      "--without <name>",
      "switch one thing off, e.g. imitation; see `list --ablations`; may be repeated",
      collect,
      [],
    )
    .option("--out <folder>", "where results go (default: results/<scenario>-<hash>)")
    .option("--resume", RESUME);
}

/** What `--resume` does, wherever it stands. */
export const RESUME = "go on with unfinished results in that folder";

/** `--seed`, `--seeds`, and where runs happen. */
export function withSeeds(command: Command, seedsAbout: string): Command {
  return withWhere(
    command
      .option("--seed <text>", "the seed, or what many seeds begin with")
      .option("--seeds <n>", seedsAbout, wholeFrom(1, MOST_SEEDS)),
  );
}

/** `--threads`, `--on`: where runs happen. */
export function withWhere(command: Command): Command {
  return command
    .option("--threads <n>", "runs at once (default: one a core)", wholeFrom(1, MOST_THREADS))
    .option("--on <url>", "run on the workers at a Redis, redis://host[:port][/db]; see `worker`");
}

/** Where tables go that a command of the project made and git keeps. */
export const REFERENCE = "results/reference";

/** `--shard`: a share of the runs, for batch systems. */
export function withShard(command: Command): Command {
  return command.option("--shard <i/n>", "do the i-th of n shares, for batch systems; see `merge`");
}

/** More seeds than anybody waits for, and more threads than a machine has cores: beyond them somebody has mistyped. */
const MOST_SEEDS = 1_000_000;
export const MOST_THREADS = 1024;

/** Reads a whole number of at least `least`, and at most `most` where that is given. */
export function wholeFrom(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  const allowed = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`it must be a whole number ${allowed}.`);
  };
}

/** Reads a share above 0 and up to 1, written 0.5 or 50%. */
export function shareFrom(text: string): number {
  const value = text.trim().endsWith("%") ? Number(text.trim().slice(0, -1)) / 100 : Number(text);
  if (value > 0 && value <= 1) return value;
  throw new InvalidArgumentError("it must be a share above 0 and up to 1, like 50% or 0.5.");
}

export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** The seeds that are asked for: one by name, or `s1`, `s2`, ... */
export function seedsOf({ seed, seeds }: Pick<Running, "seed" | "seeds">, fallback: number): string[] {
  const count = seeds ?? (seed === undefined ? fallback : 1);
  if (seed !== undefined && seeds === undefined) return [seed];
  return Array.from({ length: count }, (_, k) => `${seed === undefined ? "s" : `${seed}-`}${k + 1}`);
}
