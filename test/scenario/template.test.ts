/** A new scenario's first file: it loads, and means what its base means until its author changes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Spec, specSchema } from "../../src/model/spec.ts";
import { namesOf } from "../../src/run/names.ts";
import { addable, beginningText, differences, loadScenario } from "../../src/scenario/index.ts";

const LIBRARY = join(import.meta.dirname, "../../scenarios");

/** Lixian with an enterprise of each role, so that every mechanism has a partner. */
const COUNTY = `
extends: library:lixian.yaml
organisers: {enterprises: [{id: shop, product: apple, role: trader, capacity: 1000}]}
`;

const load = (text = COUNTY): Promise<Spec> =>
  loadScenario({
    path: text === COUNTY ? "county.yaml" : "mine.yaml",
    read: (path) =>
      path.startsWith("library:")
        ? readFileSync(join(LIBRARY, path.replace("library:", "")), "utf8")
        : path === "county.yaml"
          ? COUNTY
          : text,
    names: namesOf,
  }).then(({ spec }) => spec);

const base = { base: "county.yaml", title: { en: 'Mine: "half"', zh: "我的" } };

test("a new scenario that adds nothing simulates what its base does", async () => {
  const spec = await load();
  expect(differences(spec, await load(beginningText({ ...base, spec, add: [] })))).toEqual([]);
});

test("mechanisms that the base has in force keep its values when they are written out", async () => {
  const spec = await load();
  const inForce = addable.filter((id) =>
    [spec.linkages, spec.instruments, spec.shocks].some((group) => typeof group[id] === "object"),
  );
  expect(inForce.length).toBeGreaterThan(10);
  expect(differences(spec, await load(beginningText({ ...base, spec, add: inForce })))).toEqual([]);
});

test("every mechanism of the catalog can be written out with all its parameters, and loads", async () => {
  const spec = await load();
  const made = await load(beginningText({ ...base, spec, add: addable, years: "2017..2018" }));
  const parts = [made.linkages, made.instruments, made.shocks];
  expect(parts.flatMap((group) => Object.keys(group)).sort()).toEqual([...addable].sort());
  expect(made.years).toEqual({ first: 2017, last: 2018 });
  expect(made.title.en).toBe('Mine: "half"');
});

test("every value stands below its meaning, range, grade and source", async () => {
  const spec = await load();
  const text = beginningText({ ...base, spec, add: ["awardPerMu"] });
  expect(text).toMatch(
    /# award per mu and year; a number in yuan\/mu from 0 .*\[S: lixian-2020\/L1, 2019\]\n {4}rate: 200 yuan\/mu\n/,
  );
});

test("differences name what only one scenario has, and values with their unit; words and sources are not compared", () => {
  const spec = (more: object) =>
    specSchema.parse({
      title: { en: "a", zh: "甲" },
      years: "2016..2018",
      products: { wheat: "on" },
      ...more,
    });
  const found = differences(
    spec({ shocks: { drought: "on" }, instruments: { awardPerMu: { rate: 200 } } }),
    spec({
      title: { en: "b", zh: "乙" },
      linkages: { contract: "on" },
      instruments: { awardPerMu: { rate: 100, source: "x" } },
    }),
  );
  expect(found).toEqual([
    { path: "linkages.contract", kind: "added" },
    expect.objectContaining({
      path: "instruments.awardPerMu.rate",
      kind: "changed",
      before: 200,
      after: 100,
    }),
    { path: "shocks.drought", kind: "removed" },
  ]);
  expect(found[1]?.quantity?.unit).toBe("yuan/mu");
});
