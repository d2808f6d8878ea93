/**
 * Interest subsidy: the county pays back a share of the interest of poor households' loans, and of organisers' that take
 * enough poor households along. Households come first where the purse does not suffice for both.
 */
import { z } from "zod";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { governmentAccount, organiserAccount } from "../accounts.ts";
import { ALIVE } from "../actors/organiser.ts";
import { type Rule, ask } from "../household-formula.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import { organiserCounty } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { bindWho, registeredPoor, whoIs } from "./claims.ts";
import { takesPoorAlong } from "./eligible.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme, roomFen, spend } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs("whether a household's interest is subsidised", registeredPoor, estimate),
  householdShare: share({
    about: "share of a household's interest that is paid back",
    default: 1,
    ...estimate,
  }),
  organiserShare: share({
    about: "share of an organiser's interest that is paid back",
    default: 0.5,
    ...estimate,
  }),
  ...takesPoorAlong,
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const grants = grantsOf("interestSubsidy");

export const interestSubsidy = defineMechanism({
  id: "interestSubsidy",
  group: "instruments",
  title: { en: "interest subsidy", zh: "贷款贴息" },
  about:
    "the county pays back a share of the interest of poor households and of organisers that take them along",
  parameters,
  tables: grantTables(grants),
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      steps: [
        ...grantSteps({
          grants,
          given,
          phase: "settlement",
          about: "households claim a share of the interest that falls due at the end of the year",
          reads: ["household.*", "village.*", "account.*"],
          writes: transferWrites,
          claim: (moment, block, claimFen) => claimInterest(moment, block, claimFen, given, who),
          settle: payTransfer("interestSubsidy"),
        }),
        {
          phase: "settlement",
          name: "subsidise organisers' interest",
          about: "organisers that take poor households along get a share of the interest they paid",
          reads: ["organiser.interestFen", "organiser.poorLinked", "organiser.fate"],
          writes: ["account.*", "flow.*", `${grants.purse.name}.*`],
          finish: (moment) => subsidiseOrganisers(moment, given),
        },
      ],
    };
  },
});

/** Households pay interest on what they owe now: nothing is lent or repaid between settlement and the debts' service. */
function claimInterest(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  { householdShare }: Parameters,
  who: Rule,
): void {
  const { debtFen } = moment.world.books.accounts;
  const { loanRate } = moment.world.spec.finance;
  const asked = ask(moment);
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    const interest = shareFen(debtFen[h]!, loanRate);
    claimFen[h] = interest > 0 && who(asked) !== 0 ? shareFen(interest, householdShare) : 0;
  }
}

function subsidiseOrganisers({ world, year, till }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiser.poorLinked[o]! < given.minPoorHouseholds) continue;
    const county = organiserCounty(world, o);
    const wanted = shareFen(organiser.interestFen[o]!, given.organiserShare);
    const fen = Math.min(wanted, roomFen(world, grants.purse, given, county, year));
    if (fen === 0) continue;
    pay(till, kindOf.interestSubsidy, governmentAccount(world, county), organiserAccount(world, o), fen);
    spend(world, grants.purse, county, fen);
  }
}
