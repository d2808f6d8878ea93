/** scenarios/facts.md against scenarios and model: every published fact has a row that works, or says why it has none. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { instruments, linkages, shocks } from "../../src/model/catalog.ts";
import { facts } from "./fact-ids.ts";
import { load, textOf } from "./library.ts";

interface Row {
  readonly fact: string;
  readonly scenarios: readonly string[];
  readonly parts: readonly string[];
  readonly figures: readonly string[];
  readonly told: string;
}

const inTicks = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const rows: readonly Row[] = readFileSync("scenarios/facts.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \w+-20\d\d\//.test(line))
  .map((line) => {
    const [, fact = "", , scenarios = "", parts = "", told = ""] = line.split("|").map((cell) => cell.trim());
    const figures = told.startsWith("`") ? inTicks(told) : [];
    return { fact, scenarios: inTicks(scenarios), parts: inTicks(parts), figures, told };
  });
const pathOf = (scenario: string) => `scenarios/${scenario}.yaml`;
const cites = (text: string, fact: string) => new RegExp(`${fact}\\b`).test(text);
/** The files of a part: its own, and those beside it that hold its parameters. */
const filesOf = (part: string) => {
  const stem = part.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return ["linkages", "instruments", "shocks"]
    .flatMap((group) => ["", "-state", "-hiring"].map((end) => `src/model/${group}/${stem}${end}.ts`))
    .filter((path) => existsSync(path));
};

test("the table has one row for each fact, in their order", () => {
  expect(rows.map(({ fact }) => fact)).toEqual([...facts]);
});

test.each(rows)("$fact is shown by scenarios that cite it, or the table says why by none", (row) => {
  for (const scenario of row.scenarios) {
    expect(existsSync(pathOf(scenario)), scenario).toBe(true);
    expect(cites(textOf(pathOf(scenario)), row.fact), `${scenario} cites ${row.fact}`).toBe(true);
  }
  expect(row.scenarios.length > 0 || row.told.startsWith("not represented: ")).toBe(true);
});

test.each(rows)("$fact is carried by parts of the model whose file cites it", ({ fact, parts }) => {
  for (const part of parts) {
    expect({ ...linkages, ...instruments, ...shocks }, part).toHaveProperty(part);
    const texts = filesOf(part).map(textOf);
    expect(cites(texts.join("\n"), fact), `${part} cites ${fact}`).toBe(true);
  }
});

test.each(rows)("$fact stands beside simulated figures where it publishes one", async (row) => {
  const expected = new Set<string>();
  for (const scenario of row.scenarios)
    for (const { metric, source } of (await load(pathOf(scenario))).spec.expect)
      if (cites(source, row.fact)) expected.add(metric);
  for (const figure of row.figures) expect([...expected], figure).toContain(figure);
  expect(row.figures.length > 0 || /^(-|given as a parameter|not represented: )/.test(row.told)).toBe(true);
});
