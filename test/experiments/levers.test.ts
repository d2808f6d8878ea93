/** Named levers: one declaration, pulled by name wherever a value is set or varied. */
import { expect, test } from "vitest";
import { factorsOf } from "../../src/experiments/vary.ts";
import type { Spec } from "../../src/model/spec.ts";
import { namesOf } from "../../src/run/names.ts";
import { openScenario } from "../../src/scenario/index.ts";
import { SMALL } from "../support/small-county.ts";

const LEVERS = `levers:
  award: {title: {en: "Award", zh: "奖补"}, sets: instruments.awardPerMu.rate, from: 100 yuan/mu, to: 300 yuan/mu, step: 50 yuan/mu}
  margins: {sets: [market.margin, market.infrastructureEffect], from: 10%, to: 30%}
`;
const draft = await openScenario({ path: "small.yaml", read: () => SMALL + LEVERS, names: namesOf });
const margins = ({ market: { margin, infrastructureEffect } }: Spec) => [margin, infrastructureEffect];

test("a lever sets every path that it names, in its unit", async () => {
  const { spec } = await draft.settle(["margins=25%", "award=150 yuan/mu"]);
  expect(margins(spec)).toEqual([0.25, 0.25]);
  expect((spec.instruments.awardPerMu as unknown as { rate: number }).rate).toBe(150);
});

test("a lever that is varied by its name alone takes the range that its scenario gives it", async () => {
  const [award, both] = await factorsOf(["award", "margins=15%:20%"], draft);
  expect(award).toMatchObject({
    kind: "range",
    path: "award",
    unit: "yuan/mu",
    low: 100,
    high: 300,
    step: 50,
  });
  expect(both).toMatchObject({ path: "margins", low: 0.15, high: 0.2 });
});

test("a scenario without levers keeps its hash: nothing is added to its canonical text", async () => {
  const plain = await openScenario({ path: "small.yaml", read: () => SMALL, names: namesOf });
  expect((await plain.settle()).canonical).not.toContain("levers");
});
