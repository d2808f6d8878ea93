/** Measures a nation once, in a process of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Size } from "./subject.ts";

export interface Request extends Size {
  readonly lanes: number;
}

export interface Answer {
  readonly households: number;
  /** Building, all years, metrics and digests. */
  readonly milliseconds: number;
  /** The same as time of all cores together: what others do on the machine moves it less. */
  readonly cpuMilliseconds: number;
  /** The most memory of the process. */
  readonly peakBytes: number;
  readonly digest: string;
}

const PROGRAM = fileURLToPath(new URL("./one.ts", import.meta.url));

export async function measure(request: Request): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, JSON.stringify(request)]);
  return JSON.parse(stdout) as Answer;
}
