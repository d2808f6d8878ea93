/** `liannong books`: who paid whom in a year, for what; every row and every column sums to zero. */
import type { Command } from "commander";
import { type Kind, type Sector, sectors } from "../../ledger/chart.ts";
import { type Flow, flowMatrix } from "../../ledger/flows.ts";
import { readTable } from "../../output/store/read.ts";
import { fill } from "../../output/words/text.ts";
import { booksTable } from "../books-table.ts";
import { mistake } from "../failure.ts";
import { type Speaking, wholeFrom, withSpeaking } from "../options.ts";
import { chosenRun, openFolder } from "../results/folder.ts";
import { speaker } from "../speaker.ts";
import { wrapped } from "../width.ts";
import { TABLE_WORDS } from "../words/tables.ts";

interface Options extends Speaking {
  readonly year?: number;
  readonly seed?: string;
  readonly scenario?: string;
}

export function define(command: Command): void {
  withSpeaking(command.argument("<results>", "a results folder"))
    .option("--year <year>", "the year (default: the last)", wholeFrom(0))
    .option("--seed <seed>", "the seed (default: the first)")
    .option("--scenario <id>", "which scenario of a comparison (default: the last)")
    .action(books);
}

async function books(dir: string, options: Options): Promise<void> {
  const to = speaker(options);
  const folder = chosenRun(await openFolder(dir), options.scenario);
  const table = await readTable(folder.dir, "flows");
  const seed = options.seed ?? folder.manifest.seeds[0]!;
  const years = [...new Set((table.year ?? []) as readonly number[])];
  const year = options.year ?? Math.max(...years);
  const flows = (table.year ?? []).flatMap((of, row): Flow[] =>
    of === year && table.seed![row] === seed
      ? [
          {
            kind: table.kind![row] as Kind,
            payer: table.payer![row] as Sector,
            payee: table.payee![row] as Sector,
            fen: table.fen![row] as number,
          },
        ]
      : [],
  );
  if (flows.length === 0) {
    const seeds = folder.manifest.seeds.join(", ");
    throw mistake(
      "no-books",
      dir,
      `has no payments of ${year} under seed ${seed}; years: ${years.join(", ")}; seeds: ${seeds}`,
    );
  }
  const { text, unit } = booksTable(flows, to.lang);
  to.say(`${wrapped(fill(TABLE_WORDS.books, to.lang, { year, seed, unit }))}\n\n${text}`);
  to.data({ year, seed, sectors, unit: "fen", rows: flowMatrix(flows), flows });
}
