/** Ladders of shocks: the one that comes along, what a rung does to a scenario, and mistakes told at their place. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { InputError } from "../../../src/engine/errors.ts";
import { readLadder, rungName, rungsOf } from "../../../src/experiments/stress/ladder.ts";
import { leadingProduct } from "../../../src/experiments/stress/leading.ts";
import { strikeOn } from "../../../src/experiments/stress/strike.ts";
import { smallCounty } from "../../support/small-county.ts";

const ladder = await readLadder(readFileSync("scenarios/stress/ladder.yaml", "utf8"), "ladder.yaml");

test("the ladder that comes along has thirty rungs, single and joint, each by a name of its own", () => {
  const rungs = rungsOf(ladder);
  expect(rungs).toHaveLength(30);
  expect(new Set(rungs.map(rungName)).size).toBe(30);
  expect(ladder.shocks.filter(({ events }) => events.length > 1).length).toBeGreaterThanOrEqual(4);
});

test("a rung comes beside the events that a scenario has, and a shock it does not know comes without luck", async () => {
  const { spec } = await smallCounty();
  const rung = (id: string) => rungsOf(ladder).find((one) => rungName(one) === id)!;
  const { pairs } = strikeOn(spec, rung("epidemic@50%"), 2018, "apple");
  expect(pairs).toHaveLength(1);
  const struck = await smallCounty(pairs);
  const { events } = struck.spec.shocks.epidemic as { events: { year: number; size: number }[] };
  expect(events).toEqual([
    { year: 2020, size: 1 },
    { year: 2018, size: 0.5 },
  ]);
  const fall = await smallCounty(strikeOn(spec, rung("price-fall@40%"), 2018, "apple").pairs);
  expect(fall.spec.shocks.priceShock).toMatchObject({
    frequency: 0,
    events: [{ year: 2018, years: 2, product: "apple", factor: 0.6 }],
  });
});

test("a shock that finds nothing to strike says so and leaves the scenario as it is", async () => {
  const { spec } = await smallCounty(["organisers.enterprises=[]", "linkages.contract=off"]);
  const rung = rungsOf(ladder).find((one) => rungName(one) === "leader-fails")!;
  expect(strikeOn(spec, rung, 2018, "apple")).toEqual({ pairs: [], misses: true });
});

test("the leading product is the one that is designated, else the one that brings most at the start", async () => {
  const { spec } = await smallCounty();
  const brings = leadingProduct([spec]);
  expect(Object.keys(spec.products)).toContain(brings);
  const named = await smallCounty(["instruments.designatedProduct={product: potato}"]);
  expect(leadingProduct([spec, named.spec])).toBe("potato");
});

test.each([
  [
    "an unknown shock",
    "shock: flod",
    /ladder\.yaml:7:\d+ shocks\.one\.events\.0\.shock: .*did you mean "flood"/,
  ],
  [
    "a formula over something else",
    "shock: drought, with: {strength: severty}",
    /7:\d+ .*strength: .*"severty"/,
  ],
  ["an unknown key", "shock: drought, when: 3", /7:\d+ .*when/],
])("%s is told at its line", async (_, event, words) => {
  const text = [
    'title: {en: "L", zh: "梯"}',
    "strikes: 3",
    "shocks:",
    "  - id: one",
    '    title: {en: "One", zh: "一"}',
    "    severities: [20%, 40%]",
    `    events: [{${event.includes("with") ? event : `${event}, with: {strength: severity}`}}]`,
  ].join("\n");
  const error = await readLadder(text, "ladder.yaml").catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).message).toMatch(words);
});
