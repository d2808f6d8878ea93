/** Runs the program inside this process, in a folder of its own, and gives back what it said and its exit code. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { main } from "../../src/cli/program.ts";
import { SMALL, WITHOUT_AWARD } from "../support/small-county.ts";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON. */
  json<T = never>(): T;
}

/** A folder with `small.yaml` and `without.yaml`, in which the program then works. */
export function workFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "liannong-cli-"));
  writeFileSync(join(dir, "small.yaml"), SMALL);
  writeFileSync(join(dir, "without.yaml"), WITHOUT_AWARD);
  process.chdir(dir);
  return dir;
}

export function removeFolder(dir: string): void {
  process.chdir(tmpdir());
  rmSync(dir, { recursive: true, force: true });
}

export async function liannong(...args: string[]): Promise<Said> {
  const said = { out: "", err: "" };
  const hear = (name: "out" | "err") => (text: unknown) => {
    said[name] += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(hear("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(hear("err")),
  ];
  try {
    const code = await main(args);
    return { code, ...said, json: () => JSON.parse(said.out) };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
