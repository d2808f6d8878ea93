/** `liannong diff`: what differs between two scenarios, in words. */
import type { Command } from "commander";
import { fill } from "../../output/words/text.ts";
import { differences } from "../../scenario/index.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { terminalWidth, wrapped } from "../width.ts";
import { DIFF_WORDS, differenceLines } from "../words/diff.ts";

export function define(command: Command): void {
  withSpeaking(
    command
      .argument("<first>", "a scenario file, or a name that `list` shows")
      .argument("<second>", "the one to set beside it"),
  ).action(diff);
}

async function diff(first: string, second: string, options: Speaking): Promise<void> {
  const to = speaker(options);
  const [a, b] = [await prepare(first), await prepare(second)];
  const found = differences(a.spec, b.spec);
  const titles = { a: a.spec.title[to.lang], b: b.spec.title[to.lang] };
  to.say(wrapped(fill(found.length === 0 ? DIFF_WORDS.same : DIFF_WORDS.heading, to.lang, titles)));
  for (const line of differenceLines(found, [a.spec, b.spec], to.lang)) {
    const indent = /^ */.exec(line)![0];
    to.say(`${indent}${wrapped(line, terminalWidth() - indent.length, `${indent}    `)}`);
  }
  to.data({
    first: a.id,
    second: b.id,
    differences: found.map(({ quantity, ...rest }) => ({ ...rest, unit: quantity?.unit })),
  });
}
