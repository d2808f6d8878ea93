/** A checked scenario as canonical text: one spelling for one meaning, for hashing and for `scenario.yaml` of results. */
import { stringify } from "yaml";

/** JSON with sorted keys: the same text for the same scenario, however its files were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** What every scenario has, whatever else is in it. */
export interface Normal {
  readonly years: { readonly first: number; readonly last: number };
}

/** The scenario with every default written out, as a file that loads back to the same scenario. */
export function toYaml(spec: Normal): string {
  const written = { ...spec, years: `${spec.years.first}..${spec.years.last}` };
  return stringify(written, {
    schema: "core",
    lineWidth: 120,
    aliasDuplicateObjects: false,
    sortMapEntries: false,
  });
}
