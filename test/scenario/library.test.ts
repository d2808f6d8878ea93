/** The scenarios that come along: each can be read, teaches something, says where its figures are from, and can be lived. */
import { describe, expect, test } from "vitest";
import { jobOf, runJob } from "../../src/execute/job.ts";
import { linkages } from "../../src/model/catalog.ts";
import type { Spec } from "../../src/model/spec.ts";
import type { RunRecord } from "../../src/run/record.ts";
import type { Loaded } from "../../src/scenario/index.ts";
import { facts } from "./fact-ids.ts";
import { files, load, textOf } from "./library.ts";

/** Runs a scenario as it is read, or what has been made of it. */
const live = ({ formulas, spec }: Pick<Loaded<Spec>, "formulas" | "spec">): Promise<RunRecord> =>
  runJob(jobOf({ canonical: JSON.stringify(spec), formulas }, "library", []), () => 0);

/** The same county with a handful of people, for its first two years. */
function inSmall(spec: Spec): Spec {
  const { population, years } = spec;
  const households = Math.min(population.households, 60);
  const villages = Math.min(population.villages, 3);
  return {
    ...spec,
    years: { first: years.first, last: years.first + 1 },
    population: { ...population, households, villages, townships: Math.min(population.townships, villages) },
  };
}

const cited = (text: string) =>
  text.match(/\b(?:lixian|national|sichuan|lishui|county)-20\d\d(?:\/\w+)?/g) ?? [];

describe.each(files)("%s", (path) => {
  test("is read without a mistake and says in both languages what it is and what it teaches", async () => {
    const { title, lesson } = (await load(path)).spec;
    for (const text of [title, lesson]) {
      expect(text?.en).toMatch(/^[A-Z].{5,150}$/);
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(textOf(path)).toMatch(/^lesson:/m);
  });

  test("cites facts that there are", () => {
    for (const fact of cited(textOf(path))) expect(facts).toContain(fact);
  });

  test("sets beside its results only figures that somebody published", async () => {
    for (const { source } of (await load(path)).spec.expect)
      expect(cited(source).length > 0 || source.includes("parameters.md"), source).toBe(true);
  });

  test("lives two years with a handful of people, and measures what it expects and defines", async () => {
    const loaded = await load(path);
    const { years } = await live({ ...loaded, spec: inSmall(loaded.spec) });
    expect(years).toHaveLength(2);
    const { metrics } = years[1]!;
    expect(metrics.headcountRate).toBeGreaterThanOrEqual(0);
    expect(metrics.headcountRate).toBeLessThanOrEqual(1);
    const wanted = [...loaded.spec.expect.map(({ metric }) => metric), ...Object.keys(loaded.spec.metrics)];
    expect(Object.keys(metrics)).toEqual(expect.arrayContaining(wanted));
  });
});

test("no two scenarios have the same title", async () => {
  const titles = (await Promise.all(files.map(load))).map(({ spec }) => spec.title);
  expect(new Set(titles.map(({ en }) => en)).size).toBe(files.length);
  expect(new Set(titles.map(({ zh }) => zh)).size).toBe(files.length);
});

describe("The linkage classroom", () => {
  const village = "scenarios/linkage-classroom.yaml";
  const lessons = files.filter((path) => path.startsWith("scenarios/linkage-classroom-"));
  /** What a linkage cannot be shown without: a park with its hens, closed channels. */
  const besides: Readonly<Record<string, readonly (keyof Spec)[]>> = {
    parkDriven: ["organisers", "products", "shocks"],
    livestream: ["shocks"],
  };

  test.each(lessons)("%s is the same village under one linkage, which ties somebody", async (path) => {
    const [base, loaded] = [await load(village), await load(path)];
    const shown = Object.keys(loaded.spec.linkages);
    expect(shown).toHaveLength(1);
    const own = ["title", "lesson", "linkages", "instruments", ...(besides[shown[0]!] ?? [])];
    const ofPlace = (spec: Spec) => Object.entries(spec).filter(([part]) => !own.includes(part));
    expect(ofPlace(loaded.spec)).toEqual(ofPlace(base.spec));
    const { years } = await live(loaded);
    const tied = years.map(({ metrics }) => metrics[`${shown[0]}Households`] ?? 0);
    expect(Math.max(...tied)).toBeGreaterThan(0);
  });

  test("has a lesson for every linkage", async () => {
    const shown = await Promise.all(
      lessons.map(async (path) => Object.keys((await load(path)).spec.linkages)),
    );
    expect(shown.flat().sort()).toEqual(Object.keys(linkages).sort());
  });

  test("has a frost in 2018 and a low price in 2020, told beforehand, and no other luck in the market", async () => {
    const { years, products } = await live(await load(village));
    const income = new Map(years.map(({ year, metrics }) => [year, metrics.meanIncomePerCapitaYuan!]));
    expect(income.get(2018)).toBeLessThan(0.85 * income.get(2017)!);
    expect(income.get(2020)).toBeLessThan(0.85 * income.get(2019)!);
    const apple = products.filter(({ product, year }) => product === "apple" && year !== 2020);
    for (const { marketPriceYuanPerKg: price, basePriceYuanPerKg: usual } of apple)
      expect(Math.abs(price / usual - 1)).toBeLessThan(0.05);
  });
});

test("in the cobweb classroom prices turn again and again without noise, and that of grain stands still", async () => {
  const { products } = await live(await load("scenarios/cobweb-classroom.yaml"));
  const pricesOf = (id: string) =>
    products.filter(({ product }) => product === id).map((row) => row.marketPriceYuanPerKg);
  const afterShock = (id: string) => pricesOf(id).slice(2);
  for (const id of ["cabbage", "fruit"]) {
    const prices = afterShock(id);
    const turns = prices.filter((p, i) => (p - prices[i - 1]!) * (prices[i + 1]! - p) < 0).length;
    expect(turns, id).toBeGreaterThanOrEqual(6);
    expect(Math.max(...prices) / Math.min(...prices), id).toBeGreaterThan(1.5);
  }
  expect(new Set(pricesOf("grain").map((price) => price.toFixed(6))).size).toBe(1);
});
