/** `liannong worker`: takes runs from a Redis queue, on as many machines as there are, until it is told to stop. */
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { redisAddress } from "../../execute/queue/address.ts";
import { queueEngine } from "../../execute/queue/engine.ts";
import { fleetWorker } from "../../execute/queue/fleet-worker.ts";
import { fill } from "../../output/words/text.ts";
import { DEFECT } from "../failure.ts";
import { onInterrupt } from "../interrupt.ts";
import { type Speaking, MOST_THREADS, wholeFrom, withSpeaking } from "../options.ts";
import { speaker } from "../speaker.ts";
import { FLEET_WORDS } from "../words/fleet.ts";

interface Options extends Speaking {
  readonly redis: string;
  readonly threads?: number;
  readonly lease: number;
}

/** Seconds between two lines about runs that are done. */
const LINE_EVERY = 5;

export function define(command: Command, end: (code: number) => void): void {
  withSpeaking(command)
    .requiredOption(
      "--redis <url>",
      "redis://host[:port][/db]; a password may stand in LIANNONG_REDIS_PASSWORD",
    )
    .option("--threads <n>", "runs at once (default: one a core)", wholeFrom(1, MOST_THREADS))
    .option(
      "--lease <seconds>",
      "a worker not heard of for so long loses its runs to others",
      wholeFrom(1),
      30,
    )
    .action(async (options: Options) => end(await work(options)));
}

async function work({
  redis,
  threads = availableParallelism(),
  lease,
  ...options
}: Options): Promise<number> {
  const to = speaker(options);
  const { lang } = to;
  const address = redisAddress(redis);
  let [done, failed, told] = [0, 0, 0];
  const count = () => {
    const now = performance.now() / 1000;
    if (now - told < LINE_EVERY) return;
    told = now;
    to.remark(fill(FLEET_WORDS.done, lang, { done, failed }));
  };
  let give: (code: number) => void;
  const ended = new Promise<number>((resolve) => {
    give = resolve;
  });
  const worker = await fleetWorker({
    address,
    threads,
    lease: 1000 * lease,
    onNews: (news) => {
      if (news.kind === "done") done++;
      else if (news.kind === "failed") failed++;
      if (news.kind === "done") count();
      else
        process.stderr.write(
          `${fill(FLEET_WORDS[news.kind], lang, { ...news, redis: address.shown, version: queueEngine() })}\n`,
        );
      if (news.kind === "gone") give(DEFECT);
    },
  });
  to.remark(fill(FLEET_WORDS.ready, lang, { version: queueEngine(), threads, redis: address.shown }));
  const interrupt = onInterrupt(() => {
    to.remark(FLEET_WORDS.leaving[lang]);
    give(0);
  });
  const code = await ended;
  await worker.stop();
  interrupt.dispose();
  to.remark(fill(FLEET_WORDS.left, lang, { done, failed }));
  to.data({ done, failed });
  // Attempts to reach a Redis that is away would keep the process.
  process.exit(code);
}
