/** `liannong new`: a commented scenario file to begin with, from a few questions or from options. */
import { existsSync, writeFileSync } from "node:fs";
import { InvalidArgumentError, type Command } from "commander";
import { addable, beginningText, nearest } from "../../scenario/index.ts";
import { fill, type Text } from "../../output/words/text.ts";
import { mistake } from "../failure.ts";
import { extendable } from "../files.ts";
import { askWishes } from "../new-questions.ts";
import { collect, type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { NEW_WORDS } from "../words/new.ts";
import { readingOf } from "../words/reading.ts";

interface Options extends Speaking {
  readonly from?: string;
  readonly title?: string;
  readonly years?: string;
  readonly add: readonly string[];
}

export function define(command: Command): void {
  withSpeaking(command.argument("[file]", "the file to write; it must not be there yet"))
    .option("--from <scenario>", "what to build on: a name that `list` shows, or a file beside the new one")
    .option("--title <text>", "its title")
    .option("--years <first..last>", "its years, e.g. 2016..2025")
    .option(
      "--add <mechanism>",
      "a linkage, instrument or shock to state in full; may be repeated",
      mechanism,
      [],
    )
    .action(start);
}

async function start(file: string | undefined, options: Options): Promise<void> {
  const to = speaker(options);
  const { lang } = to;
  const asks = process.stdin.isTTY && process.stdout.isTTY && options.from === undefined && !to.json;
  const wishes = asks ? await askWishes(options, file, lang) : { ...options, file: file ?? "scenario.yaml" };
  if (wishes.from === undefined) throw mistake("nothing-to-build-on", "--from", NEW_WORDS.fromWanted[lang]);
  if (existsSync(wishes.file)) throw mistake("file-there", wishes.file, NEW_WORDS.there[lang]);
  const { spec } = await prepare(wishes.from);
  const { title, years, add } = wishes;
  const text = beginningText({
    base: extendable(wishes.from, wishes.file),
    spec,
    title: title === undefined ? changedTitle(spec.title) : { en: title, zh: title },
    add,
    ...(years === undefined ? {} : { years }),
  });
  writeFileSync(wishes.file, text, { flag: "wx" });
  const named = { file: wishes.file, base: wishes.from };
  to.say(wrapped(fill(NEW_WORDS.written, lang, named)));
  const made = await prepare(wishes.file);
  to.say(`\n${wrapped(readingOf(made.spec, made.provenance(), lang))}`);
  to.say(`\n${fill(NEW_WORDS.next, lang, named)}`);
  to.data({ file: wishes.file, scenarioHash: made.hash });
}

const changedTitle = ({ en, zh }: Text): Text => ({
  en: fill(NEW_WORDS.title, "en", { base: en }),
  zh: fill(NEW_WORDS.title, "zh", { base: zh }),
});

function mechanism(value: string, before: readonly string[]): string[] {
  if (addable.includes(value)) return collect(value, before);
  const near = nearest(value, addable);
  throw new InvalidArgumentError(
    near === undefined ? `there are ${addable.join(", ")}.` : `did you mean ${near}?`,
  );
}
