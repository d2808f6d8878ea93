/** The transaction-flow matrix of a year for a terminal: kinds of payment down, sectors across, all sums zero. */
import { sectors } from "../ledger/chart.ts";
import { type Flow, flowMatrix } from "../ledger/flows.ts";
import { kindName } from "../output/words/names.ts";
import { decimal, telling, yuanScale } from "../output/words/number.ts";
import type { Lang } from "../output/words/text.ts";
import { tableText } from "./table.ts";
import { SHORT_SECTORS, TABLE_WORDS } from "./words/tables.ts";

export interface BooksTable {
  readonly text: string;
  readonly unit: string;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function booksTable(flows: readonly Flow[], lang: Lang): BooksTable {
  const matrix = flowMatrix(flows);
  const used = sectors.map((_, k) => k).filter((k) => matrix.some(({ fen }) => fen[k] !== 0));
  const largest = Math.max(1, ...flows.map(({ fen }) => fen / 100));
  const { divisor, unit } = yuanScale(largest / 10, lang);
  const shown = (fen: number) => {
    const value = fen / 100 / divisor;
    return fen === 0 ? "0" : divisor === 1 ? decimal(value, 2) : telling(value);
  };
  const cell = (fen: number) => (fen === 0 ? "" : shown(fen));
  const rows = matrix.map(({ label, fen }) => [
    label === "changeInCash" ? TABLE_WORDS.cashChange[lang] : kindName(label, lang),
    ...used.map((k) => cell(fen[k]!)),
    shown(sum(fen)),
  ]);
  const totals = used.map((k) => shown(sum(matrix.map(({ fen }) => fen[k]!))));
  const text = tableText({
    head: [
      TABLE_WORDS.payment[lang],
      ...used.map((k) => SHORT_SECTORS[sectors[k]!]![lang]),
      TABLE_WORDS.sum[lang],
    ],
    rows: [...rows, [TABLE_WORDS.sum[lang], ...totals, "0"]],
  });
  return { text, unit };
}
