/**
 * The minimum living allowance: the county tops a household's income per person up to a standard. Income is last year's
 * without the allowance itself, so that who lives on it does not lose it every other year. It is the floor for those whom
 * neither work nor shares reach.
 */
import { z } from "zod";
import { name } from "../../engine/formula.ts";
import { toFen } from "../../ledger/round.ts";
import { formula } from "../formula-parameter.ts";
import { type Rule, ask, bindRule } from "../household-formula.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited } from "../parameter.ts";
import type { Block, Moment } from "../step.ts";
import { bindWho, registeredPoor, whoIs } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

const bounds = { min: 0, max: 1e6 } as const;

const grants = grantsOf("minimumLivingAllowance");

export const minimumLivingAllowance = defineMechanism({
  id: "minimumLivingAllowance",
  group: "instruments",
  title: { en: "minimum living allowance", zh: "农村低保" },
  about: "the county tops households' income per person up to a standard",
  parameters: z.strictObject({
    who: whoIs("whether a household may get it", registeredPoor, { source: "estimate", grade: "E" }),
    standard: formula("yuan/person", {
      about: "income per person that it tops up to",
      ...bounds,
      default: name("line"),
      source: "by 2020 every county's standard had to reach the poverty line",
      grade: "E",
    }),
    ...programme(),
    ...cited,
  }),
  tables: grantTables(grants),
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    const standard = bindRule(given.standard, bounds, spec);
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "settlement",
        about: "households below the standard claim what they lack of it",
        reads: ["household.*", "village.*", "account.*"],
        writes: transferWrites,
        claim: (moment, block, claimFen) => claimTopUp(moment, block, claimFen, who, standard),
        settle: payTransfer("livingAllowance"),
      }),
    };
  },
});

function claimTopUp(moment: Moment, block: Block, claimFen: Float64Array, who: Rule, standard: Rule): void {
  const asked = ask(moment);
  const { household } = moment.world;
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    const before = household.incomePerCapita[h]! * household.persons[h]! - claimFen[h]! / 100;
    const lacking = standard(asked) * household.persons[h]! - before;
    claimFen[h] = lacking > 0 && who(asked) !== 0 ? toFen(lacking) : 0;
  }
}
