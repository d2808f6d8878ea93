/**
 * A fleet of real processes, ended with signal 9 at random moments: workers, the submitter, Redis itself. What is left in
 * the end is what an undisturbed sweep leaves, byte for byte.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeFolder, workFolder } from "../../cli/command.ts";
import { tableBytes } from "../../output/folder.ts";
import { redisMissing, startRedis, type TestRedis } from "../../support/redis.ts";

const MAIN = join(import.meta.dirname, "../../../src/cli/main.ts");
const SWEEP = [
  "sweep",
  "small.yaml",
  "--vary",
  "market.margin=10%:30%:5%",
  "--seeds",
  "8",
  "--keep",
  "gini,exits",
];

let dir = "";
let redis: TestRedis;
const living = new Set<ChildProcess>();
beforeAll(async () => {
  if (redisMissing) return;
  dir = workFolder();
  redis = await startRedis();
});
afterAll(async () => {
  for (const child of living) child.kill("SIGKILL");
  await redis?.stop();
  if (dir !== "") removeFolder(dir);
});

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; err: string }>;
}

function start(...words: readonly string[]): Running {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ["ignore", "ignore", "pipe"] });
  living.add(child);
  let err = "";
  child.stderr!.on("data", (text) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on("close", (code) => {
      living.delete(child);
      resolve({ code, err });
    });
  });
  return { child, ended };
}

const worker = () => start("worker", "--redis", redis.url, "--threads", "1", "--lease", "2");
const submit = (out: string) => start(...SWEEP, "--on", redis.url, "--out", out, "--resume");
const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));

/** Settles once so many runs are kept in the sweep's folder. */
async function kept(out: string, runs: number): Promise<void> {
  const pending = join(out, "runs", "pending-00000.jsonl");
  const count = () => (existsSync(pending) ? readFileSync(pending, "utf8").split("\n").length - 1 : 0);
  while (count() < runs && !existsSync(join(out, "runs", "part-00000.parquet"))) await pause(20);
}

test.skipIf(redisMissing)(
  "killed workers, a killed submitter and a killed Redis lose nothing and count nothing twice",
  async () => {
    expect((await start(...SWEEP, "--threads", "2", "--out", "calm").ended).code).toBe(0);
    let workers = [worker(), worker()];
    const first = submit("stormy");
    await kept("stormy", 2);
    await pause(100);
    workers[0]!.child.kill("SIGKILL");
    workers = [workers[1]!, worker()];
    await pause(500);
    first.child.kill("SIGKILL");
    expect((await first.ended).code).toBe(null);
    await pause(500);
    await redis.killAndRestart();
    const second = submit("stormy");
    await pause(1500);
    for (const { child } of workers) child.kill("SIGKILL");
    await redis.killAndRestart();
    const last = worker();
    const { code, err } = await second.ended;
    expect(code, err).toBe(0);
    expect(tableBytes("stormy")).toEqual(tableBytes("calm"));
    const digest = (out: string) => JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).digest;
    expect(digest("stormy")).toBe(digest("calm"));
    last.child.kill("SIGTERM");
    const left = await last.ended;
    expect(left.code).toBe(0);
    expect(left.err).toMatch(/Left after \d+ runs, 0 failed/);
  },
  180_000,
);

test.skipIf(redisMissing)(
  "Ctrl-C at the submitter keeps what is done, takes back what nobody began, and says how to go on",
  async () => {
    const one = worker();
    const first = start(...SWEEP, "--on", redis.url, "--out", "stopped");
    await kept("stopped", 1);
    first.child.kill("SIGINT");
    const { code, err } = await first.ended;
    if (code !== 0) {
      expect(code).toBe(130);
      expect(err).toMatch(/Stopped after \d+ of 40 runs/);
      expect(err).toContain("--resume --out stopped");
    }
    expect((await submit("stopped").ended).code).toBe(0);
    expect(tableBytes("stopped")).toEqual(tableBytes("calm"));
    one.child.kill("SIGTERM");
    await one.ended;
  },
  120_000,
);

test("a worker without a Redis says so and ends; a command without one does too, and neither tells the password", async () => {
  const nowhere = "redis://:secret@127.0.0.1:1";
  for (const words of [
    ["worker", "--redis", nowhere],
    ["worker", "--redis", "redis://:secret@"],
    ["worker", `--reddis=${nowhere}`],
    ["run", "tiny", "--on", nowhere, "--out", join(dir, "none")],
  ]) {
    const { code, err } = await start(...words).ended;
    expect(code).toBe(2);
    expect(err).not.toContain("secret");
    expect(err).toMatch(
      /cannot be used: connect ECONNREFUSED|cannot be read as an address|unknown option|required option/,
    );
  }
}, 30_000);
