/** The schema that editors read. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { scenarioJsonSchema } from "../../src/scenario/index.ts";

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(scenarioJsonSchema());
const at = (...path: string[]) =>
  path.reduce<Record<string, unknown>>((node, key) => {
    const map =
      (node.anyOf as Record<string, unknown>[] | undefined)?.find((branch) => branch.properties) ?? node;
    return (map.properties as Record<string, Record<string, unknown>>)[key]!;
  }, scenarioJsonSchema());

test("it is the same text each time", () => {
  expect(JSON.stringify(scenarioJsonSchema())).toBe(JSON.stringify(scenarioJsonSchema()));
});

test("a quantity shows its meaning, unit, range and default", () => {
  expect(at("instruments", "awardPerMu", "rate")).toMatchObject({
    description: expect.stringMatching(/award per mu.*yuan\/mu.*lixian-2020\/L1/),
    default: 200,
    anyOf: [{ type: "number", minimum: 0 }, { $ref: "#/$defs/quantityText" }, { $ref: "#/$defs/sourced" }],
  });
});

test("a mechanism is off, on, or a map", () => {
  expect(at("instruments", "awardPerMu")).toMatchObject({
    anyOf: [{ enum: ["off", "on"] }, { type: "object" }],
  });
});

test.each([
  "extends: base/x.yaml\ninstruments: {awardPerMu: off}",
  "extends: [a.yaml, b.yaml]\norganisers: {enterprises: [{id: x, off}, {id: y, capacity: 3}]}",
  "title: {en: A, zh: 甲}\nyears: 2016..2020\npopulation: {counties: {value: 3, source: x}}",
])("it accepts overlays and whole scenarios: %s", (text) => {
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  "instrument: {}",
  "instruments: {awardPerMu: {rat: 3}}",
  "population: {counties: many}",
  "years: 2016",
])("it refuses %s", (text) => {
  expect(validate(parse(text))).toBe(false);
});
