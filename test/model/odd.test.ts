/** src/model/ODD.md against the code. To bring its tables up to date: npx vitest run test/model/odd.test.ts -u */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withTables } from "../support/odd-tables.ts";

const page = "src/model/ODD.md";
const headings = [
  "Purpose and patterns",
  "Entities, state variables, and scales",
  "Process overview and scheduling",
  "Design concepts",
  "Initialization",
  "Input data",
  "Submodels",
];

test("the tables of the ODD page are those of the declarations", async () => {
  await expect(withTables(readFileSync(page, "utf8"))).toMatchFileSnapshot(`../../${page}`);
});

test("the ODD page has the seven elements of the protocol, in order", () => {
  const found = [...readFileSync(page, "utf8").matchAll(/^## \d\. (.+)$/gm)].map((match) => match[1]);
  expect(found).toEqual(headings);
});

test("the design concepts are the eleven of the protocol, in order", () => {
  const concepts = readFileSync(page, "utf8").split("## 4. Design concepts")[1]!.split("\n### ")[0]!;
  const found = [...concepts.matchAll(/^\*\*([A-Z][a-z ]+)\.\*\* /gm)].map((match) => match[1]);
  expect(found).toEqual([
    "Basic principles",
    "Emergence",
    "Adaptation",
    "Objectives",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Stochasticity",
    "Collectives",
    "Observation",
  ]);
});

test("the questions of ODD+D about decisions are answered, each once", () => {
  const asked = [
    "Theoretical and empirical background",
    "Individual decision-making",
    "Individual learning",
    "Collective learning",
    "Individual sensing",
    "Individual prediction",
    "Interaction",
    "Collectives",
    "Heterogeneity",
    "Stochasticity",
    "Observation",
    "Implementation",
  ];
  const answers = readFileSync(page, "utf8")
    .split("### Decisions, by the questions of ODD+D")[1]!
    .split("\n### ")[0]!;
  for (const question of asked) expect(answers.split(`\n| ${question}`)).toHaveLength(2);
});
