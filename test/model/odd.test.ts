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
