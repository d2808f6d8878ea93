/** `liannong sources`: every number that a scenario uses, with unit, source, year, grade and the place where it is written. */
import type { Command } from "commander";
import { countGrades, groundsOf } from "../../experiments/grounds.ts";
import { fill } from "../../output/words/text.ts";
import { collect, type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { groundsText, sourcesTable } from "../sources-table.ts";
import { speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { SOURCES_WORDS } from "../words/sources.ts";

interface Options extends Speaking {
  readonly set: readonly string[];
  readonly grade?: string;
}

export function define(command: Command): void {
  withSpeaking(
    command.argument("<scenario>", "a scenario file, `-` for standard input, or a name that `list` shows"),
  )
    .option("--set <path=value>", "change one value of the scenario; may be repeated", collect, [])
    .option("--grade <letters>", "only these grades: S stated, D derived, E estimate; e.g. E or SD")
    .action(sources);
}

async function sources(named: string, options: Options): Promise<void> {
  const to = speaker(options);
  const { id, hash, provenance: told } = await prepare(named, options.set);
  const provenance = told();
  const wanted = (options.grade ?? "SDE").toUpperCase();
  const shown = provenance.filter(({ grade }) => wanted.includes(grade));
  const counts = countGrades(provenance);
  const grounds = groundsOf(provenance);
  to.say(sourcesTable(shown, to.lang));
  to.say(`\n${fill(SOURCES_WORDS.counts, to.lang, { ...counts, total: provenance.length })}`);
  to.say(`\n${wrapped(SOURCES_WORDS.rest[to.lang])}\n${groundsText(grounds, to.lang)}`);
  to.data({
    id,
    scenarioHash: hash,
    counts,
    parameters: shown,
    grounds: grounds.map(({ conclusion, values, estimates }) => ({
      conclusion,
      values,
      estimates: estimates.map(({ path }) => path),
    })),
  });
}
