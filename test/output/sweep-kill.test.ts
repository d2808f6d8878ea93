/** A sweep's folder survives a kill at every single touch of the disk: resumed, it ends with the same bytes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { isOf, type Shard } from "../../src/execute/shard.ts";
import { mergeSweep } from "../../src/output/store/merge-sweep.ts";
import type { SweepManifest } from "../../src/output/store/manifest.ts";
import { type ShardFolder, shardsIn } from "../../src/output/store/shards.ts";
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
async function work(dir: string, shard?: Shard): Promise<string> {
  const sweep = await openSweep(dir, sweepOptions({ resume: true, shard }));
  const finished = await sweep.finished();
  for (const task of [1, 3, 0, 4, 2, 5, 9, 6, 8, 7]) {
    if (isOf(shard, task) && !finished.has(task)) await sweep.append(sweepRun(task));
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

test("a shard killed at any touch of the disk is resumed to the same bytes", async () => {
  const shard = { index: 2, of: 3 };
  const calm = join(freshFolder(), "out");
  life.touches = 0;
  const digest = await work(calm, shard);
  const { touches } = life;
  for (let killedAt = 0; killedAt < touches; killedAt += 1) {
    const dir = join(freshFolder(), "out");
    life.left = killedAt;
    await expect(work(dir, shard)).rejects.toThrow("killed");
    life.left = Number.POSITIVE_INFINITY;
    expect(await work(dir, shard)).toBe(digest);
    expect(bytes(dir), `killed at touch ${killedAt}`).toEqual(bytes(calm));
  }
});

test("a merge killed at any touch of the disk is resumed to the bytes of the whole sweep", async () => {
  const folder = freshFolder();
  const digest = await work(join(folder, "whole"));
  const dirs = [1, 2, 3].map((index) => join(folder, `shard-${index}`));
  for (const [k, dir] of dirs.entries()) await work(dir, { index: k + 1, of: 3 });
  const shards = (await shardsIn(dirs)) as readonly ShardFolder<SweepManifest>[];
  const merge = (dir: string) => mergeSweep(dir, shards, { resume: true, command: "merge", runsPerPart: 3 });
  life.touches = 0;
  await merge(join(folder, "merged"));
  const { touches } = life;
  expect(touches).toBeGreaterThan(15);
  for (let killedAt = 0; killedAt < touches; killedAt += 1) {
    const dir = join(freshFolder(), "out");
    life.left = killedAt;
    await expect(merge(dir)).rejects.toThrow("killed");
    life.left = Number.POSITIVE_INFINITY;
    expect((await merge(dir)).digest).toBe(digest);
    expect(bytes(dir), `killed at touch ${killedAt}`).toEqual(bytes(join(folder, "whole")));
  }
});
