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

test("a cooperative tells the areas that it weighed and takes the best of them", () => {
  const { years } = life("cooperative", "1");
  const planned = years.flatMap(({ told, columns }) => {
    const tellings = told.find(({ step }) => step === "plan cooperatives")?.tellings ?? [];
    return tellings.length > 0 ? [{ tellings, columns }] : [];
  });
  expect(planned.length).toBeGreaterThan(0);
  for (const { tellings, columns } of planned) {
    const weighed = tellings.filter(({ id }) => id === "weighedArea").map(({ values }) => values);
    const chosen = tellings.find(({ id }) => id === "choseArea");
    if (chosen === undefined) continue;
    expect(chosen.values.yuan).toBe(Math.max(...weighed.map(({ yuan }) => Number(yuan))));
    const wanted = columns.find(({ name }) => name === "organiser.wantedMu")!.after;
    expect(Math.abs(wanted - Number(chosen.values.mu))).toBeLessThanOrEqual(0.5);
  }
});

test("an enterprise tells at what size it runs, and a buyer whether it was tempted to break its contracts", () => {
  const { years } = life("enterprise", "press");
  const ids = new Set(
    years.flatMap(({ told }) => told.flatMap(({ tellings }) => tellings.map(({ id }) => id))),
  );
  expect([...ids].some((id) => ["builtToSize", "runsAtSize"].includes(id))).toBe(true);
  expect([...ids].some((id) => ["notTempted", "resisted", "reneged"].includes(id))).toBe(true);
});

test("whoever fails tells why in that year", () => {
  const lives = Array.from({ length: 6 }, (_, k) => life("cooperative", String(k)));
  for (const { years } of lives) {
    for (const { columns, told } of years) {
      const fate = columns.find(({ name }) => name === "organiser.fate")!;
      const failed = fate.before === 1 && fate.after === 2;
      const why = told
        .flatMap(({ tellings }) => tellings)
        .filter(({ id }) => ["brokePromises", "ranOutOfCash"].includes(id));
      if (failed) expect(why.length).toBe(1);
      else expect(why).toEqual([]);
    }
  }
});

test("no column of a life is told twice", () => {
  for (const kind of ["household", "cooperative", "village"] as const) {
    const names = life(kind, "0").years[0]!.columns.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
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
