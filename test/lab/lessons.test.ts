/** The lessons: each file is whole, asks for what the runs have, and has an answer for whatever comes out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../src/run/run.ts";
import { lessonSchema, type LessonSide } from "../../src/lab/lessons/lesson.ts";
import { cameTrue, measured } from "../../src/lab/lessons/measure.ts";
import { sideIn } from "../../src/lab/lessons/side-in.ts";
import { fewerHouseholds } from "../../src/lab/engine/fewer.ts";
import { metricFormula } from "../../src/scenario/index.ts";
import { canonical } from "../../src/scenario/index.ts";
import type { RunRecord } from "../../src/run/record.ts";
import { prepare } from "../../src/cli/prepare.ts";

const FOLDER = join(import.meta.dirname, "../../src/lab/lessons");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
const lessons = files.map(
  (file) => [file, lessonSchema.parse(parse(readFileSync(join(FOLDER, file), "utf8")))] as const,
);
const VIEWS = readdirSync(join(FOLDER, "../views")).map((name) => name.replace(/\.tsx?$/, ""));

const made = new Map<string, Promise<RunRecord>>();

/** A side's run under the first seed, of so few households that a test can wait for it. */
function runOf({ scenario, set }: LessonSide): Promise<RunRecord> {
  const key = JSON.stringify([scenario, set]);
  const known = made.get(key) ?? start();
  made.set(key, known);
  return known;

  async function start(): Promise<RunRecord> {
    const prepared = await prepare(scenario, set);
    const { spec } = fewerHouseholds(prepared.spec, 4000);
    const formulas = Object.fromEntries(
      Object.entries(prepared.formulas).flatMap(([path, tree]) =>
        path.startsWith("metrics.") ? [[path.slice("metrics.".length), metricFormula(tree)]] : [],
      ),
    );
    return run({ spec, canonical: canonical(spec), seed: "1", formulas, householdYears: [] }, () => 0);
  }
}

test("there are at least six lessons, in both languages, of scenarios of the library", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(6);
  for (const [, { title, story }] of lessons)
    for (const { zh } of [title, story]) expect(zh).toMatch(/[\u4e00-\u9fff]/);
});

test.each(lessons)(
  "%s: bounds rise, the last choice has none, and the view that shows it is there",
  (_, { steps }) => {
    for (const { choices, look } of steps) {
      const bounds = choices.map(({ below }) => below);
      expect(bounds.at(-1)).toBeUndefined();
      const inner = bounds.slice(0, -1) as number[];
      expect(inner).toEqual(inner.toSorted((x, y) => x - y));
      expect(inner.every((bound) => Number.isFinite(bound))).toBe(true);
      expect(VIEWS).toContain(look);
    }
  },
);

test.each(lessons)(
  "%s: every question is measured in the runs and one choice comes true",
  async (_, lesson) => {
    for (const [at, step] of lesson.steps.entries()) {
      const runs = { a: [await runOf(sideIn(lesson, at, "a"))], b: [await runOf(sideIn(lesson, at, "b"))] };
      const value = measured(step.measure, runs);
      expect(value, step.question.en).toEqual(expect.any(Number));
      expect(cameTrue(step, value!)).toBeGreaterThanOrEqual(0);
    }
  },
  120_000,
);

test("a measure over another year is a ratio, and a difference is B less A", () => {
  const record = (rate: number) =>
    ({
      years: [2016, 2017].map((year) => ({ year, metrics: { headcountRate: rate * (year - 2015) } })),
      products: [],
    }) as unknown as RunRecord;
  const runs = { a: [record(0.1)], b: [record(0.3)] };
  expect(measured({ metric: "headcountRate", year: 2017, over: 2016, of: "b" }, runs)).toBeCloseTo(2);
  expect(measured({ metric: "headcountRate", year: 2016, of: "difference" }, runs)).toBeCloseTo(0.2);
  expect(measured({ metric: "nothing", year: 2016, of: "a" }, runs)).toBeUndefined();
});
