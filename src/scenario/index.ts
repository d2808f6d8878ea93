/** The doors of the room: load a scenario, tell where its numbers come from, write it out, describe it to an editor. */
import { specSchema, type Spec } from "../model/spec.ts";
import type { Names } from "./checks.ts";
import { jsonSchema } from "./json-schema.ts";
import type { NamesOf } from "./judge.ts";
import { type Draft, type Loaded, openDraft, type Request } from "./load.ts";

export type { Names } from "./checks.ts";
export { type ReadText, STDIN } from "./extend.ts";
export { parseFormula } from "./formulas/parse.ts";
export { metricFormula, type YearMetrics } from "./formulas/targets.ts";
export type { Formula } from "../engine/formula.ts";
export type { Draft, Loaded, Request } from "./load.ts";
export { canonical, toYaml } from "./normalise.ts";
export type { ProvenanceRow } from "./provenance.ts";

/** A request, and the names of metrics and columns that the scenario may use. */
export type ScenarioRequest = Request & { readonly names: Names | NamesOf<Spec> };

/** Reads a scenario's files once, to be settled many times with other `--set` pairs (sweeps). */
export function openScenario(request: ScenarioRequest): Promise<Draft<Spec>> {
  return openDraft<Spec>({ schema: specSchema, names: request.names }, request);
}

/** Loads a scenario; throws `InputError` with every mistake in any of its files. */
export async function loadScenario(request: ScenarioRequest): Promise<Loaded<Spec>> {
  return (await openScenario(request)).settle();
}

/** JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return jsonSchema(specSchema);
}
