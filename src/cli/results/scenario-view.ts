/** All that a report needs of one scenario's folder: spec, tables, years by seed, names, parameters. */
import type { Spec } from "../../model/spec.ts";
import type { ScenarioTables } from "../../output/figures/run-figures.ts";
import type { Names } from "../../output/words/names.ts";
import { ownNames } from "../../output/words/own-names.ts";
import { capital } from "../../output/words/text.ts";
import type { YearRow } from "../../run/record.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import { instruments } from "../../model/catalog.ts";
import { unitsOf } from "./findings.ts";
import { type RunFolder, scenarioOf, tablesOf } from "./folder.ts";
import { readParameters } from "./parameters.ts";
import { yearRows } from "./year-rows.ts";

export interface ScenarioView {
  readonly folder: RunFolder;
  readonly spec: Spec;
  readonly hash: string;
  readonly tables: ScenarioTables;
  readonly years: ReadonlyMap<string, readonly YearRow[]>;
  readonly parameters: readonly ProvenanceRow[];
  unitOf(metric: string): string;
}

export async function viewScenario(folder: RunFolder): Promise<ScenarioView> {
  const { spec, hash } = await scenarioOf(folder);
  const tables = await tablesOf(folder);
  const parameters = await readParameters(folder.dir);
  const years = yearRows(tables.years);
  return { folder, spec, hash, tables, years, parameters, unitOf: unitsOf(spec) };
}

/** Titles by id: scenarios, their own things, and the instruments of the catalog. */
export function namesIn(views: readonly ScenarioView[]): Names {
  const own = views.flatMap(({ folder, spec }) => [
    [folder.id, spec.title] as const,
    ...Object.entries(ownNames(spec)),
  ]);
  const programmes = Object.values(instruments).map(({ id, title: { en, zh } }) => {
    return [id, { en: capital(en), zh }] as const;
  });
  return Object.fromEntries([...programmes, ...own]);
}
