/** How work ends that is not complete: what is kept, how to go on, and the exit code. */
import { fill } from "../output/words/text.ts";
import { DEFECT, INTERRUPTED } from "./failure.ts";
import type { Speaker } from "./speaker.ts";
import type { Done } from "./work.ts";
import { PROGRESS_WORDS } from "./words/progress.ts";

/** The exit code of work that is not complete; undefined where it is. `known` runs stood there before. */
export function unfinished(
  { finished, failed, stopped }: Done,
  known: number,
  runs: number,
  dir: string,
  { lang }: Speaker,
): number | undefined {
  const values = { done: known + finished, failed, runs, dir };
  if (stopped) process.stderr.write(`${fill(PROGRESS_WORDS.resume, lang, values)}\n`);
  else if (failed > 0) process.stderr.write(`${fill(PROGRESS_WORDS.incomplete, lang, values)}\n`);
  return stopped ? INTERRUPTED : failed > 0 ? DEFECT : undefined;
}
