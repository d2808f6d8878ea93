/**
 * Progress of many runs: a bar on a terminal, plain lines now and then in a log, events as lines of JSON beside `--json`,
 * nothing where nobody wants it.
 */
import { decimal } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { type Amount, Pace } from "./pace.ts";
import type { Speaker } from "./speaker.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

export interface Failure extends Record<string, string> {
  readonly scenario: string;
  readonly seed: string;
  readonly message: string;
}

export interface Progress {
  /** A year of some run is done. */
  year(): void;
  /** A run is done. */
  run(): void;
  /** A run could not be done; that is told even where progress is not. */
  fail(failure: Failure): void;
  end(): void;
}

/** Seconds between two lines of a log, and between two events. */
const LINE_EVERY = 5;
const EVENT_EVERY = 1;

export async function progressOf(amount: Amount, { lang, remarks, events }: Speaker): Promise<Progress> {
  const pace = new Pace(amount);
  if (events) {
    const failureEvent = (failure: Failure) => JSON.stringify({ event: "failure", ...failure });
    return told(pace, EVENT_EVERY, eventOf, failureEvent, true);
  }
  const failureLine = (failure: Failure) => fill(PROGRESS_WORDS.failed, lang, failure);
  if (!remarks) return told(pace, Number.POSITIVE_INFINITY, () => "", failureLine);
  if (process.stderr.isTTY) return bar(pace, lang, failureLine);
  return told(pace, LINE_EVERY, () => fill(PROGRESS_WORDS.line, lang, wordsOf(pace, lang)), failureLine);
}

/** Lines on standard error, one in so many seconds, one for each failure, and where wanted one at the end. */
function told(
  pace: Pace,
  every: number,
  line: (pace: Pace) => string,
  failureLine: (failure: Failure) => string,
  last = false,
): Progress {
  // The first year is told to programs at once: they see that it runs, and how long the start took.
  let said = last ? Number.NEGATIVE_INFINITY : 0;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const now = () => {
    if (pace.seconds - said < every) return;
    said = pace.seconds;
    say(line(pace));
  };
  return {
    year: () => {
      pace.years++;
      now();
    },
    run: () => {
      pace.runs++;
      now();
    },
    fail: (failure) => {
      pace.failed++;
      say(failureLine(failure));
    },
    end: () => {
      if (last) say(line(pace));
    },
  };
}

/** Where a batch stands, for programs. */
function eventOf(pace: Pace): string {
  const { runs: done, failed, amount, householdYearsPerSecond, secondsLeft } = pace;
  return JSON.stringify({
    event: "progress",
    done,
    failed,
    runs: amount.runs,
    householdYearsPerSecond: Math.round(householdYearsPerSecond),
    secondsLeft: secondsLeft === undefined ? null : Math.round(secondsLeft * 10) / 10,
  });
}

async function bar(pace: Pace, lang: Lang, failureLine: (failure: Failure) => string): Promise<Progress> {
  const { Presets, SingleBar } = (await import("cli-progress")).default;
  const view = new SingleBar(
    {
      format: `{bar} {percentage}% {told}`,
      barsize: 20,
      hideCursor: true,
      stream: process.stderr,
      clearOnComplete: true,
      fps: 5,
    },
    Presets.shades_classic,
  );
  const failures: Failure[] = [];
  const words = () => ({ told: fill(PROGRESS_WORDS.bar, lang, wordsOf(pace, lang)) });
  view.start(pace.total, 0, words());
  return {
    year: () => view.update(++pace.years, words()),
    run: () => {
      pace.runs++;
      view.update(pace.years, words());
    },
    fail: (failure) => {
      pace.failed++;
      failures.push(failure);
      view.update(pace.years, words());
    },
    end: () => {
      view.stop();
      for (const failure of failures) process.stderr.write(`${failureLine(failure)}\n`);
    },
  };
}

/** The state in words. */
function wordsOf(pace: Pace, lang: Lang): Record<string, string | number> {
  const { runs: done, failed, amount, householdYearsPerSecond, secondsLeft } = pace;
  return {
    done,
    runs: amount.runs,
    failures: failed === 0 ? "" : fill(PROGRESS_WORDS.failures, lang, { failed }),
    rate: decimal(householdYearsPerSecond),
    left: secondsLeft === undefined ? "–" : duration(secondsLeft, lang),
  };
}

function duration(seconds: number, lang: Lang): string {
  const units = lang === "zh" ? ["秒", "分", "小时"] : [" s", " min", " h"];
  if (seconds < 90) return `${Math.ceil(seconds)}${units[0]}`;
  return seconds < 5400
    ? `${Math.round(seconds / 60)}${units[1]}`
    : `${(seconds / 3600).toFixed(1)}${units[2]}`;
}
