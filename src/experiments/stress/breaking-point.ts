/**
 * The breaking point of a strategy under a shock: the severity from which it no longer meets the goal in a given share of
 * seeds. Bisection between a severity that holds and one that breaks, to a stated tolerance; it takes for granted that
 * more severe is never better. Where that is not so, the first break from below is what is told.
 */

/** A severity that was tried. */
export interface Tried {
  readonly severity: number;
  readonly holds: boolean;
}

export interface BreakingPoint {
  /** Between the two lies the point; `point` is half way. Beyond the ladder: never broken. Before: broken without a shock. */
  readonly kind: "between" | "beyond" | "before";
  readonly holds: number | null;
  readonly breaks: number | null;
  readonly point: number | null;
  /** Whether a higher severity than one that broke was found to hold. */
  readonly mixed: boolean;
}

export interface Search {
  /** Severity up to which one looks. */
  readonly upTo: number;
  /** Width between holding and breaking that is narrow enough, in the measure of the severity. */
  readonly tolerance: number;
}

/** The severity to try next; null where enough is known. `tried` must tell of severity 0, the untouched twin. */
export function nextSeverity(tried: readonly Tried[], { upTo, tolerance }: Search): number | null {
  const { holds, breaks } = bracket(tried);
  if (holds === null) return null;
  if (breaks === null) return holds >= upTo ? null : upTo;
  return breaks - holds <= tolerance * (1 + 1e-9) ? null : (holds + breaks) / 2;
}

/** What is known of the point. */
export function breakingPoint(tried: readonly Tried[]): BreakingPoint {
  const { holds, breaks } = bracket(tried);
  const mixed = breaks !== null && tried.some((one) => one.holds && one.severity > breaks);
  if (holds === null) return { kind: "before", holds, breaks, point: null, mixed };
  if (breaks === null) return { kind: "beyond", holds, breaks, point: null, mixed };
  return { kind: "between", holds, breaks, point: (holds + breaks) / 2, mixed };
}

/** The first severity that breaks, and the highest below it that holds. */
function bracket(tried: readonly Tried[]): { holds: number | null; breaks: number | null } {
  const broken = tried.filter((one) => !one.holds).map(({ severity }) => severity);
  const breaks = broken.length === 0 ? null : Math.min(...broken);
  const held = tried.filter(({ severity, holds }) => holds && (breaks === null || severity < breaks));
  return { holds: held.length === 0 ? null : Math.max(...held.map(({ severity }) => severity)), breaks };
}
