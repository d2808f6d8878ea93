/**
 * How the model declares its parameters: a zod schema whose every quantity carries unit, range, default, meaning
 * and provenance. Scenario files, the editor's JSON Schema, the tables of sources and the lab's levers all derive
 * from these declarations, so that a default or a range stands in one place.
 */
import { z } from "zod";
import { parseQuantity } from "../engine/units.ts";

// zod would write and compile a parser for each map; a scenario is read once, and compiling took longer than reading.
z.config({ jitless: true });

/** How good a value is: stated in a published source, derived from stated figures, or a rough estimate. */
export type Grade = "S" | "D" | "E";

/** Where a value comes from. */
export interface Provenance {
  /** Fact id (`lixian-2020/L1`) or a short citation. */
  readonly source: string;
  readonly grade: Grade;
  /** Year the figure speaks of. */
  readonly year?: number;
}

/** What a quantity declares. Bounds are included. */
export interface QuantitySpec extends Provenance {
  /** What it means, in a phrase. */
  readonly about: string;
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
  /** Must be a whole number. */
  readonly whole?: boolean;
}

/** The declaration as it stands in a schema's metadata. */
export interface QuantityMeta extends QuantitySpec {
  readonly unit: string;
}

/** The form in which an author may give a quantity together with its provenance. */
export interface SourcedQuantity {
  readonly value: number | string;
  readonly source: string;
  readonly grade?: Grade | undefined;
  readonly year?: number | undefined;
}

const sourced = z.strictObject({
  value: z.union([z.number(), z.string()]),
  source: z.string().min(1).max(200),
  grade: z.enum(["S", "D", "E"]).optional(),
  year: z.int().optional(),
});

/** The forms in which any quantity may be written, whatever its unit and range. */
export const writtenQuantity = z.union([z.number(), z.string(), sourced]);

/**
 * A number in `unit`. An author writes a bare number, a text with a unit, or `{value, source, grade, year}`; the
 * normalised scenario holds the bare number. Optional where a default is declared. There are hundreds of these, made
 * at every start: each is one function, and they share the schema of the written forms.
 */
export function quantity(unit: string, spec: WithDefault): DefaultedParameter;
export function quantity(unit: string, spec: QuantitySpec): Parameter;
export function quantity(unit: string, spec: QuantitySpec): Parameter | DefaultedParameter {
  const read = z.transform((input: unknown, context) => {
    const written = bareOf(input, context);
    if (written === undefined) return z.NEVER;
    const value = parseQuantity(written, unit);
    if (typeof value === "number" && allows(spec, value)) return value;
    const fault = typeof value === "number" ? { kind: "out-of-range", value } : value;
    // The words for an author are the scenario room's, made from these facts.
    const params = { ...fault, wanted: unit, allowed: rangeText(unit, spec) };
    context.issues.push({
      code: "custom",
      input,
      params,
      message: `${fault.kind}; wanted ${params.allowed}`,
    });
    return z.NEVER;
  });
  return quantityLike(read, { ...spec, unit });
}

/** A reader of quantities with its declaration, and the default that it declares. */
function quantityLike(read: z.ZodType, quantity: QuantityMeta): Parameter {
  const schema = quantity.default === undefined ? read : read.prefault(quantity.default);
  return schema.register(z.globalRegistry, { quantity }) as unknown as Parameter;
}

/** The bare value of any written form; where it is none, an issue is left and nothing is given. */
export function bareOf(input: unknown, context: z.core.ParsePayload): number | string | undefined {
  if (typeof input === "string" || Number.isFinite(input)) return input as number | string;
  const { data, error } = writtenQuantity.safeParse(input);
  if (error === undefined) return typeof data === "object" ? data.value : data;
  context.issues.push(...(error.issues as z.core.$ZodRawIssue[]));
  return undefined;
}

/** A schema that reads a quantity as an author writes it and yields a bare number. */
export type Parameter = z.ZodType<number, number | string | SourcedQuantity>;

/** The same with a default: the author may leave it out. */
export type DefaultedParameter = z.ZodPrefault<Parameter>;

type WithDefault = QuantitySpec & { readonly default: number };

/** Whether a number lies within what is declared. */
export function allows({ min, max, whole }: QuantitySpec, value: number): boolean {
  if (Number.isNaN(value) || (min !== undefined && value < min) || (max !== undefined && value > max))
    return false;
  return whole !== true || Number.isInteger(value);
}

