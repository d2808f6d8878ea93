/**
 * A parameter that may be a formula about a household: `amount: max(0, line - incomePerCapita) * persons`, or a plain
 * quantity with its unit. The model holds it as a tree; a text is parsed by the scenario room while it loads.
 */
import { z } from "zod";
import { type Formula, formulaText, number } from "../engine/formula.ts";
import { parseQuantity } from "../engine/units.ts";
import { type Provenance, type SourcedQuantity, allows, rangeText, sourced } from "./parameter.ts";

/** What a formula declares. Bounds are included; a household for which the formula lies beyond them gets the bound. */
export interface FormulaSpec extends Provenance {
  /** What it means, in a phrase. */
  readonly about: string;
  readonly default?: number | Formula;
  readonly min: number;
  readonly max: number;
}

/** The declaration as it stands in a schema's metadata. */
export interface FormulaMeta extends FormulaSpec {
  readonly unit: string;
}

/** An author's text on its way to becoming a tree. */
export interface UnreadFormula {
  readonly kind: "text";
  readonly text: string;
}

/** A schema that reads a formula or a quantity, and yields a tree. */
export type FormulaParameter = z.ZodType<Formula, number | string | SourcedQuantity | Formula>;

/** The same with a default: the author may leave it out. */
export type DefaultedFormula = z.ZodPrefault<FormulaParameter>;

type WithDefault = FormulaSpec & { readonly default: number | Formula };

const tree: z.ZodType<Formula> = z.lazy(() =>
  z.union([
    z.strictObject({ kind: z.literal("number"), value: z.number() }),
    z.strictObject({ kind: z.literal("name"), name: z.string() }),
    z.strictObject({ kind: z.literal("call"), op: z.string(), args: z.array(tree) }),
  ]),
) as z.ZodType<Formula>;

/** A formula about a household, or a number in `unit`. A yes or no (`who`) has the unit "1" and is yes unless 0. */
export function formula(unit: string, spec: WithDefault): DefaultedFormula;
export function formula(unit: string, spec: FormulaSpec): FormulaParameter;
export function formula(unit: string, spec: FormulaSpec): FormulaParameter | DefaultedFormula {
  const bounds = { ...spec, default: undefined };
  const schema = z.union([z.number(), z.string(), sourced, tree]).transform((input, context) => {
    if (typeof input === "object" && "kind" in input) return input;
    const given = typeof input === "object" ? input.value : input;
    const value = parseQuantity(given, unit);
    if (typeof value === "number" && allows(bounds, value)) return number(value);
    if (typeof value === "object" && typeof given === "string" && value.kind !== "wrong-unit")
      return { kind: "text", text: given } satisfies UnreadFormula;
    const fault = typeof value === "number" ? { kind: "out-of-range", value } : value;
    const params = { ...fault, wanted: unit, allowed: rangeText(unit, bounds) };
    context.addIssue({ code: "custom", params, message: `${fault.kind}; wanted ${params.allowed}` });
    return z.NEVER;
  });
  const meta = {
    formula: "household",
    formulaSpec: { ...spec, unit } satisfies FormulaMeta,
    description: `${spec.about}: ${rangeText(unit, bounds)}, or a formula about the household`,
  };
  return (spec.default === undefined ? schema : schema.prefault(spec.default)).meta(
    meta,
  ) as unknown as FormulaParameter;
}

/** The declaration behind a schema made by `formula`, if it is one. */
export function formulaMeta(schema: z.ZodType): FormulaMeta | undefined {
  return schema.meta?.()?.formulaSpec as FormulaMeta | undefined;
}

/** The default as an author would write it; empty where there is none. */
export function defaultText({ default: fallback }: FormulaMeta): string {
  if (fallback === undefined) return "";
  return typeof fallback === "number" ? String(fallback) : formulaText(fallback);
}

/** Whether a parsed value is a text that nobody has read as a formula yet. */
export function isUnread(value: unknown): value is UnreadFormula {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "text";
}
