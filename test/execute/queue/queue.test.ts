/** The queue on a real Redis: the records of a run alone, nothing left behind, nothing lost, nothing from strangers run. */
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { redisAddress } from "../../../src/execute/queue/address.ts";
import { queueName, workerKey } from "../../../src/execute/queue/names.ts";
import { packed, unpacked } from "../../../src/execute/queue/parcel.ts";
import { queue } from "../../../src/execute/queue/submit.ts";
import { identityOf, ticketOf } from "../../../src/execute/queue/ticket.ts";
import { runJob } from "../../../src/execute/job.ts";
import { serial } from "../../../src/execute/serial.ts";
import type { RunRecord } from "../../../src/run/record.ts";
import { jobsOf, startWorker, submitted } from "./fleet.ts";
import { freePort, redisMissing, startRedis, type TestRedis } from "../../support/redis.ts";

const SEEDS = ["a", "b", "c", "d"];
let redis: TestRedis;
let eye: Redis;
beforeAll(async () => {
  if (redisMissing) return;
  redis = await startRedis();
  eye = new Redis(redis.port, "127.0.0.1", { maxRetriesPerRequest: null });
});
afterAll(async () => {
  eye?.disconnect();
  await redis?.stop();
});

async function worker(
  ...args: Parameters<typeof startWorker> extends [string, ...infer Rest] ? Rest : never
) {
  const started = await startWorker(redis.url, ...args);
  onTestFinished(() => started.stop());
  return started;
}

async function alone(jobs: ReturnType<typeof jobsOf>): Promise<Map<string, RunRecord>> {
  const records = new Map<string, RunRecord>();
  await serial().run(jobs, {
    onResult: ({ seed }, record) => void records.set(seed, { ...record, milliseconds: 0 }),
    onFailure: (_, error) => {
      throw error;
    },
  });
  return records;
}

/** Runs that Redis holds anything of: jobs and results. */
const runsThere = async () => (await eye.keys("*run-*")).length;

test.skipIf(redisMissing)(
  "records are those of a run alone, households included, and Redis is left empty",
  async () => {
    await worker();
    const jobs = jobsOf(SEEDS, [2016, 2019]);
    const { records, news } = await submitted(redis.url, jobs);
    expect(records).toEqual(await alone(jobs));
    expect(news).toEqual([{ kind: "workers", workers: 1 }]);
    expect(await runsThere()).toBe(0);
  },
);

test("a parcel keeps every bit of a record, a negative zero and typed columns among them", async () => {
  const [job] = jobsOf(["a"], [2019]);
  const record = await runJob(job!, () => 0);
  const years = record.years.map((row) => ({
    ...row,
    metrics: { ...row.metrics, odd: -0, none: null, third: 1 / 3 },
  }));
  const odd = { ...record, years };
  expect(await unpacked(await packed(odd), odd)).toEqual(odd);
  const nothing = { ...record, years: [{ year: 2016, metrics: { gini: Number.NaN } }] };
  await expect(packed(nothing)).rejects.toThrow('"gini" of a record is NaN');
  const other = { runId: record.runId, seed: "b" };
  await expect(unpacked(await packed(record), other)).rejects.toThrow("another run");
  await expect(unpacked(Buffer.from("hello"), record)).rejects.toThrow();
});

test.skipIf(redisMissing)(
  "the same run twice is done once and handed over to both; two submitters share it",
  async () => {
    const { news } = await worker();
    const [a, b] = jobsOf(["twice", "shared"]);
    const [first, second] = await Promise.all([
      submitted(redis.url, [a!, a!, b!]),
      submitted(redis.url, [b!]),
    ]);
    expect(first.results).toBe(3);
    expect(second.records.get("shared")).toEqual(first.records.get("shared"));
    expect(news.filter(({ kind }) => kind === "done").length).toBeLessThanOrEqual(3);
  },
  30_000,
);

