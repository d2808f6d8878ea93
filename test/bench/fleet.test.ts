/** The quick bench of where runs happen measures what it promises, on real threads and, where there is one, a real Redis. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { redisMissing } from "../support/redis.ts";

test("the quick bench prints every figure of the executors that it promises", async () => {
  const program = join(import.meta.dirname, "../../bench/main.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, "--quick", "--only", "fleet"]);
  for (const line of [
    /^runs a second, one thread +\d+\.\d\d /m,
    /^two threads \/ one +\d+\.\d\d /m,
    /^two independent processes \/ one thread +\d+\.\d\d /m,
    /^threads, ms a run that takes no time +\d+\.\d{3} /m,
    redisMissing
      ? /^queue, ms .* no redis-server here$/m
      : /^queue, ms a run that takes no time +\d+\.\d{3} /m,
    /^resident MiB over 20 runs, by tenths +(\d+ ){9}\d+$/m,
  ])
    expect(stdout).toMatch(line);
}, 240_000);
