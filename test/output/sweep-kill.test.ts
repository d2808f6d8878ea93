/** A sweep's folder survives a kill at every single touch of the disk: resumed, it ends with the same bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openSweep } from "../../src/output/store/sweep.ts";
import { freshFolder } from "./folder.ts";
import { sweepOptions, sweepRun, TASKS } from "./sweep-runs.ts";

/** Touches of the disk that the process still lives for. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, touches: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const touch = (): boolean => {
    life.left -= 1;
    life.touches += 1;
    if (life.left < 0) throw new Error("killed");
    return life.left > 0;
  };
  const open = async (...args: Parameters<typeof real.open>) => {
    if (args[1] === "w" || args[1] === "a") touch();
    const handle = await real.open(...args);
    const writeFile = handle.writeFile.bind(handle);
    // The last write before the kill reaches the disk in half.
    handle.writeFile = async (data) => {
      const bytes = Buffer.from(data as Uint8Array);
      await writeFile(touch() ? bytes : bytes.subarray(0, bytes.length >> 1));
    };
    return handle;
  };
  const rename: typeof real.rename = async (from, to) => {
    touch();
    await real.rename(from, to);
  };
  const rm: typeof real.rm = async (path, options) => {
    touch();
    await real.rm(path, options);
  };
  return { ...real, open, rename, rm };
});

afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

/** Opens, runs what is not there yet, in an order that keeps two parts open, and seals. */
async function work(dir: string): Promise<string> {
  const sweep = await openSweep(dir, sweepOptions({ resume: true }));
  const finished = await sweep.finished();
  for (const task of [1, 3, 0, 4, 2, 5, 9, 6, 8, 7]) {
    if (!finished.has(task)) await sweep.append(sweepRun(task));
  }
  return (await sweep.seal()).digest!;
}

function bytes(dir: string): Record<string, string> {
  const names = ["design.parquet", ...readdirSync(join(dir, "runs")).map((name) => `runs/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name)).toString("base64")]));
}

test("killed at any touch of the disk and resumed, a sweep has the same bytes and the same digest", async () => {
  expect(TASKS).toHaveLength(10);
  const calm = join(freshFolder(), "out");
  const digest = await work(calm);
  const expected = bytes(calm);
  const { touches } = life;
  expect(touches).toBeGreaterThan(50);
  for (let killedAt = 0; killedAt < touches; killedAt += 1) {
    const dir = join(freshFolder(), "out");
    life.left = killedAt;
    await expect(work(dir)).rejects.toThrow("killed");
    life.left = Number.POSITIVE_INFINITY;
    expect(await work(dir)).toBe(digest);
    expect(bytes(dir), `killed at touch ${killedAt}`).toEqual(expected);
  }
});
