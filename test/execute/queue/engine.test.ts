/** Which engine is at a queue: a version, and the code itself, which two checkouts of a version need not share. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeHash, engineAt, queueEngine } from "../../../src/execute/queue/engine.ts";
import { runJob } from "../../../src/execute/job.ts";
import { ENGINE_VERSION } from "../../../src/run/version.ts";
import { redisMissing, startRedis, type TestRedis } from "../../support/redis.ts";
import { jobsOf, submitted } from "./fleet.ts";

const HERE = join(import.meta.dirname, "../../..");
const RULE = "src/model/rules/equity.ts";

let dir = "";
let redis: TestRedis;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "liannong-checkout-"));
  for (const name of ["src", "package.json"]) cpSync(join(HERE, name), join(dir, name), { recursive: true });
  symlinkSync(join(HERE, "node_modules"), join(dir, "node_modules"));
  if (!redisMissing) redis = await startRedis();
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await redis?.stop();
});

const hashOf = (checkout: string) => codeHash(join(checkout, "src"), ".ts");

test("the same code is the same engine wherever it lies and however its lines end; other code, or another library, is not", () => {
  const own = `${ENGINE_VERSION}+${hashOf(HERE)}`;
  expect(queueEngine()).toBe(own);
  expect(hashOf(dir)).toBe(hashOf(HERE));
  const rule = readFileSync(join(dir, RULE), "utf8");
  writeFileSync(join(dir, RULE), rule.replaceAll("\n", "\r\n"));
  expect(hashOf(dir)).toBe(hashOf(HERE));
  mkdirSync(join(dir, "src/cli/commands"), { recursive: true });
  appendFileSync(join(dir, "src/cli/commands/list.ts"), "// how a list is shown changes no run\n");
  expect(hashOf(dir)).toBe(hashOf(HERE));
  const manifest = readFileSync(join(dir, "package.json"), "utf8");
  writeFileSync(join(dir, "package.json"), manifest.replace(/("seedrandom": ")[^"]+/, "$19.9.9"));
  expect(hashOf(dir)).not.toBe(hashOf(HERE));
  writeFileSync(join(dir, "package.json"), manifest);
  writeFileSync(join(dir, RULE), `${rule}// another thought\n`);
  expect(hashOf(dir)).not.toBe(hashOf(HERE));
});

/** A copy of this checkout, built as a release is. */
function builtCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), "liannong-built-"));
  for (const name of ["src", "package.json", "tsconfig.json", "tsconfig.build.json"])
    cpSync(join(HERE, name), join(copy, name), { recursive: true });
  symlinkSync(join(HERE, "node_modules"), join(copy, "node_modules"));
  execFileSync("npm", ["run", "-s", "build:program"], { cwd: copy });
  return copy;
}

test("a checkout and the program built from it are one engine, and do each other's runs; a change of either is another", async () => {
  const copy = builtCopy();
  try {
    const built = () => engineAt(join(copy, "dist"), ".js");
    expect(built()).toBe(queueEngine());
    if (!redisMissing) {
      const main = join(copy, "dist/cli/main.js");
      const args = [main, "worker", "--redis", redis.url, "--threads", "1"];
      const worker = spawn(process.execPath, args, { stdio: "ignore" });
      const [here] = jobsOf(["s3"]);
      const { records, failed } = await submitted(redis.url, [here!]);
      // It signs out, so that the next test meets no worker of this engine.
      const left = once(worker, "exit");
      worker.kill("SIGTERM");
      await left;
      expect([...failed]).toEqual([]);
      expect(records.get("s3")?.digest).toBe((await runJob(here!, () => 0)).digest);
    }
    appendFileSync(join(copy, RULE), "// a thought that is not built yet\n");
    expect(built()).toBe(queueEngine());
    expect(engineAt(join(copy, "src"), ".ts")).not.toBe(built());
    appendFileSync(join(copy, RULE.replace("src", "dist").replace(/ts$/, "js")), "// by hand\n");
    expect(built()).not.toBe(queueEngine());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}, 120_000);

test.skipIf(redisMissing)(
  "two checkouts of one version with different code refuse each other, and each says so",
  async () => {
    appendFileSync(join(dir, RULE), "// a change that nobody has released\n");
    const stop = new AbortController();
    const waiting = submitted(redis.url, jobsOf(["s1"]), stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const main = join(dir, "src/cli/main.ts");
    const child = spawn(
      process.execPath,
      [main, "worker", "--redis", redis.url, "--threads", "1", "--lang", "en"],
      {
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    let said = "";
    const told = new Promise<void>((resolve) =>
      child.stderr.on("data", (text) => {
        said += text;
        if (/leaves them/.test(said)) resolve();
      }),
    );
    await told;
    const other = `${ENGINE_VERSION}+${hashOf(dir)}`;
    expect(said).toContain(`1 run waits for engine ${queueEngine()}. This worker is ${other} and leaves`);
    stop.abort();
    expect((await waiting).results).toBe(0);
    await expect(submitted(redis.url, jobsOf(["s2"]))).rejects.toThrow(
      `1 of engine ${other}; none is of engine ${queueEngine()}, which this is`,
    );
    child.kill("SIGKILL");
  },
  60_000,
);
