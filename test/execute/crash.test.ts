/** Workers that die: replaced, their run tried once more, then reported, and nobody else's run is lost. */
import { join } from "node:path";
import type { ResourceLimits } from "node:worker_threads";
import { expect, test } from "vitest";
import { jobOf } from "../../src/execute/job.ts";
import { lanes } from "../../src/execute/lanes.ts";
import { openPool } from "../../src/execute/pool.ts";
import { serial } from "../../src/execute/serial.ts";
import { threads } from "../../src/execute/threads.ts";
import { freshFolder } from "../output/folder.ts";
import { smallCounty } from "../support/small-county.ts";

const loaded = await smallCounty();
const entry = new URL("./dying-worker.ts", import.meta.url);

async function outcomes(seeds: readonly string[], count: number, limits: ResourceLimits = {}) {
  const executor = threads({ threads: count, entry, limits });
  const done: string[] = [];
  const failed: Record<string, string> = {};
  await executor.run(
    seeds.map((seed) => jobOf(loaded, seed, [])),
    {
      onResult: ({ seed }) => void done.push(seed),
      onFailure: ({ seed }, { message }) => {
        failed[seed] = message;
      },
    },
  );
  await executor.close();
  return { done: done.sort(), failed };
}

test.each([1, 2])("with %i workers, a run whose worker dies once is done on the next", async (count) => {
  const dying = `dies-once:${join(freshFolder(), "died")}`;
  const { done, failed } = await outcomes(["a", dying, "b", "c"], count);
  expect(done).toEqual(["a", "b", "c", dying].sort());
  expect(failed).toEqual({});
});

test("a run that kills every worker is reported, whatever killed it, and the others are done", async () => {
  const deadly = ["dies-always", "throws-always"];
  const { done, failed } = await outcomes(["a", ...deadly, "b", "c"], 2);
  expect(done).toEqual(["a", "b", "c"]);
  expect(failed).toEqual({
    "dies-always": "the worker thread ended with code 3",
    "throws-always": "thrown outside the run",
  });
});

test("a worker that runs out of memory is replaced, its run reported after a second try, and the others are done", async () => {
  const { done, failed } = await outcomes(["a", "hoards", "b", "c"], 2, { maxOldGenerationSizeMb: 64 });
  expect(done).toEqual(["a", "b", "c"]);
  expect(failed).toEqual({ hoards: expect.stringContaining("memory limit") });
}, 60_000);

test("a thread's own heap is bounded unless somebody gives other bounds", async () => {
  const bounded = await openPool(1)();
  expect(bounded.resourceLimits).toMatchObject({
    maxYoungGenerationSizeMb: 6,
    maxOldGenerationSizeMb: 2048,
  });
  const tight = await openPool(1, entry, { maxOldGenerationSizeMb: 64 })();
  expect(tight.resourceLimits).toMatchObject({ maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 64 });
  await Promise.all([bounded.terminate(), tight.terminate()]);
});

test("a run that loses a lane is made again by the others, with the same bits", async () => {
  const job = jobOf(
    await smallCounty(["population.households=9000", "population.villages=60"]),
    "dies-following",
    [],
  );
  const digests: string[] = [];
  for (const executor of [serial(), lanes({ lanes: 3, entry })]) {
    await executor.run([job], {
      onResult: (_, { digest }) => void digests.push(digest),
      onFailure: (_, error) => {
        throw error;
      },
    });
    await executor.close();
  }
  expect(digests).toHaveLength(2);
  expect(digests[1]).toBe(digests[0]);
});
