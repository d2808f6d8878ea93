/**
 * Share investment of poverty funds: for poor households that cannot work, the county's poverty money becomes capital of an
 * organiser in the household's name (lixian-2020/L4: the others of 19 poor households hold shares bought with household
 * funds; national-2020/N8). The household lives on the dividend; capital shares say what it is and who bears the failure.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { call, name, number } from "../../engine/formula.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount } from "../accounts.ts";
import { type Rule, ask } from "../household-formula.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { bindWho, bindYuan, both, registeredPoor, whoIs, withoutLabour, yuanOf } from "./claims.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";
import { registerRoom, registerWithRoom, takeShares } from "./share-register.ts";

export const investmentTable = defineTable("shareInvestment", "poverty money invested for a household", {
  claimFen: column("f64", "fen", "what it would be invested for it this year"),
  grantedFen: column("f64", "fen", "invested for it so far; 0 none"),
});
const purse = purseOf("shareInvestment");

const parameters = z.strictObject({
  who: whoIs("whether money is invested for a household, once", both(registeredPoor, withoutLabour), {
    source: "those unable to work share through shares (national-2020/N8)",
    grade: "D",
  }),
  amount: yuanOf("money invested for a household", call("*", number(5000), name("persons")), {
    source: "estimate; a dividend of 800 yuan a person (lixian-2020/L4) at 8% is 10,000 yuan",
    grade: "E",
  }),
  ...registerRoom,
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const shareInvestment = defineMechanism({
  id: "shareInvestment",
  group: "instruments",
  title: { en: "share investment of poverty funds", zh: "扶贫资金折股量化" },
  about: "the county invests poverty money as shares of organisers for poor households that cannot work",
  parameters,
  needs: ["capitalShares"],
  tables: [
    { table: investmentTable, rowsOf: "household" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    const amount = bindYuan(given.amount, spec);
    return {
      purse,
      steps: [
        {
          phase: "policy",
          name: "invest poverty funds",
          about:
            "poor households that cannot work get shares of an organiser with room, in the order of villages",
          reads: ["household.*", "village.*", "account.*", "organiser.fate", "organiser.fixedAssetsFen"],
          writes: [
            "account.*",
            "flow.*",
            "shareInvestment.*",
            "shareInvestmentPurse.*",
            "capitalShares.*",
            "organiser.shareCapitalFen",
            "organiser.holders",
          ],
          rows: (moment, block) => claim(moment, block, given, who, amount),
          finish: (moment) => invest(moment, given),
          tell: (moment, h) => tell(moment, h, given, who, amount),
        },
      ],
    };
  },
});

function claim(moment: Moment, block: Block, given: Parameters, who: Rule, amount: Rule): void {
  const own = columnsOf(moment.world.store, investmentTable);
  const open = isOpen(given, moment.year);
  const asked = ask(moment);
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    own.claimFen[h] = open && own.grantedFen[h] === 0 && who(asked) !== 0 ? toFen(amount(asked)) : 0;
  }
}

/** Registers are shared by all villages, so claims are served serially; a claim is met in full or waits for next year. */
function invest(moment: Moment, given: Parameters): void {
  const { world, year, till } = moment;
  const own = columnsOf(world.store, investmentTable);
  if (!isOpen(given, year)) return;
  for (let h = 0; h < world.size.households; h++) {
    const fen = own.claimFen[h]!;
    if (fen === 0) continue;
    const county = countyOf(world, h);
    if (roomFen(world, purse, given, county, year) < fen) continue;
    const o = registerWithRoom(world, h, fen, given.cooperativeRoom);
    if (o < 0) continue;
    pay(till, kindOf.shareInvestment, governmentAccount(world, county), h, fen);
    takeShares(moment, h, o, fen);
    spend(world, purse, county, fen);
    own.grantedFen[h] = fen;
  }
}

function tell(moment: Moment, h: number, given: Parameters, who: Rule, amount: Rule): Telling[] {
  const { grantedFen } = columnsOf(moment.world.store, investmentTable);
  const asked = { ...ask(moment), h };
  if (!isOpen(given, moment.year) || grantedFen[h] !== 0 || who(asked) === 0) return [];
  return [{ id: "claimedShares", values: { claimed: toFen(amount(asked)) / 100 } }];
}
