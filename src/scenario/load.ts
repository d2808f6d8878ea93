/** A scenario from its files to a checked, frozen spec: read, merge, lay `--set` over it, judge. */
import { InputError, type Problem } from "../engine/errors.ts";
import { type Layers, type ReadText, readLayers, STDIN } from "./extend.ts";
import type { Formula } from "../engine/formula.ts";
import { judge, type Rules } from "./judge.ts";
import { canonical } from "./normalise.ts";
import { overlay } from "./overlay.ts";
import type { RawColumns } from "./population/raw.ts";
import { type ProvenanceRow, provenance } from "./provenance.ts";
import { folderOf, tidy } from "./reference.ts";

/** What to load. */
export interface Request {
  /** The scenario's file, with forward slashes; `<stdin>` for a text that was piped in. */
  readonly path: string;
  /** Hands in texts. It must refuse a path whose real one, links followed, lies outside the root. */
  readonly read: ReadText;
  /** Hands in the columns of a Parquet file, under the same rule; without it a population file is CSV. */
  readonly readColumns?: (path: string) => Promise<RawColumns>;
  /** Folder that `extends` may not leave; the folder of the first file unless given. */
  readonly root?: string;
  /** `path=value` pairs, laid over the scenario last. */
  readonly set?: readonly string[];
}

/** A scenario, ready to run. */
export interface Loaded<S> {
  /** The file's name without folder and ending. */
  readonly id: string;
  /** Frozen through and through. */
  readonly spec: S;
  /** Formulas by path, as plain data. */
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Where each of its numbers comes from; worked out when asked for, since a run starts without it. */
  readonly provenance: () => readonly ProvenanceRow[];
  /** Every text that it was made from, by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** The same text for the same meaning: what a hash of the scenario covers. */
  readonly canonical: string;
}

/** A scenario whose files are read, to be settled many times with different `--set` pairs. */
export interface Draft<S> {
  settle(set?: readonly string[]): Promise<Loaded<S>>;
}

/** Reads the files of a scenario; mistakes are told when it is settled, all at once. */
export async function openDraft<S>(rules: Rules<S>, request: Request): Promise<Draft<S>> {
  const path = request.path.includes("<") ? request.path : tidy(request.path);
  const layers = await readLayers(path, request.read, request.root ?? folderOf(path));
  return { settle: (set = []) => settle(rules, path, layers, [...(request.set ?? []), ...set]) };
}

async function settle<S>(
  rules: Rules<S>,
  path: string,
  layers: Layers,
  set: readonly string[],
): Promise<Loaded<S>> {
  const laid = overlay(layers.tree, set);
  const { spec, formulas, problems } = await judge(laid.tree, rules);
  const early = [...layers.problems, ...laid.problems];
  const late = problems.filter(
    (problem) => !(layers.broken && problem.rule === "missing") && !isTold(problem, early),
  );
  if (early.length + late.length > 0 || spec === undefined) {
    throw new InputError(sorted([...early, ...late], [...layers.sources.keys()]));
  }
  const completed = (await rules.complete?.(spec, laid.tree)) ?? { spec, problems: [], provenance: same };
  if (completed.problems.length > 0) throw new InputError(completed.problems);
  return {
    id: path === STDIN ? "stdin" : path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, ""),
    spec: frozen(completed.spec),
    formulas,
    provenance: () => completed.provenance(provenance(spec, rules.schema, laid.tree)),
    sources: layers.sources,
    canonical: canonical(completed.spec),
  };
}

const same = (rows: readonly ProvenanceRow[]) => rows;

/** A value that could not even be read is not also missing. */
function isTold({ rule, path }: Problem, early: readonly Problem[]): boolean {
  return rule === "missing" && early.some((problem) => problem.path === path);
}

/** By place; files in the order read; what has no place last. */
function sorted(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const rank = ({ place }: Problem): readonly [number, number, number] =>
    place === undefined ? [files.length, 0, 0] : [files.indexOf(place.file), place.line, place.column];
  return problems.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
