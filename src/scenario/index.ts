/** The doors of the room: load a scenario, tell where its numbers come from, write it out, describe it to an editor. */
import { specSchema, type Spec } from "../model/spec.ts";
import { toYaml } from "./normalise.ts";
import { populationReader, withFileAsSource } from "./population/load.ts";
import { POPULATION_FILE, surveyText } from "./population/text.ts";
import type { ProvenanceRow } from "./provenance.ts";
import { folderOf, tidy } from "./reference.ts";
import type { Mapping } from "./tree.ts";
import type { Names } from "./checks.ts";
import { jsonSchema } from "./json-schema.ts";
import type { NamesOf } from "./judge.ts";
import { type Draft, type Loaded, openDraft, type Request } from "./load.ts";

export type { Names } from "./checks.ts";
export { type ReadText, STDIN } from "./extend.ts";
export { type Document, readDocument } from "./document.ts";
export { FormulaFault, parseFormula } from "./formulas/parse.ts";
export { metricFormula, type YearMetrics } from "./formulas/targets.ts";
export type { Formula } from "../engine/formula.ts";
export { MAX_POPULATION_ROWS } from "./limits.ts";
export type { Draft, Loaded, Request } from "./load.ts";
export { noScenarioFile } from "./messages.ts";
export { nearest } from "./nearest.ts";
export { LIBRARY } from "./reference.ts";
export { canonical, toYaml } from "./normalise.ts";
export type { RawColumns } from "./population/raw.ts";
export type { ProvenanceRow } from "./provenance.ts";
export { type Difference, differences } from "./difference.ts";
export { addable, type Beginning, beginningText } from "./template.ts";

/** The files that a scenario written out consists of, by name: `scenario.yaml`, and `population.csv` where it has one. */
export function written({ survey, ...spec }: Spec): Readonly<Record<string, string>> {
  if (survey === undefined) return { "scenario.yaml": toYaml(spec) };
  const named = { ...spec, population: { file: POPULATION_FILE, ...spec.population } };
  return { "scenario.yaml": toYaml(named), [POPULATION_FILE]: surveyText(survey) };
}

/** A request, and the names of metrics and columns that the scenario may use. */
export type ScenarioRequest = Request & { readonly names: Names | NamesOf<Spec> };

/** Reads a scenario's files once, to be settled many times with other `--set` pairs (sweeps). */
export function openScenario(request: ScenarioRequest): Promise<Draft<Spec>> {
  const { path, read, readColumns, root = folderOf(tidy(path)) } = request;
  const populate = populationReader({
    path,
    read,
    root,
    ...(readColumns === undefined ? {} : { readColumns }),
  });
  const complete = async (spec: Spec, tree: Mapping) => {
    const { file, ...populated } = await populate(spec, tree);
    const provenance = (rows: readonly ProvenanceRow[]) =>
      file === undefined ? rows : withFileAsSource(rows, populated.spec, file);
    return { ...populated, provenance };
  };
  return openDraft<Spec>({ schema: specSchema, names: request.names, complete }, request);
}

/** Loads a scenario; throws `InputError` with every mistake in any of its files. */
export async function loadScenario(request: ScenarioRequest): Promise<Loaded<Spec>> {
  return (await openScenario(request)).settle();
}

/** JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return jsonSchema(specSchema);
}
