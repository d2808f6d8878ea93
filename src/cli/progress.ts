/** Progress of many runs: a bar on a terminal, plain lines now and then in a log, nothing where nobody wants it. */
import { decimal } from "../output/words/number.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

export interface Progress {
  /** A year of some run is done. */
  year(): void;
  /** A run is done. */
  run(): void;
  end(): void;
}

export interface Amount {
  readonly runs: number;
  readonly yearsPerRun: number;
  readonly householdsPerRun: number;
}

/** Seconds between two lines of a log. */
const LINE_EVERY = 5;

export async function progressOf(amount: Amount, lang: Lang, wanted: boolean): Promise<Progress> {
  const silent = { year: () => {}, run: () => {}, end: () => {} };
  if (!wanted || amount.runs === 0) return silent;
  const state = new Pace(amount);
  return process.stderr.isTTY ? bar(state, lang) : lines(state, lang);
}

class Pace {
  readonly amount: Amount;
  readonly #began = performance.now();
  years = 0;
  runs = 0;

  constructor(amount: Amount) {
    this.amount = amount;
  }

  get total(): number {
    return this.amount.runs * this.amount.yearsPerRun;
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** The state in words, with `{runs}`, `{rate}` and `{left}`. */
  words(lang: Lang): Record<string, string | number> {
    const { runs, householdsPerRun } = this.amount;
    const rate = (this.years * householdsPerRun) / this.seconds;
    const left = this.years === 0 ? Number.NaN : (this.seconds / this.years) * (this.total - this.years);
    return { done: this.runs, runs, rate: decimal(rate), left: duration(left, lang) };
  }
}

async function bar(pace: Pace, lang: Lang): Promise<Progress> {
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
  const told = () => ({ told: fill(PROGRESS_WORDS.bar, lang, pace.words(lang)) });
  view.start(pace.total, 0, told());
  return {
    year: () => view.update(++pace.years, told()),
    run: () => {
      pace.runs++;
      view.update(pace.years, told());
    },
    end: () => view.stop(),
  };
}

function lines(pace: Pace, lang: Lang): Progress {
  let said = 0;
  return {
    year: () => {
      pace.years++;
    },
    run: () => {
      pace.runs++;
      if (pace.seconds - said < LINE_EVERY) return;
      said = pace.seconds;
      process.stderr.write(`${fill(PROGRESS_WORDS.line, lang, pace.words(lang))}\n`);
    },
    end: () => {},
  };
}

function duration(seconds: number, lang: Lang): string {
  if (!Number.isFinite(seconds)) return "–";
  const units = lang === "zh" ? ["秒", "分", "小时"] : [" s", " min", " h"];
  if (seconds < 90) return `${Math.ceil(seconds)}${units[0]}`;
  return seconds < 5400
    ? `${Math.round(seconds / 60)}${units[1]}`
    : `${(seconds / 3600).toFixed(1)}${units[2]}`;
}
