/**
 * What conclusions rest on: the parameters in force, by the part of the model they belong to, and the results that this part
 * feeds first. A first rule, and an honest one: it counts how many of those values are estimates, and does not say how much
 * each moves a result (that takes a sensitivity analysis). In the end everything in the model touches everything.
 */
import type { ProvenanceRow } from "../scenario/provenance.ts";

/** Kinds of result that a reader takes away. */
export const conclusions = [
  "poverty",
  "income",
  "products",
  "organisers",
  "linkages",
  "cost",
  "losses",
] as const;
export type Conclusion = (typeof conclusions)[number];

/** Which results a part of the model feeds first, by the beginning of a parameter's path. */
const FEEDS: readonly (readonly [path: string, feeds: readonly Conclusion[]])[] = [
  ["population", ["poverty", "income"]],
  ["poverty", ["poverty"]],
  ["households.choice", ["products", "income"]],
  ["households.labour", ["income", "poverty"]],
  ["households.consumption", ["poverty"]],
  ["households.herds", ["income", "losses"]],
  ["households.livelihoods", ["income", "poverty"]],
  ["households.publicTransfers", ["income", "poverty"]],
  ["regions", ["products", "income"]],
  ["products", ["products", "income", "losses"]],
  ["ownProducts", ["products", "income", "losses"]],
  ["market", ["products", "income"]],
  ["organisers", ["organisers", "linkages"]],
  ["finance", ["organisers"]],
  ["collectives", ["organisers"]],
  ["linkages", ["linkages", "income", "organisers"]],
  ["instruments", ["cost", "poverty"]],
  ["shocks", ["losses", "income"]],
];

/** The values that one kind of result rests on first. */
export interface Ground {
  readonly conclusion: Conclusion;
  readonly values: number;
  /** Those of grade E, mechanisms first, then in the order of the scenario. */
  readonly estimates: readonly ProvenanceRow[];
}

export type Grades = Readonly<Record<ProvenanceRow["grade"], number>>;

/** How many values of each grade. */
export function countGrades(rows: readonly ProvenanceRow[]): Grades {
  const count = (grade: ProvenanceRow["grade"]) => rows.filter((row) => row.grade === grade).length;
  return { S: count("S"), D: count("D"), E: count("E") };
}

/** Kinds of result that nothing in force feeds are left out. */
export function groundsOf(rows: readonly ProvenanceRow[]): Ground[] {
  return conclusions.flatMap((conclusion): Ground[] => {
    const own = rows.filter(({ path }) => feedsOf(path).includes(conclusion));
    if (own.length === 0) return [];
    const estimates = own.filter(({ grade }) => grade === "E");
    return [{ conclusion, values: own.length, estimates: estimates.toSorted(mechanismsFirst) }];
  });
}

function feedsOf(path: string): readonly Conclusion[] {
  return FEEDS.find(([start]) => path === start || path.startsWith(`${start}.`))?.[1] ?? [];
}

const isMechanism = ({ path }: ProvenanceRow) => /^(linkages|instruments|shocks)\./.test(path);

function mechanismsFirst(a: ProvenanceRow, b: ProvenanceRow): number {
  return Number(isMechanism(b)) - Number(isMechanism(a));
}

/** Values that an alternative has and its base has not, or has otherwise: what their difference rests on first. */
export function changedValues(
  base: readonly ProvenanceRow[],
  alternative: readonly ProvenanceRow[],
): ProvenanceRow[] {
  const before = new Map(base.map((row) => [row.path, row]));
  const after = new Set(alternative.map(({ path }) => path));
  return [
    ...alternative.filter(({ path, value }) => before.get(path)?.value !== value),
    ...base.filter(({ path }) => !after.has(path)),
  ];
}
