/** The formulas of a checked scenario, those of `metrics` and those marked in the schema, parsed, each fault at its place. */
import type { z } from "zod";
import type { Names } from "../checks.ts";
import { type FormulaKind, shapeOf, stepInto } from "../shape.ts";
import type { Path } from "../tree.ts";
import { FormulaFault, parseFormula } from "./parse.ts";
import type { Formula } from "./tree.ts";

export interface Placed {
  /** By path, as in `--set`: `metrics.dependence`, `instruments.transfer.who`. */
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly faults: readonly { readonly path: Path; readonly message: string }[];
}

export async function placedFormulas(spec: unknown, schema: z.core.$ZodType, names: Names): Promise<Placed> {
  const known: Record<FormulaKind, ReadonlySet<string>> = {
    metric: new Set(Object.keys(names.metrics)),
    household: new Set(names.household),
  };
  const formulas: Record<string, Formula> = {};
  const faults: { path: Path; message: string }[] = [];
  for (const { path, text, kind } of formulaTexts(spec, schema, [])) {
    try {
      formulas[path.join(".")] = await parseFormula(text, known[kind]);
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      faults.push({ path, message: error.message });
    }
  }
  return { formulas, faults };
}

interface FormulaText {
  readonly path: Path;
  readonly text: string;
  readonly kind: FormulaKind;
}

function formulaTexts(spec: unknown, schema: z.core.$ZodType, path: Path): FormulaText[] {
  const shape = shapeOf(schema);
  const kind = shape.formula ?? (path.length === 2 && path[0] === "metrics" ? "metric" : undefined);
  if (kind !== undefined) {
    return typeof spec === "string" || typeof spec === "number" ? [{ path, text: String(spec), kind }] : [];
  }
  if (typeof spec !== "object" || spec === null) return [];
  return Object.entries(spec).flatMap(([name, value]) => {
    const step = Array.isArray(spec) ? Number(name) : name;
    const inner = stepInto(shape, step);
    return inner === undefined ? [] : formulaTexts(value, inner, [...path, step]);
  });
}
