/** A box over factors and the cases in it: what scenario discovery finds, and what it is worth. */

/** Cases to discover boxes in: a column of numbers a factor, and which cases are of interest. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  /** 1 for a case of interest, else 0. */
  readonly hits: Uint8Array;
}

/** Both ends belong to the box; infinite where a factor is not restricted on that side. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface Box {
  /** One a factor. */
  readonly limits: readonly Limits[];
  /** Cases in the box, and how many of them are of interest. */
  readonly cases: number;
  readonly hits: number;
  /** Share of all cases that lie in the box. */
  readonly mass: number;
  /** Share of its cases that are of interest. */
  readonly density: number;
  /** Share of all cases of interest that lie in it. */
  readonly coverage: number;
}

const OPEN: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The limits of a box that holds everything. */
export function openLimits({ columns }: Cases): Limits[] {
  return columns.map(() => OPEN);
}

export function isRestricted({ low, high }: Limits): boolean {
  return low !== OPEN.low || high !== OPEN.high;
}

/** Those of the given cases that lie within limits. */
export function inside({ columns }: Cases, limits: readonly Limits[], among: Int32Array): Int32Array {
  return among.filter((row) =>
    limits.every(({ low, high }, factor) => columns[factor]![row]! >= low && columns[factor]![row]! <= high),
  );
}

export function hitsAmong({ hits }: Cases, rows: Int32Array): number {
  return rows.reduce((sum, row) => sum + hits[row]!, 0);
}

/** The box of these rows; `all` are the cases and the hits that shares are taken of. */
export function boxOf(
  cases: Cases,
  limits: readonly Limits[],
  rows: Int32Array,
  all: { readonly cases: number; readonly hits: number },
): Box {
  const hits = hitsAmong(cases, rows);
  return {
    limits,
    cases: rows.length,
    hits,
    mass: rows.length / all.cases,
    density: rows.length > 0 ? hits / rows.length : 0,
    coverage: all.hits > 0 ? hits / all.hits : 0,
  };
}
