/** Writes the report of an experiment's folder, whatever it holds, from its files and what was asked of it. */
import { readManifest } from "../../output/store/manifest.ts";
import { publishStudy } from "../../output/store/publish.ts";
import type { Lang } from "../../output/words/text.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import { mistake } from "../failure.ts";
import { addAsked, type Asked, readAsked } from "./asked.ts";
import { calibrationReport } from "./calibration-report.ts";
import { type CalibrationFound, keepFindings, readFindings, type ValidationFound } from "./kept-findings.ts";
import { readParameters } from "./parameters.ts";
import { findStress } from "./stress-findings.ts";
import { asStress, questionOf, searchesIn, type StressFolder, withAllRounds } from "./stress-folder.ts";
import { stressReport } from "./stress-report.ts";
import { openSweepFolder, type SweepFolder } from "./sweep-folder.ts";
import { sweepReport } from "./sweep-report.ts";
import { validationReport } from "./validation-report.ts";

/** Whether a folder holds an experiment: one over many points, or figures beside published ones. */
export async function isStudy(dir: string): Promise<boolean> {
  return (await readManifest(dir))?.kind === "sweep" || (await readFindings(dir)) !== undefined;
}

export async function publishStudyOf(dir: string, lang: Lang): Promise<string> {
  const found = await readFindings(dir);
  if (found !== undefined) return publishFindings(dir, found, lang);
  const folder = await openSweepFolder(dir);
  return folder.manifest.design.kind === "stress"
    ? publishStress(asStress(folder), lang)
    : publishSweep(folder, lang);
}

/** The report of a validation or a calibration. */
async function publishFindings(
  dir: string,
  found: ValidationFound | CalibrationFound,
  lang: Lang,
): Promise<string> {
  const parameters = await readParameters(dir);
  const study =
    found.kind === "validate"
      ? validationReport(found, parameters, lang)
      : calibrationReport(found, parameters, lang);
  return publishStudy(dir, await study);
}

/** Keeps what was found, and writes its report. */
export async function tellFindings(
  dir: string,
  found: ValidationFound | CalibrationFound,
  parameters: readonly ProvenanceRow[],
  lang: Lang,
): Promise<string> {
  await keepFindings(dir, found, parameters);
  return publishFindings(dir, found, lang);
}

/** Keeps what was asked of a sweep, and writes its report with all that was. */
export async function tellSweep(folder: SweepFolder, asked: Asked, lang: Lang): Promise<string> {
  await addAsked(folder.dir, asked);
  return publishSweep(folder, lang);
}

async function publishSweep(folder: SweepFolder, lang: Lang): Promise<string> {
  return publishStudy(folder.dir, await sweepReport(folder, await readAsked(folder.dir), lang));
}

export async function publishStress(stress: StressFolder, lang: Lang): Promise<string> {
  const { dir, manifest } = stress.folder;
  const { stress: asked } = await readAsked(dir);
  if (asked === undefined) throw mistake("not-asked", dir, "was not finished; run the same `stress` again");
  const without = await findStress(stress, asked, []);
  const question = await questionOf(asked, manifest.metrics);
  const tried = searchesIn(stress, without.cells, asked.share);
  const searches = await withAllRounds(stress, tried, question, asked);
  const study = await stressReport(stress, { ...without, searches }, lang);
  return publishStudy(dir, study);
}
