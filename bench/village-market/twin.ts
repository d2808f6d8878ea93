/** The twin in C: compiled anew each time with the compiler of this machine, into a folder that is removed. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { keyOf } from "../../src/engine/random.ts";
import { SEED } from "./market.ts";
import type { Answer, Request } from "./measure.ts";
import { streams } from "./model.ts";

const SOURCE = fileURLToPath(new URL("./twin.c", import.meta.url));
export const FLAGS = ["-O3", "-march=native", "-ffp-contract=off", "-pthread"];

const run = promisify(execFile);
let program: string | undefined;

/** Compiles the twin. Gives the compiler's version, or why there is no twin. */
export async function compileTwin(): Promise<{ readonly compiler: string } | { readonly missing: string }> {
  try {
    const { stdout } = await run("gcc", ["--version"]);
    const folder = await mkdtemp(join(tmpdir(), "liannong-twin-"));
    await run("gcc", [...FLAGS, SOURCE, "-o", join(folder, "twin"), "-lm"]);
    program = join(folder, "twin");
    return { compiler: `${stdout.split("\n")[0]!} ${FLAGS.join(" ")}` };
  } catch (error) {
    return { missing: (error as Error).message };
  }
}

export async function removeTwin(): Promise<void> {
  if (program !== undefined) await rm(join(program, ".."), { recursive: true });
  program = undefined;
}

export async function runTwin({ households, years, threads, runs }: Request): Promise<Answer> {
  if (program === undefined) throw new Error("the twin is not compiled");
  const { k0, k1 } = keyOf(SEED);
  const { firstProduct, change, yieldLuck, otherIncome } = streams;
  const words = [firstProduct, change, yieldLuck, otherIncome].map(({ word }) => word);
  const { stdout } = await run(program, [households, years, threads, runs, k0, k1, ...words].map(String));
  return JSON.parse(stdout) as Answer;
}
