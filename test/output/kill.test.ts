/** A results folder survives a kill at every single touch of the disk: resumed, it ends with the same bytes. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openResults } from "../../src/output/store/results.ts";
import { fixtureRun } from "./fixture.ts";
import { freshFolder, openOptions, tableBytes } from "./folder.ts";

/** Touches of the disk that the process still lives for. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, touches: [] as string[] }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const touch = (what: string): boolean => {
    life.left -= 1;
    life.touches.push(what);
    if (life.left < 0) throw new Error("killed");
    return life.left > 0;
  };
  const open = async (...args: Parameters<typeof real.open>) => {
    if (args[1] === "w") touch(`create ${args[0]}`);
    const handle = await real.open(...args);
    const writeFile = handle.writeFile.bind(handle);
    // The last write before the kill reaches the disk in half.
    handle.writeFile = async (data) => {
      const bytes = Buffer.from(data as Uint8Array);
      await writeFile(touch("write") ? bytes : bytes.subarray(0, bytes.length >> 1));
    };
    return handle;
  };
  const rename: typeof real.rename = async (from, to) => {
    touch(`rename ${to}`);
    await real.rename(from, to);
  };
  const rm: typeof real.rm = async (path, options) => {
    touch(`remove ${path}`);
    await real.rm(path, options);
  };
  return { ...real, open, rename, rm };
});

afterEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

const RUNS = ["1", "2"].map((seed) => fixtureRun({ seed, years: 2, households: 5 }));

/** Opens, runs what is not there yet, and seals. */
async function work(dir: string, resume: boolean): Promise<void> {
  const results = await openResults(dir, openOptions(["1", "2"], { resume }));
  const finished = await results.finishedRuns();
  for (const run of RUNS) if (!finished.has(run.runId)) await results.appendRun(run);
  await results.seal();
}

test("killed at any touch of the disk and resumed, the tables have the same bytes", async () => {
  const calm = join(freshFolder(), "out");
  life.touches = [];
  await work(calm, false);
  const expected = tableBytes(calm);
  const touches = life.touches.length;
  expect(touches).toBeGreaterThan(40);
  for (let killedAt = 0; killedAt < touches; killedAt += 1) {
    const dir = join(freshFolder(), "out");
    life.left = killedAt;
    await expect(work(dir, false)).rejects.toThrow("killed");
    life.left = Number.POSITIVE_INFINITY;
    await work(dir, true);
    expect(tableBytes(dir), `killed at ${life.touches.at(killedAt)}`).toEqual(expected);
    expect(existsSync(join(dir, "parts"))).toBe(false);
    expect(JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")).state).toBe("sealed");
  }
});

test("killed again and again, it still comes to the same end", async () => {
  const calm = join(freshFolder(), "out");
  await work(calm, false);
  const dir = join(freshFolder(), "out");
  for (let patience = 3; ; patience += 3) {
    life.left = patience;
    try {
      await work(dir, true);
      break;
    } catch (error) {
      expect(error).toHaveProperty("message", "killed");
    }
  }
  expect(tableBytes(dir)).toEqual(tableBytes(calm));
});
