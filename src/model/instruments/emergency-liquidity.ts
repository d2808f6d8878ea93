/**
 * Emergency liquidity against the rupture of the capital chain (county-2022/C3): when an organiser that takes poor
 * households along has drawn all its credit and still cannot keep this year's promises, the county lends it what is
 * missing, without interest, before it must sell its assets. It is repaid from later years' cash. A gap wider than the cap
 * or the purse is not bridged at all; when the organiser fails later, the county loses what it lent.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { governmentAccount, organiserAccount } from "../accounts.ts";
import { ALIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import { takesPoorAlong } from "./eligible.ts";
import { programme, roomFen, spend, takeBack } from "./programme.ts";

export const bridgeTable = defineTable("emergencyLiquidity", "an organiser's bridge loan", {
  owedFen: column("f64", "fen", "owed to the county"),
  lostFen: column("f64", "fen", "lost by the county with its failure this year"),
});
const purse = purseOf("emergencyLiquidity");

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  perOrganiser: quantity("yuan", {
    about: "most that one organiser may owe",
    min: 0,
    max: 1e12,
    default: 300_000,
    ...estimate,
  }),
  repaymentShare: share({
    about: "share of its cash that an organiser repays in a year, from the year after the loan",
    default: 0.3,
    ...estimate,
  }),
  ...takesPoorAlong,
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const emergencyLiquidity = defineMechanism({
  id: "emergencyLiquidity",
  group: "instruments",
  title: { en: "emergency liquidity", zh: "应急周转金" },
  about: "the county bridges an organiser's missing cash before it breaks its promises, and is repaid later",
  parameters,
  tables: [
    { table: bridgeTable, rowsOf: "organiser" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given) {
    return {
      purse,
      rescue: (moment, o, missingFen) => bridge(moment, o, missingFen, given),
      steps: [
        {
          phase: "policy",
          name: "collect bridge loans",
          outlives: true,
          about: "organisers repay a share of their cash; what failed ones owe is lost",
          reads: ["organiser.fate"],
          writes: ["account.*", "flow.*", "emergencyLiquidity.*", "emergencyLiquidityPurse.*"],
          finish: (moment) => collect(moment, given),
        },
      ],
    };
  },
});

function bridge(moment: Moment, o: number, missingFen: number, given: Parameters): number {
  const { world, year, till } = moment;
  const own = columnsOf(world.store, bridgeTable);
  const county = organiserCounty(world, o);
  const most = Math.min(
    toFen(given.perOrganiser) - own.owedFen[o]!,
    roomFen(world, purse, given, county, year),
  );
  if (world.organiser.poorLinked[o]! < given.minPoorHouseholds || missingFen > most) return 0;
  pay(till, kindOf.bridgeLoan, governmentAccount(world, county), organiserAccount(world, o), missingFen);
  spend(world, purse, county, missingFen);
  own.owedFen[o] = own.owedFen[o]! + missingFen;
  return missingFen;
}

function collect({ world, till }: Moment, { repaymentShare }: Parameters): void {
  const own = columnsOf(world.store, bridgeTable);
  own.lostFen.fill(0);
  for (let o = 0; o < world.size.organisers; o++) {
    const owed = own.owedFen[o]!;
    if (owed === 0) continue;
    if (world.organiser.fate[o] !== ALIVE) {
      own.lostFen[o] = owed;
      own.owedFen[o] = 0;
      continue;
    }
    const account = organiserAccount(world, o);
    const county = organiserCounty(world, o);
    const fen = Math.min(owed, shareFen(Math.max(0, cashOf(till, account)), repaymentShare));
    pay(till, kindOf.bridgeRepayment, account, governmentAccount(world, county), fen);
    takeBack(world, purse, county, fen);
    own.owedFen[o] = owed - fen;
  }
}
