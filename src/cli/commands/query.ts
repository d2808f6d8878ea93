/** `liannong query`: SQL over results folders; every file is a table of its name. */
import type { Command } from "commander";
import { queryResults, type QueryValue } from "../../output/store/query.ts";
import { mistake } from "../failure.ts";
import { type Speaking, wholeFrom, withSpeaking } from "../options.ts";
import { manifestOf } from "../results/folder.ts";
import { speaker } from "../speaker.ts";
import { tableText } from "../table.ts";

interface Options extends Speaking {
  readonly limit: number;
}

export function define(command: Command): void {
  withSpeaking(
    command
      .argument(
        "<results...>",
        'a results folder, then one reading statement, like "select seed, year, exits from years"; of several folders, each table has a column `folder`',
      )
      .usage("[options] <results...> <sql>"),
  )
    .option("--limit <n>", "rows at most", wholeFrom(1), 1000)
    .action(query);
}

async function query(words: readonly string[], options: Options): Promise<void> {
  const to = speaker(options);
  const dirs = words.slice(0, -1);
  if (dirs.length === 0) throw mistake("no-sql", "query", "needs a results folder and after it a statement");
  for (const dir of dirs) await manifestOf(dir);
  const { columns, rows, truncated } = await queryResults(dirs, words.at(-1)!, options.limit);
  const head = columns.map(({ name }) => name);
  to.say(tableText({ head, rows: rows.map((row) => row.map(shown)), words: wordColumns(rows) }));
  if (truncated) to.remark(`… more rows; --limit ${options.limit}`);
  to.data({ columns, rows, truncated });
}

const shown = (value: QueryValue) => (value === null ? "–" : String(value));

/** Columns from the left that hold words. */
function wordColumns(rows: readonly (readonly QueryValue[])[]): number {
  const first = rows[0]?.findIndex((value) => typeof value !== "string") ?? 0;
  return first < 0 ? (rows[0]?.length ?? 0) : first;
}
