/** `liannong check`: every mistake in a scenario, or what it will simulate. */
import type { Command } from "commander";
import { collect, type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { readingOf } from "../words/reading.ts";

interface Options extends Speaking {
  readonly set: readonly string[];
}

export function define(command: Command): void {
  withSpeaking(
    command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows"),
  )
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .action(check);
}

async function check(named: string, options: Options): Promise<void> {
  const to = speaker(options);
  const { id, spec, hash, provenance } = await prepare(named, options.set);
  const reading = readingOf(spec, provenance(), to.lang);
  to.say(to.lang === "zh" ? "未发现错误。" : "No mistakes found.");
  to.say(`\n${wrapped(reading)}`);
  to.data({ id, scenarioHash: hash, problems: [], reading });
}