/** Schemas that are made when first asked for, by the schema that stands for them. */
export interface MadeLater {
  readonly made: () => z.ZodType;
}

/** All defaults; what a mechanism cannot do without is told to the author. */
function allDefaults<T>(own: z.ZodType<T>) {
  return (_: "on", context: z.RefinementCtx): T => {
    const { success, data, error } = own.safeParse({});
    if (success) return data;
    for (const { message } of error.issues) context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
}

/**
 * `off`, `on` (all defaults), or parameters; off where it is left out. The catalog is long and a scenario names little
 * of it, so the schema of the parameters is made when a scenario first does.
 */
export function switchable<T>(parameters: () => z.ZodType<T>, description?: string) {
  let whole: z.ZodType<T | "off"> | undefined;
  const made = () => {
    if (whole !== undefined) return whole;
    const own = parameters();
    whole = z.union([z.literal("off"), z.literal("on").transform(allDefaults(own)), own]);
    return whole;
  };
  const read = z.transform((input: unknown, context): T | "off" | undefined => {
    if (input === undefined) return undefined;
    const { data, error } = made().safeParse(input);
    if (error === undefined) return data;
    context.issues.push(...(error.issues as z.core.$ZodRawIssue[]));
    return z.NEVER;
  });
  return read.optional().register(z.globalRegistry, { description, made });
}

/** Keys with which an author says where a group of values comes from; every mechanism takes them. */
export const cited = {
  source: z.string().max(300).optional(),
  grade: z.enum(["S", "D", "E"]).optional(),
} as const;

/** A share between 0 and 1, written "15%" or 0.15. */
export function share(spec: WithDefault): DefaultedParameter;
export function share(spec: QuantitySpec): Parameter;
export function share(spec: QuantitySpec): Parameter | DefaultedParameter {
  return quantity("1", { min: 0, max: 1, ...spec });
}

/** What a quantity allows, in words. */
export function rangeText(unit: string, { min, max, whole, default: fallback }: QuantitySpec): string {
  const kind = whole === true ? "a whole number" : "a number";
  const of = unit === "1" ? "" : ` in ${unit}`;
  const range =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : min !== undefined
        ? `, ${min} or more`
        : max !== undefined
          ? `, ${max} or less`
          : "";
  return `${kind}${of}${range}${fallback === undefined ? "" : `; ${fallback} unless given`}`;
}

/**
 * The same parameters with other defaults: those of a library entry, with the entry's provenance. Nested maps are
 * followed; what the entry leaves out keeps its own default.
 */
export function withDefaults<S extends z.ZodRawShape>(schema: z.ZodObject<S>, entry: object): z.ZodObject<S> {
  const values = entry as Record<string, unknown>;
  const shape: Record<string, unknown> = { ...schema.shape };
  for (const [key, value] of Object.entries(values)) {
    const field = schema.shape[key] as z.ZodType | undefined;
    if (field === undefined) throw new Error(`the library gives "${key}", which is no parameter`);
    const inner = field instanceof z.ZodPrefault ? (field.unwrap() as z.ZodType) : field;
    const declared = quantityMeta(field);
    if (declared !== undefined)
      shape[key] = quantityLike(inner, { ...declared, ...defaultOf(value, declared) });
    else if (inner instanceof z.ZodObject) shape[key] = withDefaults(inner, value as object).prefault({});
    else shape[key] = field.prefault(value as never);
  }
  return z.strictObject(shape as z.ZodRawShape) as unknown as z.ZodObject<S>;
}

/** The declaration behind a schema made by `quantity`, if it is one. */
export function quantityMeta(schema: z.ZodType): QuantityMeta | undefined {
  return schema.meta()?.quantity as QuantityMeta | undefined;
}

function defaultOf(value: unknown, { unit }: QuantityMeta): Partial<QuantitySpec> {
  if (typeof value === "number") return { default: value };
  const { value: given, source, grade, year } = value as SourcedQuantity;
  const parsed = parseQuantity(given, unit);
  if (typeof parsed === "object")
    throw new Error(`the library gives ${given}, which is no quantity in ${unit}`);
  return {
    default: parsed,
    source,
    ...(grade === undefined ? {} : { grade }),
    ...(year === undefined ? {} : { year }),
  };
}
