/** A checked scenario as canonical text: one spelling for one meaning, for hashing and for `scenario.yaml` of results. */
import { stringify } from "yaml";
import { type Formula, formulaText } from "../engine/formula.ts";

/** JSON with sorted keys: the same text for the same scenario, however its files were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const map = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(map).filter((key) => map[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(map[key])}`)
      .join(",")}}`;
  }
  return JSON.stringify(value);
}

/** What every scenario has, whatever else is in it. */
export interface Normal {
  readonly years: { readonly first: number; readonly last: number };
}

/** The scenario with every default written out, as a file that loads back to the same scenario. */
export function toYaml(spec: Normal & object): string {
  const written = { ...(asWritten(spec) as Normal), years: `${spec.years.first}..${spec.years.last}` };
  return stringify(written, {
    schema: "core",
    lineWidth: 120,
    aliasDuplicateObjects: false,
    sortMapEntries: false,
  });
}

/** Formulas as the texts that an author writes, all else as it is. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== "object" || value === null) return value;
  if (isFormula(value)) return formulaText(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asWritten(inner)]));
}

/** A product has a kind too, but none of these. */
function isFormula(value: object): value is Formula {
  return "kind" in value && ["number", "name", "call"].includes(value.kind as string);
}
