/** `liannong report`: writes the report and charts of a results folder anew, from its files. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { browse } from "../browse.ts";
import { mistake } from "../failure.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { openFolder } from "../results/folder.ts";
import { publish } from "../results/publish.ts";
import { isStudy, publishStudyOf } from "../results/publish-study.ts";
import type { Lang } from "../../output/words/text.ts";
import { speaker } from "../speaker.ts";

export function define(command: Command): void {
  withSpeaking(command.argument("<results>", "a results folder")).option("--open", "open it").action(report);
}

async function report(dir: string, options: Speaking & { readonly open?: boolean }): Promise<void> {
  const to = speaker(options);
  const path = (await isStudy(dir)) ? await publishStudyOf(dir, to.lang) : await reportOfRuns(dir, to.lang);
  to.say(resolve(path));
  to.data({ report: path });
  if (options.open === true) await browse(resolve(path));
}

async function reportOfRuns(dir: string, lang: Lang): Promise<string> {
  const folder = await openFolder(dir);
  if (folder.manifest.state === "open")
    throw mistake("unfinished", dir, "is not finished; run its command again with --resume first");
  return (await publish(folder, lang)).report;
}
