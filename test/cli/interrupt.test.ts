/** The real program as a process: killed or stopped in the middle of many seeds, it goes on to the same files. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tableBytes } from "../output/folder.ts";
import { removeFolder, workFolder } from "./command.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const COMPARE = ["compare", "without.yaml", "small.yaml", "--seeds", "6", "--threads", "2"];

let dir = "";
beforeAll(() => {
  dir = workFolder();
});
afterAll(() => removeFolder(dir));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

function start(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr!.on("data", (text) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, err }));
  });
  return { child, ended };
}

/** Settles once so many runs of the alternative are kept in the folder. */
async function kept(out: string, runs: number): Promise<void> {
  const parts = join(out, "small", "parts");
  const count = () =>
    existsSync(parts) ? readdirSync(parts).filter((name) => !name.startsWith(".")).length : 0;
  while (count() < runs) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function whole(): Promise<Record<string, string>> {
  if (!existsSync("whole")) {
    expect((await start([...COMPARE, "--out", "whole"]).ended).code).toBe(0);
  }
  return tableBytes("whole");
}

test("killed in the middle and resumed, the tables have the same bytes", async () => {
  const { child, ended } = start([...COMPARE, "--out", "killed"]);
  await kept("killed", 2);
  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");
  expect(existsSync(join("killed", "report.html"))).toBe(false);
  const refused = await start([...COMPARE, "--out", "killed"]).ended;
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("--resume");
  const resumed = await start([...COMPARE, "--out", "killed", "--resume"]).ended;
  expect(resumed.code).toBe(0);
  expect(resumed.err).toMatch(/\d+ of 12 runs stand in killed already/);
  expect(tableBytes("killed")).toEqual(await whole());
}, 120_000);

test("Ctrl-C finishes what runs, keeps it, and says how to go on", async () => {
  const { child, ended } = start([...COMPARE, "--out", "stopped"]);
  await kept("stopped", 1);
  child.kill("SIGINT");
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toMatch(/Stopped after \d+ of 12 runs/);
  expect(err).toContain("--resume --out stopped");
  expect((await start([...COMPARE, "--out", "stopped", "--resume"]).ended).code).toBe(0);
  expect(tableBytes("stopped")).toEqual(await whole());
}, 120_000);
