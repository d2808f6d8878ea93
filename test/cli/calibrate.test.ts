/** `calibrate` from end to end: a lever is fitted to a figure, a held-out figure is told apart, trials are kept. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liannong, removeFolder, workFolder } from "./command.ts";

const FREE = `extends: small.yaml
levers:
  migrant: {sets: households.labour.migrantIncome, from: 10000 yuan/year, to: 40000 yuan/year, free: true}
expect:
  - {metric: meanIncomePerCapitaYuan, year: 2018, value: 9000 yuan/person, tolerance: 2%, source: made}
  - {metric: meanIncomePerCapitaYuan, year: 2019, value: 9500 yuan/person, tolerance: 5%, source: made, holdout: true}
`;

interface Output {
  report: string;
  misfit: number;
  begun: number;
  fitted: { lever: string; value: number; low: number; high: number; identified: string }[];
  lines: { role: string; mean: number }[];
}

let dir = "";
beforeAll(() => {
  dir = workFolder();
  writeFileSync("free.yaml", FREE);
});
afterAll(() => removeFolder(dir));

test("a free lever is fitted to what is published, and held-out figures are told apart", async () => {
  const args = ["calibrate", "free.yaml", "--seeds", "1", "--threads", "1", "--steps", "12", "--out", "kept"];
  const found = (await liannong(...args, "--json")).json<Output>();
  expect(found.misfit).toBeLessThan(1);
  expect(found.misfit).toBeLessThanOrEqual(found.begun);
  expect(found.fitted[0]).toMatchObject({ lever: "migrant", identified: "yes" });
  expect(found.lines.map(({ role }) => role)).toEqual(["known", "holdout"]);
  const trials = readFileSync(join("kept", "trials.jsonl"), "utf8");
  const again = (await liannong(...args, "--json")).json<Output>();
  expect(again).toEqual(found);
  expect(readFileSync(join("kept", "trials.jsonl"), "utf8")).toBe(trials);
}, 120_000);

test("the report tells the fit, each profile, and held-out figures apart, in both languages", async () => {
  const args = ["calibrate", "free.yaml", "--seeds", "1", "--threads", "1", "--steps", "12", "--out", "kept"];
  const { report } = (await liannong(...args, "--json", "--lang", "en")).json<Output>();
  const page = readFileSync(report, "utf8").replaceAll("<wbr>", "");
  for (const text of [
    "Met within their tolerance after the fit: 1 of 1 figure.",
    "Of those held out, to which nothing was fitted:",
    "The figures identify “Work and migration: what a migrant of mean skill brings or sends home",
    "households.labour.migrantIncome",
    'id="figure-profile-migrant"',
    'id="known"',
    'id="holdout"',
    "Parameters and where they come from",
  ])
    expect(page.includes(text), text).toBe(true);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  await liannong("report", "kept", "--lang", "zh");
  expect(readFileSync(report, "utf8")).toContain(
    "这些数据可识别“就业与外出务工：一般技能外出务工者一年带回家的净收入",
  );
});

test("a trial that a kill cut short is run again, and no line of it is left", async () => {
  const path = join("kept", "trials.jsonl");
  const args = ["calibrate", "free.yaml", "--seeds", "1", "--threads", "1", "--steps", "12", "--out", "kept"];
  await liannong(...args);
  const whole = readFileSync(path, "utf8");
  const findings = readFileSync(join("kept", "findings.json"), "utf8");
  const line = whole.indexOf("\n", whole.length / 2) + 1;
  writeFileSync(path, whole.slice(0, line + 40));
  expect((await liannong(...args)).code).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(whole);
  expect(readFileSync(join("kept", "findings.json"), "utf8")).toBe(findings);
});

test("a scenario with nothing free, or nothing to fit to, is refused", async () => {
  const none = await liannong("calibrate", "small.yaml");
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("no lever with `free: true`")]);
  writeFileSync("untargeted.yaml", "extends: free.yaml\nexpect: []\n");
  expect((await liannong("calibrate", "untargeted.yaml")).err).toContain("nothing to fit to");
});
