/**
 * The levers of a scenario, made from the declarations of the model: every value that its schema lets an author set, with
 * meaning, unit, range, default, source and grade. Nothing is declared here, so a new mechanism has its levers at once.
 */
import type { z } from "zod";
import { formulaText, type Formula } from "../../engine/formula.ts";
import { instruments, linkages, shocks } from "../../model/catalog.ts";
import type { FormulaMeta } from "../../model/formula-parameter.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import type { QuantityMeta } from "../../model/parameter.ts";
import { type Spec, specSchema } from "../../model/spec.ts";
import type { ProvenanceRow } from "../../scenario/provenance.ts";
import { type Shape, shapeOf, stepInto } from "../../scenario/shape.ts";
import type { Lever, LeverGroup } from "./lever.ts";
import { coreSections } from "./sections.ts";

/** What says where a value comes from, or names things: no lever. */
const NO_LEVER = new Set(["source", "grade", "id", "title", "file", "columns"]);

/** All groups of levers, in the order of the scenario file; a mechanism that is off is a switch without levers. */
export function leversOf(spec: Spec, rows: readonly ProvenanceRow[]): LeverGroup[] {
  const known = new Map(rows.map((row) => [row.path, row]));
  const root = shapeOf(specSchema);
  const below = (path: string): Lever[] => {
    const steps = path.split(".");
    let value: unknown = spec;
    let shape: Shape | undefined = root;
    for (const step of steps) {
      const index = Array.isArray(value) ? value.findIndex((one) => idOf(one) === step) : -1;
      const inner: z.core.$ZodType | undefined = shape && stepInto(shape, index >= 0 ? index : step);
      value = (value as Record<string, unknown> | undefined)?.[index >= 0 ? index : step];
      shape = inner && shapeOf(inner);
    }
    return shape === undefined ? [] : walk(value, shape, path, known);
  };
  const mechanisms = { linkages, instruments, shocks } as const;
  const switched = (Object.keys(mechanisms) as (keyof typeof mechanisms)[]).flatMap((drawer) =>
    Object.values<Mechanism>(mechanisms[drawer]).map(({ id, title, about }): LeverGroup => {
      const path = `${drawer}.${id}`;
      const on = (spec[drawer][id] ?? "off") !== "off";
      return { drawer, id, title, about, path, on, levers: on ? below(path) : [] };
    }),
  );
  const always = coreSections(spec).map((section) => ({
    ...section,
    on: true,
    levers: section.paths.flatMap(below),
  }));
  return [...switched, ...always.filter(({ levers }) => levers.length > 0)];
}

function walk(
  value: unknown,
  shape: Shape,
  path: string,
  known: ReadonlyMap<string, ProvenanceRow>,
): Lever[] {
  const lever = leverOf(value, shape, path, known.get(path));
  if (lever !== undefined) return [lever];
  if (typeof value !== "object" || value === null) return [];
  // Entries of a list that no author wrote cannot be set one by one.
  if (
    Array.isArray(value) &&
    ![...known.values()].some((row) => row.path.startsWith(`${path}.`) && row.place)
  )
    return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const there = NO_LEVER.has(key) ? undefined : stepInto(shape, Array.isArray(value) ? Number(key) : key);
    if (there === undefined) return [];
    return walk(inner, shapeOf(there), `${path}.${(Array.isArray(value) && idOf(inner)) || key}`, known);
  });
}

function leverOf(
  value: unknown,
  { quantity, formulaMeta, words, kinds, about = "" }: Shape,
  path: string,
  row: ProvenanceRow | undefined,
): Lever | undefined {
  if (quantity !== undefined) {
    return typeof value === "number" ? quantityLever(path, value, quantity, row) : undefined;
  }
  if (formulaMeta !== undefined && typeof value === "object" && value !== null) {
    const formula = value as Formula;
    if (formula.kind === "number") return quantityLever(path, formula.value, numeric(formulaMeta), row);
    const { unit, source, grade } = formulaMeta;
    return {
      kind: "formula",
      path,
      about: formulaMeta.about,
      value: formulaText(formula),
      unit,
      source,
      grade,
    };
  }
  if (kinds.includes("flag") && typeof value === "boolean") return { kind: "flag", path, about, value };
  const isChoice = words.length > 1 && kinds.length === 0 && typeof value === "string";
  return isChoice ? { kind: "choice", path, about, value, choices: words } : undefined;
}

function quantityLever(
  path: string,
  value: number,
  { unit, about, min, max, whole, default: fallback, ...declared }: QuantityMeta,
  row: ProvenanceRow | undefined,
): Lever {
  const { source, grade, year } = row?.place === undefined ? declared : row;
  return {
    kind: "quantity",
    path,
    about,
    value,
    unit,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    whole: whole === true,
    ...(fallback === undefined ? {} : { fallback }),
    source,
    grade,
    ...(year === undefined ? {} : { year }),
  };
}

function numeric({ default: fallback, ...meta }: FormulaMeta): QuantityMeta {
  return typeof fallback === "number" ? { ...meta, default: fallback } : meta;
}

const idOf = (value: unknown): string | undefined => (value as { id?: string } | null)?.id;
