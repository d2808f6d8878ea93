/**
 * A parameter that may be a formula about a household: `amount: max(0, line - incomePerCapita) * persons`, or a plain
 * quantity with its unit. The model holds it as a tree; a text is parsed by the scenario room while it loads.
 */
import { z } from "zod";
import { type Formula, formulaText, number } from "../engine/formula.ts";
import { parseQuantity } from "../engine/units.ts";
import { type Provenance, type SourcedQuantity, allows, bareOf, rangeText } from "./parameter.ts";

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
  const read = z.transform((input: unknown, context) => {
    if (typeof input === "object" && input !== null && "kind" in input) return treeOf(input, context);
    const given = bareOf(input, context);
    if (given === undefined) return z.NEVER;
    const value = parseQuantity(given, unit);
    if (typeof value === "number" && allows(bounds, value)) return number(value);
    if (typeof value === "object" && typeof given === "string" && value.kind !== "wrong-unit")
      return { kind: "text", text: given } satisfies UnreadFormula;
    const fault = typeof value === "number" ? { kind: "out-of-range", value } : value;
    const params = { ...fault, wanted: unit, allowed: rangeText(unit, bounds) };
    const message = `${fault.kind}; wanted ${params.allowed}`;
    context.issues.push({ code: "custom", input, params, message });
    return z.NEVER;
  });
  const schema = spec.default === undefined ? read : read.prefault(spec.default);
  const formulaSpec: FormulaMeta = { ...spec, unit };
  return schema.register(z.globalRegistry, {
    formula: "household",
    formulaSpec,
  }) as unknown as FormulaParameter;
}

/** A formula that has been read before, as in a scenario on its way to a thread. */
function treeOf(input: object, context: z.core.ParsePayload): Formula {
  const { data, error } = tree.safeParse(input);
  if (error === undefined) return data;
  context.issues.push(...(error.issues as z.core.$ZodRawIssue[]));
  return z.NEVER;
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
