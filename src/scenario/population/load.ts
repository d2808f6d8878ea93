/** `population.file` of a checked scenario -> the survey that the model takes, or what is wrong with the file. */
import type { Problem } from "../../engine/errors.ts";
import type { Spec } from "../../model/spec.ts";
import { householdsByVillage } from "../../model/survey.ts";
import * as say from "../messages.ts";
import type { ProvenanceRow } from "../provenance.ts";
import { resolveReference } from "../reference.ts";
import { type Node, nodeAt, type Path, placeAt, problemAt } from "../tree.ts";
import { type ColumnMap, checkTable } from "./check.ts";
import { rawCsv } from "./csv.ts";
import { type RawColumns, rawColumns, type RawTable } from "./raw.ts";

/** How files are reached, and where they may lie. */
export interface Reading {
  /** The scenario's own file. */
  readonly path: string;
  readonly root: string;
  readonly read: (path: string) => string | Promise<string>;
  /** Columns of a Parquet file; absent where Parquet cannot be read. */
  readonly readColumns?: (path: string) => Promise<RawColumns>;
}

export interface Populated {
  readonly spec: Spec;
  readonly problems: readonly Problem[];
  /** The path of the file; absent where the scenario names none. */
  readonly file?: string;
}

const FILE: Path = ["population", "file"];

/** A reader that opens each file once, however often the scenario is settled. */
export function populationReader(reading: Reading): (spec: Spec, tree: Node) => Promise<Populated> {
  const known = new Map<string, Promise<RawTable | { readonly problems: readonly Problem[] }>>();
  return async (spec, tree) => {
    const { file: named, columns = {} } = spec.population;
    if (named === undefined) {
      const stray =
        spec.population.columns === undefined
          ? []
          : [at(tree, ["population", "columns"], say.columnsWithoutFile())];
      return { spec, problems: stray };
    }
    const early = contradictions(spec, tree);
    const path = pathOf(named, tree, reading);
    if (typeof path !== "string") return { spec, problems: [...early, path] };
    if (!known.has(path)) known.set(path, tableOf(path, reading));
    let table: Awaited<ReturnType<typeof tableOf>>;
    try {
      table = await known.get(path)!;
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string };
      const why = code === "ENOENT" ? say.noFile(path) : say.unreadable(path, String(message ?? error));
      return { spec, problems: [...early, at(tree, FILE, why)] };
    }
    if ("problems" in table) return { spec, problems: [...early, ...table.problems] };
    const checked = checkTable(table, columns as ColumnMap, spec, path);
    const faults = checked.faults.map(({ name, message }) =>
      at(tree, name === undefined ? FILE : ["population", "columns", name], message),
    );
    const problems = [...early, ...faults, ...checked.problems];
    if (checked.survey === undefined || problems.length > 0) return { spec, problems };
    const villages = checked.villages ?? spec.population.villages;
    const counts = householdsByVillage(checked.survey, villages);
    const households = counts.reduce((sum, count) => sum + count, 0);
    const { file: _, columns: __, ...rest } = spec.population;
    const townships = Math.min(spec.population.townships, villages);
    const population = { ...rest, households, villages, townships };
    return { spec: { ...spec, population, survey: checked.survey }, problems: [], file: path };
  };
}

/** What a file cannot go together with. */
function contradictions({ population }: Spec, tree: Node): Problem[] {
  return [
    ...(population.mix === "alike" ? [at(tree, ["population", "mix"], say.alikeWithFile())] : []),
    ...(population.counties > 1 ? [at(tree, ["population", "counties"], say.countiesWithFile())] : []),
  ];
}

function at(tree: Node, path: Path, message: string): Problem {
  return problemAt("population-file", placeAt(tree, path), path.join("."), message);
}

/** The file's path, beside the file that names it; a value of the command line is beside the scenario. */
function pathOf(named: string, tree: Node, { path, root }: Reading): string | Problem {
  const place = nodeAt(tree, FILE)?.place;
  const from = place !== undefined && place.line > 0 ? place.file : path;
  const target = resolveReference(from, named, root);
  return typeof target === "string" ? target : at(tree, FILE, say.badReference(named, target.fault));
}

async function tableOf(path: string, { read, readColumns }: Reading) {
  if (!/\.parquet$/i.test(path)) return rawCsv(path, await read(path));
  if (readColumns === undefined) throw new Error("Parquet cannot be read here; save it as CSV");
  return rawColumns(path, await readColumns(path));
}

/** The numbers that the file decided have it as their source. */
export function withFileAsSource(rows: readonly ProvenanceRow[], spec: Spec, file: string): ProvenanceRow[] {
  const decided = {
    "population.households": spec.population.households,
    "population.villages": spec.population.villages,
    "population.townships": spec.population.townships,
  };
  return rows.map((row) => {
    const value = (decided as Readonly<Record<string, number>>)[row.path];
    return value === undefined || value === row.value
      ? row
      : { ...row, value, source: file, grade: "S", isDefault: false };
  });
}
