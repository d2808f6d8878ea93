/** A told life is the life that was lived: same bits, cash that adds up, and a twin that parts where policy begins. */
import { expect, test } from "vitest";
import { explain, type Life } from "../../src/run/explain.ts";
import { findSubject, type SubjectKind } from "../../src/run/explain-subject.ts";
import { partingOf } from "../../src/run/explain-twin.ts";
import { run } from "../../src/run/run.ts";
import { smallCounty } from "../support/small-county.ts";

const { spec, canonical } = await smallCounty();
const other = await smallCounty(["instruments.awardPerMu=off"]);

function life(kind: SubjectKind, id: string, of = spec): Life {
  return explain(of, "s1", findSubject(of, kind, id)!);
}

test.each([
  ["household", "7"],
  ["cooperative", "1"],
  ["enterprise", "press"],
  ["village", "2"],
] as const)("the payments of a %s explain its cash in every year, to the fen", (kind, id) => {
  for (const { openingFen, closingFen, payments } of life(kind, id).years) {
    const moved = payments.reduce((sum, { fen }) => sum + fen, 0);
    expect(openingFen + moved).toBe(closingFen);
  }
});

test("a household's told columns are those that the run records", async () => {
  const record = await run(
    { spec, canonical, seed: "s1", formulas: {}, householdYears: [2016, 2019] },
    () => 0,
  );
  for (const { year, columns } of record.households) {
    for (const household of [0, 7, 299]) {
      const told = life("household", String(household)).years.find((one) => one.year === year)!;
      const after = (name: string) =>
        told.columns.find((column) => column.name === `household.${name}`)!.after;
      expect(after("incomePerCapita")).toBe(columns.incomePerCapitaYuan![household]);
      expect(after("wageFen") / 100).toBe(columns.wageYuan![household]);
      expect(after("poor")).toBe(columns.poor![household]);
      expect(told.closingFen / 100).toBe(columns.cashYuan![household]);
    }
  }
});

test("each year tells what was weighed, drawn and decided, in the order of the schedule", () => {
  const { steps, years } = life("household", "7");
  for (const { told } of years) {
    expect(told.map(({ step }) => step)).toEqual(expect.arrayContaining(["choose product", "choose labour"]));
    const order = told.map(({ step }) => steps.indexOf(step));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
});

test("what a mechanism adds to a household is told with its unit and meaning", () => {
  const { columns } = life("household", "7").years[0]!;
  expect(columns.find(({ name }) => name === "landTransfer.partner")).toMatchObject({ unit: "id" });
  for (const { unit, meaning } of columns) {
    expect(unit).not.toBe("");
    expect(meaning).not.toBe("");
  }
});

test("a life is its own twin", () => {
  const { first, years } = partingOf(life("household", "7"), life("household", "7"));
  expect(first).toBeUndefined();
  expect(years.flatMap(({ steps, columns, payments }) => [...steps, ...columns, ...payments])).toEqual([]);
});

test("an organiser with the award parts from its twin without it, at a step and with the payment that differ", () => {
  const partings = Array.from({ length: 6 }, (_, k) =>
    partingOf(life("cooperative", String(k)), life("cooperative", String(k), other.spec)),
  );
  const awarded = partings.filter(({ years }) =>
    years.some(({ payments }) =>
      payments.some(({ kind, hereFen, thereFen }) => kind === "award" && hereFen > thereFen),
    ),
  );
  expect(awarded.length).toBeGreaterThan(0);
  for (const { first, years } of awarded) {
    expect(first?.step).not.toBe("");
    for (const { year, steps } of years) if (year < first!.year) expect(steps).toEqual([]);
  }
});

test("who is not there is not found", () => {
  expect(findSubject(spec, "household", "300")).toBeUndefined();
  expect(findSubject(spec, "household", "-1")).toBeUndefined();
  expect(findSubject(spec, "enterprise", "nobody")).toBeUndefined();
  expect(findSubject(spec, "enterprise", "0")?.row).toBe(findSubject(spec, "enterprise", "press")?.row);
});
