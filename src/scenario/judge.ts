/** A merged tree -> a checked spec with its formulas, or every mistake in it at once. */
import type { z } from "zod";
import type { Problem } from "../engine/errors.ts";
import { checks, type Names } from "./checks.ts";
import { placedFormulas } from "./formulas/placed.ts";
import type { Formula } from "../engine/formula.ts";
import { type Finding, findingAt, findingsOf } from "./issues.ts";
import * as say from "./messages.ts";
import type { ProvenanceRow } from "./provenance.ts";
import { idOf, leftRemovals, type Mapping, nodeAt, type Path, plain } from "./tree.ts";

/** What a scenario is judged by. */
export interface Rules<S> {
  readonly schema: z.ZodType<S>;
  readonly names: Names | NamesOf<S>;
  /** Adds to a spec without mistakes what lies in further files that it names. */
  readonly complete?: (spec: S, tree: Mapping) => Promise<Completed<S>>;
}

/** A spec with what further files held, or what is wrong with them. */
export interface Completed<S> {
  readonly spec: S;
  readonly problems: readonly Problem[];
  /** Rows of provenance, corrected by what the files decided. */
  provenance(rows: readonly ProvenanceRow[]): readonly ProvenanceRow[];
}

/** Names that depend on the scenario: on the checked one, or, where the schema is not met, on what was written. */
export type NamesOf<S> = (spec: S | undefined, written: unknown) => Names;

export interface Judgement<S> {
  /** Absent where there are problems. */
  readonly spec?: S;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly problems: readonly Problem[];
}

/** Names and formulas are checked even where the schema is not met, on what the author wrote. */
export async function judge<S>(tree: Mapping, rules: Rules<S>): Promise<Judgement<S>> {
  const { schema } = rules;
  const written = plain(tree);
  const parsed = schema.safeParse(written);
  const value = parsed.success ? parsed.data : written;
  const names = typeof rules.names === "function" ? rules.names(parsed.data, written) : rules.names;
  const removals = leftRemovals(tree).map((path) => {
    const id = idOf(nodeAt(tree, path)!) ?? "";
    return findingAt("nothing-to-remove", tree, path, say.nothingToRemove(id));
  });
  const found = parsed.success ? [] : findingsOf(parsed.error.issues, schema, tree);
  const across = checks.flatMap((check) => check(value, tree, names));
  const { formulas, parameters, faults } = await placedFormulas(value, schema, names);
  const broken = faults.map(({ path, message }) => findingAt("formula", tree, path, message));
  const all = [
    ...removals,
    ...untold(found, removals),
    ...untold([...across, ...broken], [...removals, ...found]),
  ];
  const problems = all.map(({ problem }) => problem);
  if (!parsed.success || problems.length > 0) return { formulas, problems };
  for (const { path, formula } of parameters) setAt(parsed.data, path, formula);
  return { spec: parsed.data, formulas, problems };
}

/** Puts a value into a spec that was parsed a moment ago and is nobody else's yet. */
function setAt(spec: unknown, path: Path, value: unknown): void {
  let inner = spec as Record<PropertyKey, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<PropertyKey, unknown>;
  inner[path.at(-1)!] = value;
}

/** Leaves out what is found at a value, or inside a value, that something was told of already. */
function untold(findings: readonly Finding[], told: readonly Finding[]): Finding[] {
  const holds = (outer: Path, inner: Path): boolean => outer.every((step, index) => step === inner[index]);
  return findings.filter(({ path }) => !told.some((other) => holds(other.path, path)));
}
