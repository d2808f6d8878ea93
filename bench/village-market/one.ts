/**
 * One measurement in a process of its own, so that no contender meets the leavings of another: `node one.ts '{...}'` with a
 * Request prints an Answer. Warms up on a small market first; what is timed is the years alone.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { digestsOf } from "./digests.ts";
import { openCrew } from "./lanes.ts";
import { live, rowsHere } from "./live.ts";
import { openDesk, openMarket } from "./market.ts";
import type { Answer, Request } from "./measure.ts";
import { begin, streams } from "./model.ts";
import type { OpenPeer } from "./peers/peer.ts";

const WARM_HOUSEHOLDS = 16_000;

const peers: Record<string, () => Promise<OpenPeer>> = {
  "typed arrays": async () => (await import("./peers/typed-arrays.ts")).typedArrays,
  objects: async () => (await import("./peers/objects.ts")).objects,
  AgentScript: async () => (await import("./peers/agentscript.ts")).agentScript,
};

const request = JSON.parse(process.argv[2]!) as Request;
const answer = request.contender === "ours" ? await ours(request) : await peer(request);
process.stdout.write(JSON.stringify({ ...answer, peakBytes: process.resourceUsage().maxRSS * 1024 }));

async function ours(asked: Request): Promise<Omit<Answer, "peakBytes">> {
  const { households, years, runs, threads, warmYears } = asked;
  const size = { households, years };
  const warm = openMarket({ households: WARM_HOUSEHOLDS, years: warmYears });
  const desk = openDesk();
  begin(warm, desk);
  live(warm, rowsHere(warm, desk));

  const market = openMarket(size);
  const crew = threads > 1 ? await openCrew(size, market, desk, threads) : undefined;
  const rows = crew?.rows ?? rowsHere(market, desk);
  const collections = new PerformanceObserver(() => undefined);
  collections.observe({ entryTypes: ["gc"] });
  let spentMs = 0;
  // The first run of several warms the other threads up and is not counted.
  for (let run = crew === undefined ? 0 : -1; run < runs; run++) {
    begin(market, desk);
    const began = performance.now();
    live(market, rows);
    if (run >= 0) spentMs += performance.now() - began;
  }
  crew?.release();
  // Collections are told to observers only when the event loop turns.
  await setImmediate();
  const collected = collections.takeRecords().length;
  const drawMs = drawAlone();
  return {
    nanoseconds: perHouseholdYear(spentMs / runs, asked),
    drawNanoseconds: perHouseholdYear(drawMs, asked),
    collections: collected,
    digests: digestsOf(market.store),
  };

  /** As many words as a run draws, and nothing else. */
  function drawAlone(): number {
    const began = performance.now();
    for (let year = 1; year <= years; year++) {
      for (const { from, to } of market.blocks) {
        for (let k = 0; k < (year > 1 ? 5 : 4); k++) {
          desk.draws.fill(k % 2, market.key, streams.yieldLuck, year, k, from, to);
        }
      }
    }
    return performance.now() - began;
  }
}

async function peer(asked: Request): Promise<Omit<Answer, "peakBytes">> {
  const { contender, households, years, runs, warmYears } = asked;
  const open = await peers[contender]!();
  const warm = open(WARM_HOUSEHOLDS / 10);
  for (let year = 0; year < warmYears; year++) warm.liveYear();
  let spentMs = 0;
  for (let run = 0; run < runs; run++) {
    const fresh = open(households);
    const began = performance.now();
    for (let year = 0; year < years; year++) fresh.liveYear();
    spentMs += performance.now() - began;
  }
  return { nanoseconds: perHouseholdYear(spentMs / runs, asked) };
}

function perHouseholdYear(ms: number, { households, years }: Request): number {
  return (1e6 * ms) / households / years;
}
