/** What was asked of a folder of runs, kept beside them, so that `report` can tell it again: `asked.json`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../output/store/whole.ts";

/** The questions of a stress table. */
export interface StressAsked {
  readonly metric: string;
  /** A formula over a year's metrics. */
  readonly goal: string;
  readonly goalYears: readonly number[];
  /** Share of seeds that must meet the goal for a strategy to hold. */
  readonly share: number;
  /** Tail that is looked at: 0.9 is the worst tenth. */
  readonly level: number;
  /** Width of a breaking point, as a share of what is searched. */
  readonly tolerance: number;
}

/** Which part of a sweep is of interest. */
export interface DiscoveryAsked {
  readonly where: string;
  readonly year: number;
  readonly share: number;
  readonly boxes: number;
  readonly leastMass: number;
  readonly step?: number;
}

export interface Asked {
  /** `metric@year`, as `--metric` takes it. */
  readonly outcomes?: readonly string[];
  readonly discovery?: DiscoveryAsked;
  readonly stress?: StressAsked;
}

const NAME = "asked.json";

/** Empty where nothing is known to have been asked. */
export async function readAsked(dir: string): Promise<Asked> {
  try {
    return JSON.parse(await readFile(join(dir, NAME), "utf8")) as Asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

/** Adds questions to those that stand there; one of the same kind is replaced. */
export async function addAsked(dir: string, asked: Asked): Promise<Asked> {
  const all = { ...(await readAsked(dir)), ...asked };
  await writeWhole(join(dir, NAME), `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
