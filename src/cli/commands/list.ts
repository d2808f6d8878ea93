/** `liannong list`: the scenarios that come along, one line each. */
import { readdir } from "node:fs/promises";
import type { Command } from "commander";
import { libraryFolder } from "../files.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { tableText } from "../table.ts";

export function define(command: Command): void {
  withSpeaking(command).action(list);
}

async function list(options: Speaking): Promise<void> {
  const to = speaker(options);
  const files = (await readdir(libraryFolder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const scenarios = await Promise.all(files.map((file) => prepare(`library:${file}`)));
  const { lang } = to;
  to.say(
    tableText({
      head: lang === "zh" ? ["情景", "年份", "说明"] : ["Scenario", "Years", "What it is"],
      rows: scenarios.map(({ id, spec }) => [id, `${spec.years.first}–${spec.years.last}`, spec.title[lang]]),
      words: 3,
    }),
  );
  to.data(scenarios.map(({ id, spec: { title, lesson, years } }) => ({ id, title, lesson, years })));
}
