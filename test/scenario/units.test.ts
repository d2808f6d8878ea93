/** What a quantity's text means. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuantity, unitNames } from "../../src/engine/units.ts";

test.each([
  ["150 yuan/mu", "yuan/mu", 150],
  ["57%", "1", 0.57],
  ["4.35 million head", "head", 4_350_000],
  ["290 million yuan", "yuan", 290_000_000],
  ["2.9亿元", "yuan", 290_000_000],
  ["120万只", "head", 1_200_000],
  ["1,200 yuan", "yuan", 1200],
  ["1_200", "yuan", 1200],
  ["2 ha", "mu", 30],
  ["3 jin", "kg", 1.5],
  ["2 yuan/jin", "yuan/kg", 4],
  ["150 yuan/mu/year", "yuan/mu", 150],
  ["3 years", "year", 3],
  ["-.5", "1", -0.5],
  ["1e3 kg", "t", 1],
])("%s is so many %s: %d", (text, unit, value) => {
  expect(parseQuantity(text, unit)).toBe(value);
});

test.each(["", "yuan", "1,5 yuan", "1.2.3", "NaN", "Infinity", "1e999 mu", "3 3 mu", "0x10", "1".repeat(99)])(
  "%j is no quantity, or has no unit that is known",
  (text) => {
    expect(parseQuantity(text, "mu")).toHaveProperty(
      "kind",
      expect.stringMatching(/not-a-quantity|unknown-unit/),
    );
  },
);

test.each(["mus", "constructor", "yuan/", "/mu", "toString/mu"])("there is no unit %s", (unit) => {
  expect(parseQuantity(`3 ${unit}`, "mu")).toMatchObject({ kind: "unknown-unit" });
});

test.each([
  ["3 kg", "mu"],
  ["3 yuan", "yuan/mu"],
  ["3 years", "1"],
  ["3 m", "km"],
])("%s is of another kind than %s", (text, unit) => {
  expect(parseQuantity(text, unit)).toMatchObject({ kind: "wrong-unit" });
});

test("a number with its own unit is that number, whatever the unit", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(...unitNames),
      (value, unit) => {
        expect(parseQuantity(`${value} ${unit}`, unit)).toBe(value + 0);
      },
    ),
  );
});
