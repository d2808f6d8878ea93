/** Options that sweep and sensitivity share, and what they mean for a scenario. */
import type { Command } from "commander";
import { type Measured, type Outcome, outcomeOf } from "../experiments/outcome.ts";
import { KEY_METRICS } from "../output/words/key-metrics.ts";
import { collect, type Running, wholeFrom, withRunning, withShard } from "./options.ts";

export interface Experimenting extends Running {
  readonly vary: readonly string[];
  readonly n?: number;
  readonly metric: readonly string[];
  readonly keep: readonly string[];
  readonly designSeed: string;
}

export function withExperiment(command: Command, seedsAbout: string, nAbout: string): Command {
  return withShard(withRunning(command, seedsAbout))
    .option(
      "--vary <path=range>",
      "what to vary: path=low:high, path=low:high:step or path=one,two; may be repeated",
      collect,
      [],
    )
    .option("--n <n>", nAbout, wholeFrom(1))
    .option("--metric <metric[@year|@all]>", "the outcomes to look at; may be repeated", collectList, [])
    .option("--keep <metrics>", "metrics that are kept, with commas between (default: all)", collectList, [])
    .option("--design-seed <text>", "what the luck of the design is drawn with", "design");
}

function collectList(value: string, before: readonly string[]): string[] {
  return [
    ...before,
    ...value
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ];
}

/** The outcomes asked for, else the first key metrics that the scenario has. */
export function outcomesAsked(asked: readonly string[], measured: Measured, most: number): Outcome[] {
  const known = KEY_METRICS.filter((metric) => measured.metrics.includes(metric));
  const some = known.length > 0 ? known : measured.metrics;
  return (asked.length > 0 ? asked : some.slice(0, most)).map((text) => outcomeOf(text, measured));
}