test.skipIf(redisMissing)(
  "what is done while the submitter is away waits for it, and is not done again",
  async () => {
    const jobs = jobsOf(["away1", "away2", "away3"]);
    const gone = await queue({ address: redisAddress(redis.url) });
    // The handler that never returns stands for a submitter that is gone.
    void gone.run(jobs, { onResult: () => new Promise(() => {}), onFailure: () => {} }).catch(() => {});
    const { news } = await worker();
    const done = () => news.filter(({ kind }) => kind === "done").length;
    while (done() < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    await gone.close();
    expect((await eye.keys("liannong:result:*")).length).toBe(3);
    expect(await eye.ttl((await eye.keys("liannong:result:*"))[0]!)).toBeGreaterThan(6.9 * 24 * 3600);
    const { records } = await submitted(redis.url, jobs);
    expect(records).toEqual(await alone(jobs));
    expect(done()).toBe(3);
    expect(await runsThere()).toBe(0);
  },
);

test.skipIf(redisMissing)(
  "what Redis has lost is submitted again",
  async () => {
    const jobs = jobsOf(["lost1", "lost2"]);
    const all = submitted(redis.url, jobs);
    while ((await runsThere()) < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await eye.flushall();
    await worker();
    expect((await all).records).toEqual(await alone(jobs));
  },
  30_000,
);

test.skipIf(redisMissing)("asked to stop, it takes back what nobody began", async () => {
  const stop = new AbortController();
  const all = submitted(redis.url, jobsOf(SEEDS), stop.signal);
  while ((await runsThere()) < SEEDS.length) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  expect((await all).results).toBe(0);
  expect(await runsThere()).toBe(0);
});

test.skipIf(redisMissing)(
  "a job that a scenario's rules refuse fails alone, is told, and is tried anew when asked for again",
  async () => {
    await worker();
    const [good, other] = jobsOf(["good", "other"]);
    const broken = { ...good!, canonical: '{"years":{}}', seed: "broken" };
    for (let k = 0; k < 2; k++) {
      const { records, failed } = await submitted(redis.url, [good!, broken, other!]);
      expect([...records.keys()].sort()).toEqual(["good", "other"]);
      expect(failed.get("broken")).toMatch(/title|missing/);
    }
    expect(await runsThere()).toBe(0);
  },
);

test.skipIf(redisMissing)(
  "a run that kills every thread it is given is reported, and the others are done",
  async () => {
    await worker({ entry: new URL("../dying-worker.ts", import.meta.url) });
    const { records, failed } = await submitted(redis.url, jobsOf(["a", "dies-always", "b"]));
    expect([...records.keys()].sort()).toEqual(["a", "b"]);
    expect(failed).toEqual(new Map([["dies-always", "the worker thread ended with code 3"]]));
  },
);

test.skipIf(redisMissing)(
  "jobs that a stranger put there are refused with a reason; none runs, none stops the worker",
  async () => {
    const { news } = await worker();
    const bull = new Queue(queueName(), { connection: eye });
    const [job] = jobsOf(["poison"]);
    const ticket = await ticketOf(job!);
    const evil = await ticketOf({
      ...job!,
      canonical: job!.canonical.replace('"dependence":', '"__proto__":'),
    });
    const named = async (changed: Partial<typeof job>) => identityOf({ ...job!, ...changed });
    const poisons: [unknown, string, RegExp][] = [
      [null, "p1", /no job of liannong/],
      [{ ...ticket, code: "process.exit()" }, "p2", /Unrecognized key/],
      [{ ...ticket, scenario: "%%%" }, "p3", /no job of liannong/],
      [{ ...ticket, scenario: Buffer.from("not zstd").toString("base64") }, "p4", /cannot be unpacked/],
      [{ ...ticket, engine: "9.9.9" }, "p5", /for engine 9\.9\.9, and this worker is/],
      [ticket, "p6", /its name is not that of its content/],
      [await ticketOf({ ...job!, canonical: "null" }), await named({ canonical: "null" }), /cannot be read/],
      [evil, await named({ canonical: job!.canonical.replace('"dependence":', '"__proto__":') }), /./],
    ];
    const huge = job!.canonical.replace('"households":300', '"households":2000000000');
    poisons.push([await ticketOf({ ...job!, canonical: huge }), await named({ canonical: huge }), /./]);
    const formula = job!.canonical.replace(
      '"linkedIncomePerCapitaYuan / meanIncomePerCapitaYuan"',
      '"constructor(1)"',
    );
    for (const [data, jobId] of poisons) await bull.add("run", data, { jobId });
    // Not even JSON: it stands in the list of jobs, but is none.
    await eye.hset(bull.toKey("p9"), { name: "run", data: "{", opts: "{}", timestamp: "1" });
    await eye.lpush(bull.toKey("wait"), "p9");
    const { failed } = await submitted(redis.url, [{ ...job!, canonical: formula }]);
    expect(failed.get("poison")).toMatch(/constructor/);
    for (const [, jobId, reason] of poisons) {
      while ((await bull.getJobState(jobId)) !== "failed")
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect((await eye.hget(bull.toKey(jobId), "failedReason"))!).toMatch(reason);
    }
    expect(news.filter(({ kind }) => kind === "refused").length).toBeGreaterThanOrEqual(7);
    expect((await submitted(redis.url, jobsOf(["after"]))).results).toBe(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    await bull.obliterate({ force: true });
  },
  60_000,
);

test.skipIf(redisMissing)(
  "a submitter refuses workers of another engine alone; a worker says what it leaves to others",
  async () => {
    await eye.set(workerKey("0.0.1", "old"), "", "EX", 10);
    await expect(submitted(redis.url, [])).rejects.toThrow(
      /1 of engine 0\.0\.1; none is of engine .*never mixed.*Start workers of/,
    );
    await eye.del(workerKey("0.0.1", "old"));
    const old = new Queue(queueName("0.0.1"), { connection: eye });
    await eye.sadd("liannong:engines", "0.0.1");
    await old.add("run", {}, { jobId: "x" });
    const { news } = await worker();
    expect(news).toContainEqual({ kind: "others", engine: "0.0.1", runs: 1 });
    expect(await old.getWaitingCount()).toBe(1);
    await old.obliterate({ force: true });
  },
);

test("a Redis that is not there, or asks for a password, is told within seconds and without the password", async () => {
  const port = await freePort();
  await expect(submitted(`redis://:secret@127.0.0.1:${port}`, [])).rejects.toThrow(
    new RegExp(`^redis://127.0.0.1:${port}: cannot be used: connect ECONNREFUSED`),
  );
  await expect(startWorker(`redis://127.0.0.1:${port}`)).rejects.toThrow("ECONNREFUSED");
}, 10_000);

test.skipIf(redisMissing)("a wrong password and a database that is not there are told as such", async () => {
  const guarded = await startRedis("--requirepass", "right");
  onTestFinished(() => guarded.stop());
  const at = (before: string, after = "") => `redis://${before}127.0.0.1:${guarded.port}${after}`;
  await expect(submitted(at(""), [])).rejects.toThrow("asks for another user or password");
  await expect(submitted(at(":wrong@"), [])).rejects.toThrow(
    /^(?!.*wrong).*asks for another user or password$/,
  );
  await expect(submitted(at(":right@", "/999"), [])).rejects.toThrow("no database of that number");
  expect((await submitted(at(":right@", "/3"), [])).results).toBe(0);
});

test.skipIf(redisMissing)(
  "a worker that is told to leave does so though Redis is away; a submitter gives up and says how to go on",
  async () => {
    const short = await startRedis();
    const seeds = Array.from({ length: 60 }, (_, k) => `away-${k}`);
    const lost = submitted(short.url, jobsOf(seeds), undefined, 1000).then(
      () => "",
      ({ message }) => String(message),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const started = await startWorker(short.url);
    await short.stop();
    await started.stop();
    expect(await lost).toMatch(
      /^Redis at redis:\/\/127\.0\.0\.1:\d+ has been away for 1 s.*--resume goes on$/,
    );
  },
  30_000,
);
