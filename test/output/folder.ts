/** A fresh folder for a test, removed afterwards, and ways to look at what stands in one. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { OpenOptions } from "../../src/output/store/results.ts";

export function freshFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "liannong-results-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Every table of a folder as its bytes in base64, by path. */
export function tableBytes(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith(".parquet"))
      .map((path) => [path, readFileSync(join(dir, path)).toString("base64")]),
  );
}

/** How a results folder of the fixture's scenario is opened. */
export function openOptions(seeds: readonly string[], changes: Partial<OpenOptions> = {}): OpenOptions {
  return {
    scenario: { "scenario.yaml": "title: A small mountain county\n" },
    scenarioHash: "hash-of-base",
    engineVersion: "0.1.0",
    seeds,
    resume: false,
    ...changes,
  };
}
