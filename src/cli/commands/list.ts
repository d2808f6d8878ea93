/** `liannong list`: the scenarios that come along, or what can be switched off in them, one line each. */
import type { Command } from "commander";
import { ablations } from "../../experiments/ablations.ts";
import { libraryScenarios } from "../files.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { prepare } from "../prepare.ts";
import { speaker } from "../speaker.ts";
import { tableText } from "../table.ts";

export function define(command: Command): void {
  withSpeaking(command)
    .option("--ablations", "list what can be switched off with --without instead")
    .action((options: Options) => (options.ablations === true ? listAblations(options) : list(options)));
}

interface Options extends Speaking {
  readonly ablations?: boolean;
}

function listAblations(options: Speaking): void {
  const to = speaker(options);
  const { lang } = to;
  const table = tableText({
    head: lang === "zh" ? ["名称", "类别", "去除的内容"] : ["Name", "Group", "What is switched off"],
    rows: ablations.map(({ id, group, title }) => [id, group, title[lang]]),
    words: 3,
    wraps: 2,
  });
  to.say(table);
  to.data(ablations.map(({ id, group, title }) => ({ id, group, title })));
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
      wraps: 2,
    }),
  );
  to.data(scenarios.map(({ id, spec: { title, lesson, years } }) => ({ id, title, lesson, years })));
}
