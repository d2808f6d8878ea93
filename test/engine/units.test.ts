/** Quantities: what a text is worth in a wanted unit, exactly, and why it is refused. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuantity, unitNames } from "../../src/engine/units.ts";

test.each([
  ["200 yuan/mu", "yuan/mu", 200],
  ["200元/亩", "yuan/mu", 200],
  ["200 yuan/mu/year", "yuan/mu", 200],
  ["3000 yuan/ha", "yuan/mu", 200],
  ["15%", "1", 0.15],
  ["57%", "1", 0.57],
  ["3 pp", "1", 0.03],
  ["0.1", "1", 0.1],
  ["290 million yuan", "yuan", 290e6],
  ["2.9亿元", "yuan", 290e6],
  ["1,200,000 head", "head", 1_200_000],
  ["1_200_000 head", "head", 1_200_000],
  ["1.5e3 kg", "kg", 1500],
  ["2 t", "kg", 2000],
  ["3 jin", "kg", 1.5],
  ["4 yuan/jin", "yuan/kg", 8],
  ["1 yuan", "fen", 100],
  ["350 fen", "yuan", 3.5],
  ["8 mu", "mu", 8],
  ["2 ha", "mu", 30],
  ["3 years", "year", 3],
  ["12 hives", "head", 12],
  ["-5 km", "km", -5],
  [".5 mu", "mu", 0.5],
  ["  7   days ", "day", 7],
  ["8", "mu", 8],
] as const)("%s as %s is %d", (text, unit, value) => {
  expect(parseQuantity(text, unit)).toBe(value);
});

test.each([
  ["", "yuan", "not-a-quantity"],
  ["cheap", "yuan", "not-a-quantity"],
  ["1..5 yuan", "yuan", "not-a-quantity"],
  ["1,20 yuan", "yuan", "not-a-quantity"],
  ["NaN", "yuan", "not-a-quantity"],
  ["1e400 yuan", "yuan", "not-a-quantity"],
  ["9".repeat(90), "yuan", "not-a-quantity"],
  ["5 acres", "mu", "unknown-unit"],
  ["5 yuan/", "yuan", "unknown-unit"],
  ["5 mu", "yuan", "wrong-unit"],
  ["5 yuan", "yuan/mu", "wrong-unit"],
  ["5 mu/yuan", "yuan/mu", "wrong-unit"],
  ["5%", "yuan", "wrong-unit"],
] as const)("%s as %s is refused: %s", (text, unit, kind) => {
  expect(parseQuantity(text, unit)).toMatchObject({ kind });
});

test("an unknown unit is named, with all that are known", () => {
  expect(parseQuantity("5 yuan/acre", "yuan/mu")).toEqual({
    kind: "unknown-unit",
    unit: "acre",
    known: unitNames,
  });
});

test("a bare number counts in the declared unit", () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(parseQuantity(value, "yuan/mu")).toBe(value);
    }),
  );
});

test("a percentage is the number that its digits with a shifted point spell", () => {
  const hundredth = (n: number) => Number(`${n}e-2`);
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1_000_000 }), (n) => {
      expect(parseQuantity(`${n}%`, "1")).toBe(hundredth(n));
      expect(parseQuantity(`${n} fen`, "yuan")).toBe(hundredth(n));
    }),
  );
});

test("every unit is worth itself, and any text gives a number or a fault, never a throw", () => {
  for (const unit of unitNames) expect(parseQuantity(`3 ${unit}`, unit)).toBe(3);
  const number = fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,4}[.,_e]?\d{0,4} ?[a-z%/*元亩]{0,8}$/));
  fc.assert(
    fc.property(number, (text) => {
      const found = parseQuantity(text, "yuan/mu");
      if (typeof found === "number") expect(Number.isFinite(found)).toBe(true);
      else expect(found.kind).toMatch(/^(not-a-quantity|unknown-unit|wrong-unit)$/);
    }),
    { numRuns: 1000 },
  );
});
