/** Wherever runs happen, the files are the same: threads, lanes, a queue on a real Redis, and shards, beside no thread at all. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Executor } from "../../src/execute/executor.ts";
import { jobOf } from "../../src/execute/job.ts";
import { lanes } from "../../src/execute/lanes.ts";
import { redisAddress } from "../../src/execute/queue/address.ts";
import { queue } from "../../src/execute/queue/submit.ts";
import { serial } from "../../src/execute/serial.ts";
import { isOf, type Shard } from "../../src/execute/shard.ts";
import { threads } from "../../src/execute/threads.ts";
import { mergeRun } from "../../src/output/store/merge-run.ts";
import type { RunManifest } from "../../src/output/store/manifest.ts";
import { openResults } from "../../src/output/store/results.ts";
import { type ShardFolder, shardsIn } from "../../src/output/store/shards.ts";
import { scenarioHash } from "../../src/run/identity.ts";
import { ENGINE_VERSION } from "../../src/run/version.ts";
import { written } from "../../src/scenario/index.ts";
import { freshFolder, tableBytes } from "../output/folder.ts";
import { smallCounty } from "../support/small-county.ts";
import { startWorker } from "./queue/fleet.ts";
import { redisMissing, startRedis, type TestRedis } from "../support/redis.ts";

const SEEDS = ["s1", "s2", "s3", "s4", "s5"];
const YEARS = [2016, 2019];
const loaded = await smallCounty();

let alone = "";
let redis: TestRedis;
let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  alone = await filled(join(mkdtempSync(join(tmpdir(), "liannong-alike-")), "alone"), serial());
  if (redisMissing) return;
  redis = await startRedis();
  worker = await startWorker(redis.url);
});
afterAll(async () => {
  await worker?.stop();
  await redis?.stop();
  rmSync(dirname(alone), { recursive: true, force: true });
});

/** A results folder that the executor fills; sealed unless it is a shard. */
async function filled(dir: string, executor: Executor, shard?: Shard): Promise<string> {
  const results = await openResults(dir, {
    scenario: written(loaded.spec),
    scenarioHash: await scenarioHash(loaded.canonical),
    engineVersion: ENGINE_VERSION,
    seeds: SEEDS,
    householdYears: YEARS,
    resume: false,
    shard,
  });
  const jobs = SEEDS.filter((_, k) => isOf(shard, k)).map((seed) => jobOf(loaded, seed, YEARS));
  await executor.run(jobs, {
    onResult: (_, record) => results.appendRun(record),
    onFailure: (_, error) => {
      throw error;
    },
  });
  await executor.close();
  if (shard === undefined) await results.seal();
  return dir;
}

const digestsOf = (dir: string) => {
  const { digest, runs } = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as RunManifest;
  return { digest, runs: runs.map(({ milliseconds: _, ...run }) => run) };
};

async function expectAlike(executor: Executor): Promise<void> {
  const dir = await filled(join(freshFolder(), "out"), executor);
  expect(tableBytes(dir)).toEqual(tableBytes(alone));
  expect(digestsOf(dir)).toEqual(digestsOf(alone));
}

test("threads leave the files and the digests that a serial executor leaves", () =>
  expectAlike(threads({ threads: 2 })));

test("lanes leave the files and the digests that a serial executor leaves", () =>
  expectAlike(lanes({ lanes: 2 })));

test.skipIf(redisMissing)(
  "a queue leaves the files and the digests that a serial executor leaves",
  async () => expectAlike(await queue({ address: redisAddress(redis.url) })),
);

test("shards, merged, leave the files and the digests that a serial executor leaves", async () => {
  const folder = freshFolder();
  const dirs: string[] = [];
  for (const index of [1, 2, 3])
    dirs.push(await filled(join(folder, `${index}`), serial(), { index, of: 3 }));
  const shards = (await shardsIn(dirs)) as readonly ShardFolder<RunManifest>[];
  await mergeRun(join(folder, "merged"), shards, { resume: false, command: "merge" });
  expect(tableBytes(join(folder, "merged"))).toEqual(tableBytes(alone));
  expect(digestsOf(join(folder, "merged"))).toEqual(digestsOf(alone));
});
