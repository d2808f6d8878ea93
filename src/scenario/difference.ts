/** What differs between two scenarios as they will run, defaults included: mechanisms, entries of lists, single values. */
import { type Formula, formulaText } from "../engine/formula.ts";
import type { QuantityMeta } from "../model/parameter.ts";
import { type Spec, specSchema } from "../model/spec.ts";
import { type Shape, shapeOf, stepInto } from "./shape.ts";

/** One difference; `path` is as in `--set`. */
export interface Difference {
  readonly path: string;
  /** Only in the first, only in the second, or in both with another value. */
  readonly kind: "removed" | "added" | "changed";
  /** Of a change: both values, formulas and lists as text. */
  readonly before?: string | number | boolean;
  readonly after?: string | number | boolean;
  /** What the value is, where the schema declares a quantity. */
  readonly quantity?: QuantityMeta;
}

/** In the order of the schema. Titles, sources and published figures (`expect`) are not compared: they do nothing. */
export function differences(before: Spec, after: Spec): Difference[] {
  const { title: _, lesson: __, expect: ___, survey: ____, ...a } = before;
  const { title: _a, lesson: _b, expect: _c, survey: _d, ...b } = after;
  const found = within(a, b, shapeOf(specSchema), "");
  const sameSurvey = JSON.stringify(before.survey) === JSON.stringify(after.survey);
  return sameSurvey ? found : [...found, { path: "population.file", kind: "changed" }];
}

function within(before: unknown, after: unknown, shape: Shape, path: string): Difference[] {
  const [a, b] = [before, after].map((value) => (value === "off" ? undefined : value));
  if (a === undefined && b === undefined) return [];
  if (a === undefined) return [{ path, kind: "added" }];
  if (b === undefined) return [{ path, kind: "removed" }];
  if (shape.formulaMeta !== undefined || !isMap(a) || !isMap(b)) return changed(a, b, shape, path);
  const [left, right] = [keyed(a), keyed(b)];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => {
    if (key === "source" || key === "grade") return [];
    const inner = stepInto(shape, Array.isArray(a) ? 0 : key);
    const there = inner === undefined ? ANYTHING : shapeOf(inner);
    return within(left[key], right[key], there, path === "" ? key : `${path}.${key}`);
  });
}

const ANYTHING: Shape = { words: [], kinds: [] };

const isMap = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Entries of a list by their id, or by their place. */
function keyed(value: object): Readonly<Record<string, unknown>> {
  if (!Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    value.map((item, k) => [(item as { id?: string } | null)?.id ?? String(k), item]),
  );
}

function changed(a: unknown, b: unknown, shape: Shape, path: string): Difference[] {
  const [before, after] = [told(a, shape), told(b, shape)];
  if (before === after) return [];
  const { quantity } = shape;
  return [{ path, kind: "changed", before, after, ...(quantity === undefined ? {} : { quantity }) }];
}

function told(value: unknown, { formulaMeta }: Shape): string | number | boolean {
  if (formulaMeta !== undefined) return formulaText(value as Formula);
  return typeof value === "object" ? JSON.stringify(value) : (value as string | number | boolean);
}
