/** Bisection for breaking points that are known beforehand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { breakingPoint, nextSeverity, type Tried } from "../../../src/experiments/stress/breaking-point.ts";

/** Searches for a point from the rungs of a ladder as the command does; gives back all that was tried. */
function search(breaksFrom: number, ladder: readonly number[], upTo: number, tolerance: number): Tried[] {
  const look = (severity: number) => ({ severity, holds: severity < breaksFrom });
  const tried = [0, ...ladder].map(look);
  for (let severity = nextSeverity(tried, { upTo, tolerance }); severity !== null; ) {
    tried.push(look(severity));
    severity = nextSeverity(tried, { upTo, tolerance });
  }
  return tried;
}

test("the point is found to the stated tolerance, in as many steps as halving takes", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.94, noNaN: true }), (point) => {
      const tried = search(point, [0.2, 0.4, 0.6, 0.8], 0.95, 0.02);
      const { kind, holds, breaks, point: found } = breakingPoint(tried);
      expect(kind).toBe("between");
      expect(holds!).toBeLessThan(point);
      expect(breaks!).toBeGreaterThanOrEqual(point);
      expect(breaks! - holds!).toBeLessThanOrEqual(0.02 + 1e-12);
      expect(Math.abs(found! - point)).toBeLessThanOrEqual(0.01 + 1e-12);
      expect(tried.length).toBeLessThanOrEqual(5 + 1 + 4);
    }),
  );
});

test("what never breaks is told to hold to the end of the search, which was tried; what is broken already, before it", () => {
  const held = search(5, [0.2, 0.4], 0.95, 0.05);
  expect(held.at(-1)!.severity).toBe(0.95);
  expect(breakingPoint(held)).toMatchObject({ kind: "beyond", holds: 0.95, point: null });
  const broken = search(0, [0.2, 0.4], 0.95, 0.05);
  expect(broken).toHaveLength(3);
  expect(breakingPoint(broken)).toMatchObject({ kind: "before", point: null });
});

test("a severity that holds beyond one that breaks is not hidden", () => {
  const tried = [0, 0.2, 0.4, 0.6].map((severity) => ({ severity, holds: severity !== 0.4 }));
  expect(breakingPoint(tried)).toMatchObject({ kind: "between", holds: 0.2, breaks: 0.4, mixed: true });
});
