/** One spelling for one meaning. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../src/engine/errors.ts";
import { canonical, toYaml } from "../../src/scenario/normalise.ts";
import { HEAD, load } from "./loading.ts";

test("order, units and defaults written out do not change the canonical text; a value does", async () => {
  const a = await load(`${HEAD}instruments: {awardPerMu: {rate: 300 yuan/mu, minArea: 2 ha}}`);
  const b = await load(
    `instruments: {awardPerMu: {minPoorHouseholds: 15, minArea: 30, rate: 30000 fen/mu}}\n${HEAD}`,
  );
  const c = await load(`${HEAD}instruments: {awardPerMu: {rate: 301 yuan/mu, minArea: 2 ha}}`);
  expect(a.canonical).toBe(b.canonical);
  expect(a.canonical).not.toBe(c.canonical);
  expect(JSON.parse(a.canonical)).toEqual(JSON.parse(JSON.stringify(a.spec)));
});

test("the spec is frozen through and through", async () => {
  const { spec } = await load(HEAD);
  expect(Object.isFrozen(spec) && Object.isFrozen(spec.households.choice)).toBe(true);
});

const awkward = fc.oneof(
  fc.constantFrom(
    "off",
    "on",
    "null",
    "2016",
    "1e3",
    "~",
    "yes",
    "- a",
    "a: b",
    "#",
    "*a",
    "&a",
    "!x",
    "'",
    '"',
    "2016-01-01",
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((text) => text.isWellFormed()),
);

test("the written file loads back to the same scenario", async () => {
  await fc.assert(
    fc.asyncProperty(
      awkward,
      awkward,
      fc.integer({ min: 0, max: 10000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (en, zh, rate, margin) => {
        const title = JSON.stringify({ en, zh });
        const text = `title: ${title}\nyears: 2016..2020\nproducts: {apple: on, walnut: off}
instruments: {awardPerMu: {rate: ${rate}}, generalTransfer: {who: poor, amount: "max(0, line - 1)", source: ${JSON.stringify(en)}}}
market: {margin: ${margin}}\nmetrics: {x: headcount / 2}\nexpect: [{metric: x, year: 2018, value: 3}]`;
        let first: Awaited<ReturnType<typeof load>>;
        try {
          first = await load(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        const again = await load({ "again.yaml": toYaml(first.spec) });
        expect(again.spec).toEqual(first.spec);
        expect(again.canonical).toBe(first.canonical);
      },
    ),
    { numRuns: 60 },
  );
});

test("canonical text sorts keys, leaves out what is undefined and tells lists in order", () => {
  expect(canonical({ b: [1, { d: true, c: undefined }], a: "é" })).toBe('{"a":"é","b":[1,{"d":true}]}');
});
