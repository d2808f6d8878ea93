/** Progress for programs and for logs: events as lines of JSON beside `--json`, failures as they come, little in between. */
import { expect, test, vi } from "vitest";
import { Pace } from "../../src/cli/pace.ts";
import { progressOf } from "../../src/cli/progress.ts";
import { speaker } from "../../src/cli/speaker.ts";

const AMOUNT = { runs: 4, yearsPerRun: 2, householdsPerRun: 100 };
const FAILURE = { scenario: "s", seed: "1", message: "why" };

/** What four runs of two years, one of which fails, say on standard error. */
async function said(options: { json?: boolean; quiet?: boolean; lang: "en" | "zh" }): Promise<string[]> {
  let text = "";
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((more) => {
    text += String(more);
    return true;
  });
  try {
    const progress = await progressOf(AMOUNT, speaker(options));
    for (let run = 0; run < 3; run++) {
      progress.year();
      progress.year();
      progress.run();
    }
    progress.fail(FAILURE);
    progress.end();
  } finally {
    spy.mockRestore();
  }
  return text.split("\n").filter(Boolean);
}

test("with --json, the first year, failures and the end are events, each a line of JSON", async () => {
  const events = (await said({ json: true, lang: "en" })).map((line) => JSON.parse(line));
  expect(events[0]).toMatchObject({ event: "progress", done: 0, runs: 4 });
  expect(events[1]).toEqual({ event: "failure", ...FAILURE });
  expect(events.at(-1)).toMatchObject({ event: "progress", done: 3, failed: 1, runs: 4, secondsLeft: 0 });
  expect(events.at(-1).householdYearsPerSecond).toBeGreaterThan(0);
});

test("a log hears of a failure at once, and of progress only now and then", async () => {
  expect(await said({ lang: "en" })).toEqual(["s with seed 1 could not be run: why"]);
  expect(await said({ lang: "zh" })).toEqual(["s（种子 1）无法运行：why"]);
});

test("--quiet tells failures and nothing else, with --json too", async () => {
  expect(await said({ quiet: true, lang: "en" })).toEqual(["s with seed 1 could not be run: why"]);
  expect(await said({ quiet: true, json: true, lang: "en" })).toHaveLength(1);
});

test("time left counts the years to come; a run that failed has none", () => {
  const pace = new Pace(AMOUNT);
  expect(pace.secondsLeft).toBeUndefined();
  pace.years = 4;
  pace.runs = 2;
  const left = pace.secondsLeft!;
  pace.failed = 2;
  expect(left).toBeGreaterThan(0);
  expect(pace.secondsLeft).toBe(0);
});
