/** `liannong list`: the scenarios that come along, one line each. */
import type { Command } from "commander";
import { libraryScenarios } from "../files.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { tableText } from "../table.ts";

export function define(command: Command): void {
  withSpeaking(command).action(list);
}

async function list(options: Speaking): Promise<void> {
  const to = speaker(options);
  const scenarios = await Promise.all((await libraryScenarios()).map((name) => prepare(name)));
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
