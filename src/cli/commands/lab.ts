/** `liannong lab`: hands the page out to this machine's browser until Ctrl-C; the engine runs in the page. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { fill } from "../../output/words/text.ts";
import { browse } from "../browse.ts";
import { mistake } from "../failure.ts";
import { onInterrupt } from "../interrupt.ts";
import { type Speaking, wholeFrom, withSpeaking } from "../options.ts";
import { hostPage } from "../page-host.ts";
import { speaker } from "../speaker.ts";
import { LAB_WORDS } from "../words/lab.ts";

interface Options extends Speaking {
  readonly port: number;
  readonly open?: boolean;
}

/** Where `npm run build` puts the page: beside the compiled program, and in a checkout the same place. */
const PAGE = [
  fileURLToPath(new URL("../../lab/", import.meta.url)),
  fileURLToPath(new URL("../../../dist/lab/", import.meta.url)),
];

export function define(command: Command): void {
  withSpeaking(command)
    .option("--port <n>", "the port; any that is free unless given", wholeFrom(0, 65_535), 0)
    .option("--open", "open it in the browser")
    .action(lab);
}

async function lab({ port, open, ...options }: Options): Promise<void> {
  const to = speaker(options);
  const folder = PAGE.find((one) => existsSync(`${one}charts.js`));
  if (folder === undefined) throw mistake("no-page", "dist/lab", LAB_WORDS.unbuilt[to.lang]);
  const host = await hostPage(folder, port).catch((error: NodeJS.ErrnoException) => {
    throw mistake(
      "port",
      `--port ${port}`,
      fill(LAB_WORDS.taken, to.lang, { code: error.code ?? error.message }),
    );
  });
  to.say(fill(LAB_WORDS.here, to.lang, { address: host.address }));
  to.data({ address: host.address });
  if (open === true) await browse(host.address);
  await new Promise<void>((resolve) => onInterrupt(resolve));
  host.close();
}
