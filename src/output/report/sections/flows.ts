/**
 * The transaction-flow matrix of a year: kinds of payment down, sectors across, what is received positive and what
 * is paid negative. Sums are taken in whole fen, so the zeros at the end of each row are true zeros.
 */

import { sectors } from "../../../ledger/chart.ts";
import type { FlowRow } from "../../../run/record.ts";
import { kindName, sectorName } from "../../words/names.ts";
import { telling, yuanScale } from "../../words/number.ts";
import { REPORT_WORDS } from "../../words/report.ts";
import { fill, say } from "../../words/text.ts";
import type { ReportData } from "../data.ts";
import { html } from "../html.ts";
import type { Section } from "../section.ts";
import { type Column, tableOf } from "../table.ts";

/** One line of the matrix: fen by sector. */
interface Line {
  readonly label: string;
  readonly fen: ReadonlyMap<string, number>;
}

export function flows({ flows: shown, lang }: ReportData): Section {
  const heading = say(REPORT_WORDS.flows, lang);
  if (shown === undefined || shown.rows.length === 0) return { id: "flows", heading, content: [] };
  const { year, seed, rows } = shown;
  const largest = rows.reduce((most, { fen }) => Math.max(most, fen), 0) / 100;
  const { divisor, unit } = yuanScale(largest / 10, lang);
  const amount = (fen: number) => (fen === 0 ? "0" : telling(fen / 100 / divisor));
  const lines = [
    ...byKind(rows, (kind) => kindName(kind, lang)),
    totalLine(rows, say(REPORT_WORDS.cashChange, lang)),
  ];
  const columns: Column<Line>[] = [
    { head: say(REPORT_WORDS.payment, lang), cell: ({ label }) => label, names: true },
    ...sectorsOf(rows).map((sector) => ({
      head: sectorName(sector, lang),
      cell: ({ fen }: Line) => {
        const value = fen.get(sector);
        return value === undefined ? "" : amount(value);
      },
      number: true,
    })),
    {
      head: say(REPORT_WORDS.sum, lang),
      cell: ({ fen }) => amount([...fen.values()].reduce((sum, value) => sum + value, 0)),
      number: true,
    },
  ];
  const note = html`<p class="note">${fill(REPORT_WORDS.flowsNote, lang, { year, seed, unit })}</p>`;
  return { id: "flows", heading, content: [note, tableOf(heading, columns, lines, true)] };
}

function byKind(rows: readonly FlowRow[], name: (kind: string) => string): Line[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.map((kind) =>
    totalLine(
      rows.filter((row) => row.kind === kind),
      name(kind),
    ),
  );
}

function totalLine(rows: readonly FlowRow[], label: string): Line {
  const fen = new Map<string, number>();
  const add = (sector: string, amount: number) => fen.set(sector, (fen.get(sector) ?? 0) + amount);
  for (const row of rows) {
    add(row.payer, -row.fen);
    add(row.payee, row.fen);
  }
  return { label, fen };
}

function sectorsOf(rows: readonly FlowRow[]): string[] {
  const present = new Set<string>(rows.flatMap(({ payer, payee }) => [payer, payee]));
  return [...sectors.filter((sector) => present.delete(sector)), ...present];
}
