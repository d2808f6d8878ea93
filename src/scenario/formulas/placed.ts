/** The formulas of a checked scenario, those of `metrics` and those marked in the schema, parsed, each fault at its place. */
import type { z } from "zod";
import { parseQuantity } from "../../engine/units.ts";
import { isUnread } from "../../model/formula-parameter.ts";
import type { Names } from "../checks.ts";
import { type FormulaKind, shapeOf, stepInto } from "../shape.ts";
import type { Path } from "../tree.ts";
import { FormulaFault, parseFormula } from "./parse.ts";
import type { Formula } from "../../engine/formula.ts";

export interface Placed {
  /** By path, as in `--set`: `metrics.dependence`, `instruments.transfer.who`. */
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Those that are parameters of the model and must take the place of their texts. */
  readonly parameters: readonly { readonly path: Path; readonly formula: Formula }[];
  readonly faults: readonly { readonly path: Path; readonly message: string }[];
}

/** Steps to a metric of the scenario's own; its formula stands there, or one step on beside a title. */
const METRIC = 2;

export async function placedFormulas(spec: unknown, schema: z.core.$ZodType, names: Names): Promise<Placed> {
  const known: Record<FormulaKind, ReadonlySet<string>> = {
    metric: new Set(Object.keys(names.metrics)),
    household: new Set(names.household),
  };
  const formulas: Record<string, Formula> = {};
  const parameters: { path: Path; formula: Formula }[] = [];
  const faults: { path: Path; message: string }[] = [];
  for (const { path, text, kind, isParameter } of formulaTexts(spec, schema, [])) {
    try {
      const formula = await parseFormula(text, known[kind]);
      if (isParameter) parameters.push({ path, formula });
      else formulas[(kind === "metric" ? path.slice(0, METRIC) : path).join(".")] = formula;
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      faults.push({ path, message: error.message });
    }
  }
  return { formulas, parameters, faults };
}

interface FormulaText {
  readonly path: Path;
  readonly text: string;
  readonly kind: FormulaKind;
  readonly isParameter: boolean;
}

function formulaTexts(spec: unknown, schema: z.core.$ZodType, path: Path): FormulaText[] {
  const shape = shapeOf(schema);
  const kind = shape.formula ?? (path.length === METRIC && path[0] === "metrics" ? "metric" : undefined);
  if (isUnread(spec) && kind !== undefined) return [{ path, text: spec.text, kind, isParameter: true }];
  if (shape.formulaMeta !== undefined) {
    const text = unreadText(spec, shape.formulaMeta.unit);
    return text === undefined ? [] : [{ path, text, kind: "household", isParameter: true }];
  }
  if (kind !== undefined && (typeof spec === "string" || typeof spec === "number"))
    return [{ path, text: String(spec), kind, isParameter: false }];
  if (typeof spec !== "object" || spec === null) return [];
  return Object.entries(spec).flatMap(([name, value]) => {
    const step = Array.isArray(spec) ? Number(name) : name;
    const inner = stepInto(shape, step);
    return inner === undefined ? [] : formulaTexts(value, inner, [...path, step]);
  });
}

/** The text of a parameter as it was written, where the schema is not met elsewhere; none where it is a quantity. */
function unreadText(written: unknown, unit: string): string | undefined {
  const text = typeof written === "object" ? (written as { value?: unknown } | null)?.value : written;
  if (typeof text !== "string") return undefined;
  const quantity = parseQuantity(text, unit);
  return typeof quantity === "number" || quantity.kind === "wrong-unit" ? undefined : text;
}
