/**
 * One measurement in a process of its own, so that no contender meets the leavings of another: `node one.ts '{...}'` with a
 * Request prints an Answer. Warms up on a small part of it first; what is timed is the years alone.
 */
import { setTimeout } from "node:timers/promises";
import { watchCollections } from "./collections.ts";
import { digestsOf } from "./digests.ts";
import { openCrew } from "./lanes.ts";
import { live, rowsOf } from "./live.ts";
import { openDesk } from "./desk.ts";
import { openMarket } from "./market.ts";
import { type Answer, isOurs, PLAIN, type Request } from "./measure.ts";
import { openMemory } from "./memory.ts";
import { begin, streams } from "./model.ts";
import type { OpenPeer } from "./peers/peer.ts";
import { openWatch } from "./watch.ts";

const WARM_HOUSEHOLDS = 1600;
const WARM_BLOCKS = 10;
/** Rounds of warming up: so many in a row that bring nothing end it. */
const WARM_IN_VAIN = 4;
const WARM_ROUNDS = 40;
const WARM_PAUSE_MS = 50;

const peers: Record<string, () => Promise<OpenPeer>> = {
  "typed arrays": async () => (await import("./peers/typed-arrays.ts")).typedArrays,
  objects: async () => (await import("./peers/objects.ts")).objects,
  AgentScript: async () => (await import("./peers/agentscript.ts")).agentScript,
};

const request = JSON.parse(process.argv[2]!) as Request;
const answer = isOurs(request.contender) ? await ours(request) : await peer(request);
process.stdout.write(JSON.stringify({ ...answer, peakBytes: process.resourceUsage().maxRSS * 1024 }));

async function ours(asked: Request): Promise<Omit<Answer, "peakBytes">> {
  const { households, years, runs, threads, warmYears } = asked;
  const size = { households, years };
  const memory = openMemory(size, threads, asked.contender === PLAIN ? "plain" : undefined);
  const market = openMarket(size, memory);
  const desk = openDesk(memory, 0);
  await warmUp(() => {
    begin(market, desk);
    for (let lived = 0; lived < warmYears; lived += years)
      live(market, rowsOf(market.blocks.slice(0, WARM_BLOCKS), desk));
  });

  const crew = threads > 1 ? await openCrew(size, memory, market, desk, threads) : undefined;
  const rows = crew?.rows ?? rowsOf(market.blocks, desk);
  const collections = watchCollections();
  const watch = openWatch();
  // The first run of several warms the other threads up and is not counted.
  for (let run = crew === undefined ? 0 : -1; run < runs; run++) {
    begin(market, desk);
    if (run < 0) live(market, rows);
    else watch.time(() => live(market, rows));
  }
  crew?.release();
  const collected = await collections();
  const drawing = openWatch();
  drawing.time(() => {
    for (let run = 0; run < runs; run++) drawAlone();
  });
  return {
    ...watch.perHouseholdYear(asked, runs),
    drawNanoseconds: drawing.perHouseholdYear(asked, runs).processorNanoseconds,
    collections: collected,
    digests: digestsOf(market.store),
  };

  /** As many words as a run draws, and nothing else. */
  function drawAlone(): void {
    for (let year = 1; year <= years; year++) {
      for (const { from, to } of market.blocks) {
        for (let k = 0; k < (year > 1 ? 5 : 4); k++) {
          desk.draws.fill(k % 2, market.key, streams.yieldLuck, year, k, from, to);
        }
      }
    }
  }
}

/** Until it gets no faster: V8 compiles on threads of its own, which on a busy machine takes a while. */
async function warmUp(work: () => void): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  for (let rounds = 0, inVain = 0; inVain < WARM_IN_VAIN && rounds < WARM_ROUNDS; rounds++) {
    const watch = openWatch();
    watch.time(work);
    const took = watch.perHouseholdYear(request, 1).processorNanoseconds;
    inVain = took < 0.9 * best ? 0 : inVain + 1;
    best = Math.min(best, took);
    await setTimeout(WARM_PAUSE_MS);
  }
}

async function peer(asked: Request): Promise<Omit<Answer, "peakBytes">> {
  const { contender, households, years, runs, warmYears } = asked;
  const open = await peers[contender]!();
  const warm = open(WARM_HOUSEHOLDS);
  await warmUp(() => {
    for (let year = 0; year < warmYears; year++) warm.liveYear();
  });
  const watch = openWatch();
  for (let run = 0; run < runs; run++) {
    const fresh = open(households);
    watch.time(() => {
      for (let year = 0; year < years; year++) fresh.liveYear();
    });
  }
  return watch.perHouseholdYear(asked, runs);
}
