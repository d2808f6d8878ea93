/** `liannong report`: writes the report and charts of a results folder anew, from its files. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { browse } from "../browse.ts";
import { mistake } from "../failure.ts";
import { type Speaking, withSpeaking } from "../options.ts";
import { openFolder } from "../results/folder.ts";
import { publish } from "../results/publish.ts";
import { speaker } from "../speaker.ts";

export function define(command: Command): void {
  withSpeaking(command.argument("<results>", "a results folder")).option("--open", "open it").action(report);
}

async function report(dir: string, options: Speaking & { readonly open?: boolean }): Promise<void> {
  const to = speaker(options);
  const folder = await openFolder(dir);
  if (folder.manifest.state === "open")
    throw mistake("unfinished", dir, "is not finished; run its command again with --resume first");
  const { report: path } = await publish(folder, to.lang);
  to.say(resolve(path));
  to.data({ report: path });
  if (options.open === true) await browse(resolve(path));
}
