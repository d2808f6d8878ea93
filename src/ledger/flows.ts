/** The year's transaction-flow matrix (Godley and Lavoie): who paid whom, for what. */
import type { Books } from "./books.ts";
import { type Kind, type Sector, kinds, sectors } from "./chart.ts";

const SECTORS = sectors.length;

/** Payments of one kind between two sectors, in fen. */
export interface Flow {
  readonly kind: Kind;
  readonly payer: Sector;
  readonly payee: Sector;
  readonly fen: number;
}

/** All flows of the year that are not zero, in the order of kinds and sectors. */
export function flowsOf({ flows }: Books): Flow[] {
  const rows: Flow[] = [];
  for (let cell = 0; cell < flows.rows; cell++) {
    const fen = flows.fen[cell]!;
    if (fen === 0) continue;
    const payee = sectors[cell % SECTORS]!;
    const payer = sectors[Math.floor(cell / SECTORS) % SECTORS]!;
    rows.push({ kind: kinds[Math.floor(cell / SECTORS / SECTORS)]!, payer, payee, fen });
  }
  return rows;
}

/** Received less paid by sector, in the order of `sectors`; adds to zero by construction. */
export function sectorFlows(books: Books): number[] {
  const net = sectors.map(() => 0);
  for (const { payer, payee, fen } of flowsOf(books)) {
    net[sectors.indexOf(payer)]! -= fen;
    net[sectors.indexOf(payee)]! += fen;
  }
  return net;
}

/**
 * The matrix as kinds (rows) by sectors (columns): received less paid, in fen. Every row sums to zero, and a last row,
 * `change in cash` with the sign turned, makes every column sum to zero.
 */
export function flowMatrix(
  flows: readonly Flow[],
): { readonly label: string; readonly fen: readonly number[] }[] {
  const rows = new Map<string, number[]>();
  const change = sectors.map(() => 0);
  for (const { kind, payer, payee, fen } of flows) {
    const row = rows.get(kind) ?? sectors.map(() => 0);
    rows.set(kind, row);
    const from = sectors.indexOf(payer);
    const to = sectors.indexOf(payee);
    row[from]! -= fen;
    row[to]! += fen;
    change[from]! += fen;
    change[to]! -= fen;
  }
  return [...[...rows].map(([label, fen]) => ({ label, fen })), { label: "changeInCash", fen: change }];
}
