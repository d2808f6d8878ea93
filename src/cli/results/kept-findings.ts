/** What `validate` and `calibrate` found, kept beside their report so that it can be told again: `findings.json`. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FitOptions, Fitted } from "../../experiments/calibrate.ts";
import type { Validated } from "../../experiments/validate.ts";
import { readManifest } from "../../output/store/manifest.ts";
import { writeWhole } from "../../output/store/whole.ts";
import type { Names } from "../../output/words/names.ts";
import type { Text } from "../../output/words/text.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import { mistake } from "../failure.ts";
import { writeParameters } from "./parameters.ts";

/** A scenario whose figures were looked at. */
export interface LookedAt {
  readonly id: string;
  readonly title: Text;
  readonly hash: string;
  /** Titles of its own metrics, levers and other things, by id. */
  readonly names?: Names;
  /** Years that were run. */
  readonly years: { readonly first: number; readonly last: number };
}

interface Found {
  readonly engineVersion: string;
  readonly command: string;
  /** Covers the runs that the figures come from. */
  readonly digest: string;
  readonly seeds: readonly string[];
  readonly lines: readonly Validated[];
}

export interface ValidationFound extends Found {
  readonly kind: "validate";
  readonly scenarios: readonly LookedAt[];
}

export interface CalibrationFound extends Found {
  readonly kind: "calibrate";
  readonly scenario: LookedAt;
  readonly fit: Fitted;
  readonly options: FitOptions;
}

const NAME = "findings.json";

/** Undefined where the folder holds no such findings. */
export async function readFindings(dir: string): Promise<ValidationFound | CalibrationFound | undefined> {
  try {
    return JSON.parse(await readFile(join(dir, NAME), "utf8")) as ValidationFound | CalibrationFound;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export async function keepFindings(
  dir: string,
  found: ValidationFound | CalibrationFound,
  parameters: readonly ProvenanceRow[],
): Promise<void> {
  await writeParameters(dir, parameters);
  await writeWhole(join(dir, NAME), `${JSON.stringify(found, null, 2)}\n`);
}

/** Makes the folder of a calibration; one that holds the results of another command is refused. */
export async function makeFolder(dir: string): Promise<void> {
  const there = (await readManifest(dir))?.kind ?? (await readFindings(dir))?.kind;
  if (there !== undefined && there !== "calibrate")
    throw mistake("other-results", dir, `holds the results of \`${there}\`; name another folder with --out`);
  await mkdir(dir, { recursive: true });
}
