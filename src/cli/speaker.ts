/** Where words go: results to standard output, remarks to standard error, and with `--json` one value and nothing else. */
import type { Lang } from "../output/words/text.ts";
import type { Speaking } from "./options.ts";

export interface Speaker {
  readonly lang: Lang;
  readonly json: boolean;
  /** Whether progress and remarks are wanted. */
  readonly remarks: boolean;
  /** Whether progress is wanted as events, lines of JSON on standard error: with `--json`, unless `--quiet`. */
  readonly events: boolean;
  /** A result for people; silent with `--json`. */
  say(text: string): void;
  /** A remark on what is going on; silent with `--json` and `--quiet`. */
  remark(text: string): void;
  /** The result for programs; silent without `--json`. */
  data(value: unknown): void;
}

export function speaker({ json = false, quiet = false, lang }: Speaking): Speaker {
  const remarks = !json && !quiet;
  return {
    lang,
    json,
    remarks,
    events: json && !quiet,
    say: (text) => {
      if (!json) process.stdout.write(`${text}\n`);
    },
    remark: (text) => {
      if (remarks) process.stderr.write(`${text}\n`);
    },
    data: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
    },
  };
}
