/** The value at a place of the sorted values, found without sorting. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { sortedAt } from "../../src/engine/select.ts";

const numbers = fc.array(
  fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test("it is the value that stands there when all are sorted, and nothing is moved", () => {
  fc.assert(
    fc.property(numbers, fc.nat(59), (values, place) => {
      const given = Float64Array.from(values);
      const wanted = given.slice().sort()[place];
      expect(sortedAt(given, place)).toEqual(wanted === 0 ? expect.closeTo(0) : wanted);
      expect([...given]).toEqual(values);
    }),
  );
});

test("there is none beyond the last", () => {
  expect(sortedAt(new Float64Array(3), 3)).toBeUndefined();
  expect(sortedAt(new Float64Array(0), 0)).toBeUndefined();
});

test("many values in a narrow range, with one far away", () => {
  const values = Float64Array.from({ length: 5000 }, (_, i) => ((i * 2741) % 5000) / 5000);
  values[17] = 1e12;
  for (const place of [0, 1, 2499, 4998, 4999]) {
    expect(sortedAt(values, place)).toBe(values.slice().sort()[place]);
  }
});
