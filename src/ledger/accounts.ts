/** The tables of the ledger: cash and debt of every actor, and the year's flows between sectors by kind. */
import { column, defineTable } from "../engine/columns.ts";

export const accountTable = defineTable("account", "cash and debt of one actor", {
  openingFen: column("f64", "fen", "cash when the year began"),
  cashFen: column("f64", "fen", "cash now"),
  inFen: column("f64", "fen", "received this year"),
  outFen: column("f64", "fen", "paid this year"),
  debtFen: column("f64", "fen", "owed to the bank now"),
});

export const flowTable = defineTable("flow", "payments of one kind between two sectors this year", {
  fen: column("f64", "fen", "sum of the payments"),
});
