/** From the command to the first simulated year, and the most memory of a whole run: both of a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Subject } from "./scenario.ts";

const PROGRAM = fileURLToPath(new URL("./one-run.ts", import.meta.url));

export interface StartUp {
  readonly firstYearMs: number;
  readonly peakBytes: number;
}

export function startUp({ path, set }: Subject): Promise<StartUp> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, path, ...set], { stdio: ["ignore", "pipe", "inherit"] });
  let firstYearMs = Number.NaN;
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    if (Number.isNaN(firstYearMs)) firstYearMs = performance.now() - began;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0) reject(new Error(`${PROGRAM} ended with ${code}`));
      else resolve({ firstYearMs, peakBytes: Number(text.trim().split("\n")[1]) * 1024 });
    });
  });
}
