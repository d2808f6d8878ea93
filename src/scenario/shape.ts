/** What a schema allows at a place, read from its zod declaration: for messages, provenance and the editor's schema. */
import type { z } from "zod";
import { type FormulaMeta, formulaMeta } from "../model/formula-parameter.ts";
import {
  type MadeLater,
  type QuantityMeta,
  quantityMeta,
  rangeText,
  writtenQuantity,
} from "../model/parameter.ts";
import type { Path } from "./tree.ts";

/** All that a value may be; the branches of a union are laid side by side. */
export interface Shape {
  readonly quantity?: QuantityMeta;
  /** Words that may stand here, e.g. `off`. */
  readonly words: readonly string[];
  /** A map with these keys. */
  readonly fields?: Readonly<Record<string, z.core.$ZodType>>;
  /** A map from names to this. */
  readonly values?: z.core.$ZodType;
  readonly items?: z.core.$ZodType;
  readonly kinds: readonly ("text" | "number" | "whole number" | "flag")[];
  readonly about?: string;
  /** A formula stands here: over the year's metrics, or about one household. */
  readonly formula?: FormulaKind;
  /** What the formula declares, where it is a parameter of the model. */
  readonly formulaMeta?: FormulaMeta;
}

/** Declared as `meta({ formula: "household" })`. */
export type FormulaKind = "metric" | "household";

const nothing: Shape = { words: [], kinds: [] };

/** Shapes that were read before: a schema never changes, and every start reads hundreds, some many times. */
const known = new WeakMap<z.core.$ZodType, Shape>();

export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const shape = readShape(schema);
  known.set(schema, shape);
  return shape;
}

function readShape(schema: z.core.$ZodType): Shape {
  const quantity = quantityMeta(schema as z.ZodType);
  const { description: about, formula, made } = ((schema as z.ZodType).meta?.() ?? {}) as Mark;
  const mark = { ...(about === undefined ? {} : { about }), ...(formula === undefined ? {} : { formula }) };
  const parameter = formulaMeta(schema as z.ZodType);
  if (parameter !== undefined) return { ...written, formulaMeta: parameter, ...mark };
  return quantity === undefined
    ? { ...(made === undefined ? declared(schema) : shapeOf(made())), ...mark }
    : { ...written, quantity, ...mark };
}

/** What may stand where a quantity is wanted. */
const written = declared(writtenQuantity);

type Mark = Partial<MadeLater> & { readonly description?: string; readonly formula?: FormulaKind };

function declared(schema: z.core.$ZodType): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return { ...nothing, fields: def.shape };
    case "record":
      return { ...nothing, values: def.valueType };
    case "array":
      return { ...nothing, items: def.element };
    case "tuple":
      return { ...nothing, ...(def.items[0] && { items: def.items[0] }) };
    case "union":
      return def.options.map(shapeOf).reduce(beside);
    case "pipe":
      return (def.in as z.core.$ZodTypes)._zod.def.type === "transform" ? shapeOf(def.out) : shapeOf(def.in);
    case "literal":
      return { ...nothing, words: def.values.map(String) };
    case "enum":
      return { ...nothing, words: Object.values(def.entries).map(String) };
    case "string":
      return { ...nothing, kinds: ["text"] };
    case "number":
      return { ...nothing, kinds: ["format" in def && def.format === "safeint" ? "whole number" : "number"] };
    case "boolean":
      return { ...nothing, kinds: ["flag"] };
    case "lazy":
      return shapeOf(def.getter());
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return shapeOf(def.innerType);
    default:
      return nothing;
  }
}

function beside(a: Shape, b: Shape): Shape {
  const fields = a.fields && b.fields ? { ...a.fields, ...b.fields } : (a.fields ?? b.fields);
  return {
    ...b,
    ...a,
    words: [...a.words, ...b.words],
    kinds: [...new Set([...a.kinds, ...b.kinds])],
    ...(fields && { fields }),
  };
}

/** The schema one step down. */
export function stepInto(shape: Shape, step: PropertyKey): z.core.$ZodType | undefined {
  if (shape.fields && Object.hasOwn(shape.fields, step)) return shape.fields[String(step)];
  return typeof step === "number" ? shape.items : (shape.values ?? shape.items);
}

/** What may stand at a path. */
export function shapeAt(schema: z.core.$ZodType, path: Path): Shape {
  let shape = shapeOf(schema);
  for (const step of path) {
    const next = stepInto(shape, step);
    if (next === undefined) return nothing;
    shape = shapeOf(next);
  }
  return shape;
}

/** What may stand there, in words. */
export function allowedText(shape: Shape): string {
  const { quantity, formulaMeta: rule, words, fields, values, items, kinds, about } = shape;
  if (quantity !== undefined) return rangeText(quantity.unit, { ...quantity, default: undefined });
  if (rule !== undefined) {
    return `${rangeText(rule.unit, { ...rule, default: undefined })}, or a formula about the household`;
  }
  const keys = Object.keys(fields ?? {});
  const shown = keys.length > 8 ? `${keys.slice(0, 8).join(", ")}, ...` : keys.join(", ");
  const parts = [
    ...words.map((word) => `"${word}"`),
    ...kinds.map((kind) =>
      kind === "flag" ? "true or false" : `a ${kind}${about === undefined ? "" : ` (${about})`}`,
    ),
    ...(fields ? [keys.length === 0 ? "an empty map" : `a map with ${shown}`] : []),
    ...(values ? ["a map from names to values"] : []),
    ...(items ? ["a list"] : []),
  ];
  return parts.length < 2
    ? (parts[0] ?? "something else")
    : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;
}
