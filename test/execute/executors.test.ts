/** Every executor gives the same bits, one record at a time, and takes no more work than it can hand over. */
import { expect, test } from "vitest";
import type { Executor } from "../../src/execute/executor.ts";
import { type Job, jobOf } from "../../src/execute/job.ts";
import { lanes } from "../../src/execute/lanes.ts";
import { serial } from "../../src/execute/serial.ts";
import { threads } from "../../src/execute/threads.ts";
import type { RunRecord } from "../../src/run/record.ts";
import { run } from "../../src/run/run.ts";
import { metricFormula } from "../../src/scenario/index.ts";
import { smallCounty } from "../support/small-county.ts";

const SEEDS = ["a", "b", "c", "d", "e", "f"];
const loaded = await smallCounty();
const jobs = SEEDS.map((seed) => jobOf(loaded, seed, [2019]));

/** All records by seed, in seed order, without the wall time. */
async function records(executor: Executor, asked = jobs): Promise<RunRecord[]> {
  const found: RunRecord[] = [];
  await executor.run(asked, {
    onResult: (_, record) => {
      found.push({ ...record, milliseconds: 0 });
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
  await executor.close();
  return found.sort((a, b) => (a.seed < b.seed ? -1 : 1));
}

test("one thread, two threads and no thread at all give the same records", async () => {
  const alone = await records(serial());
  expect(alone.map(({ seed }) => seed)).toEqual(SEEDS);
  expect(new Set(alone.map(({ digest }) => digest)).size).toBe(SEEDS.length);
  expect(await records(threads({ threads: 1 }))).toEqual(alone);
  expect(await records(threads({ threads: 2 }))).toEqual(alone);
});

/** Large enough for every lane to have blocks to claim. */
const large = jobOf(
  await smallCounty(["population.households=24000", "population.villages=120"]),
  "a",
  [2019],
);

test.each([1, 2, 3, 4, 7])("%i lanes within a run give the record of a run alone", async (count) => {
  expect(await records(lanes({ lanes: count }), [large, large])).toEqual(
    await records(serial(), [large, large]),
  );
});

test("a job runs what its scenario's hash covers: the same as the loaded scenario itself", async () => {
  const formulas = { dependence: metricFormula(loaded.formulas["metrics.dependence"]!) };
  const { spec, canonical } = loaded;
  const direct = await run({ spec, canonical, seed: "a", formulas, householdYears: [2019] }, () => 0);
  const [first] = await records(serial());
  expect(first).toEqual(direct);
  expect(first!.years.at(-1)!.metrics.dependence).toBeGreaterThan(0);
});

test("keeping households, or not, changes nothing else", async () => {
  const [kept] = await records(serial());
  const executor = serial();
  await executor.run([jobOf(loaded, "a", [])], {
    onResult: (_, { digest, households }) => {
      expect(digest).toBe(kept!.digest);
      expect(households).toEqual([]);
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
});

test("records are handed over one at a time, and while one is handled few are made", async () => {
  let taken = 0;
  let handling = 0;
  let most = 0;
  function* counted(): Generator<Job> {
    for (let k = 0; k < 20; k++) {
      taken++;
      yield jobOf(loaded, `s${k}`, []);
    }
  }
  const executor = threads({ threads: 2 });
  let handled = 0;
  await executor.run(counted(), {
    onResult: async () => {
      handling++;
      expect(handling).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 30));
      most = Math.max(most, taken - handled);
      handling--;
      handled++;
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
  await executor.close();
  expect(handled).toBe(20);
  expect(most).toBeLessThanOrEqual(2 + 2 + 1);
});

test.each([
  ["serial", () => serial()],
  ["threads", () => threads({ threads: 2 })],
  ["lanes", () => lanes({ lanes: 2 })],
])("%s: asked to stop, it hands over what runs and begins no more", async (_, make) => {
  const executor = make();
  const stop = new AbortController();
  const done: string[] = [];
  await executor.run(
    jobs,
    {
      onResult: ({ seed }) => {
        done.push(seed);
        stop.abort();
      },
      onFailure: (_job, error) => {
        throw error;
      },
    },
    stop.signal,
  );
  await executor.close();
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(SEEDS.length);
});

test.each([
  ["serial", () => serial()],
  ["threads", () => threads({ threads: 2 })],
  ["lanes", () => lanes({ lanes: 2 })],
])("%s: a run that fails is told and the others go on", async (_, make) => {
  const executor = make();
  const broken = { ...jobs[0]!, canonical: '{"years":{}}', seed: "broken" };
  const done: string[] = [];
  const failed: string[] = [];
  await executor.run([jobs[0]!, broken, jobs[1]!], {
    onResult: ({ seed }) => void done.push(seed),
    onFailure: ({ seed }, { message }) => void failed.push(`${seed}: ${message}`),
  });
  await executor.close();
  expect(done.sort()).toEqual(["a", "b"]);
  expect(failed).toEqual([expect.stringMatching(/^broken: ./)]);
});

test.each([
  ["serial", () => serial()],
  ["threads", () => threads({ threads: 2 })],
  ["lanes", () => lanes({ lanes: 2 })],
])("%s: what goes wrong while a record is kept stops the work", async (_, make) => {
  const executor = make();
  const full = executor.run(jobs, {
    onResult: () => {
      throw new Error("the disk is full");
    },
    onFailure: () => {},
  });
  await expect(full).rejects.toThrow("the disk is full");
  await executor.close();
});

test("a record of metrics alone has the metrics and digests of the whole record", async () => {
  const [whole] = await records(serial());
  const [slim] = await records(threads({ threads: 1 }), [jobOf(loaded, "a", [2019], "metrics")]);
  expect(slim).toEqual({ ...whole, flows: [], balances: [], products: [], villages: [] });
});
