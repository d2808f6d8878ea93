/** What conclusions rest on: how many of the values behind each kind of result are estimates. */
import { expect, test } from "vitest";
import { changedValues, countGrades, groundsOf } from "../../src/experiments/grounds.ts";
import { smallCounty } from "../support/small-county.ts";

test("every value in force feeds some kind of result, and the estimates are counted among them", async () => {
  const provenance = (await smallCounty()).provenance();
  const grounds = groundsOf(provenance);
  const grades = countGrades(provenance);
  expect(grades.S + grades.D + grades.E).toBe(provenance.length);
  const estimates = new Set(grounds.flatMap((ground) => ground.estimates.map(({ path }) => path)));
  expect(estimates.size).toBe(grades.E);
  for (const { values, estimates: own } of grounds) expect(own.length).toBeLessThanOrEqual(values);
});

test("an award that is published moves public cost from estimate to fact", async () => {
  const costs = async (set: string[]) =>
    groundsOf((await smallCounty(set)).provenance()).find(({ conclusion }) => conclusion === "cost")!;
  const guessed = await costs(["instruments.awardPerMu.rate=300"]);
  const stated = await costs([]);
  expect(guessed.values).toBe(stated.values);
  expect(guessed.estimates.length).toBe(stated.estimates.length + 1);
  expect(guessed.estimates[0]!.path).toBe("instruments.awardPerMu.rate");
});

test("the difference of two scenarios rests on what one has and the other has not", async () => {
  const full = (await smallCounty()).provenance();
  const bare = (await smallCounty(["instruments.awardPerMu=off", "market.margin=0.3"])).provenance();
  const changed = changedValues(full, bare).map(({ path }) => path);
  expect(changed).toContain("market.margin");
  expect(changed).toContain("instruments.awardPerMu.rate");
  expect(changed.every((path) => /^(market\.margin|instruments\.awardPerMu\.)/.test(path))).toBe(true);
  expect(changedValues(full, full)).toEqual([]);
});
