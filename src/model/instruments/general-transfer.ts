/**
 * A general transfer: who gets it and how much are formulas in the scenario file. It stands for any programme of money for
 * households that has no module of its own. The county pays each year in which the household is eligible.
 */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited } from "../parameter.ts";
import { bindWho, bindYuan, claimByFormula, registeredPoor, whoIs, yuanOf } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

const scenario = { source: "the scenario says", grade: "E" } as const;

const grants = grantsOf("generalTransfer");

export const generalTransfer = defineMechanism({
  id: "generalTransfer",
  group: "instruments",
  title: { en: "general transfer", zh: "一般性补助" },
  about: "the county pays households what one formula gives, where another formula says so",
  parameters: z.strictObject({
    who: whoIs("whether a household gets it", registeredPoor, scenario),
    amount: yuanOf("amount for a household in a year", 0, scenario),
    ...programme(),
    ...cited,
  }),
  tables: grantTables(grants),
  bind(given, spec) {
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "settlement",
        about: "households claim what the formulas give them",
        reads: ["household.*", "village.*", "account.*"],
        writes: transferWrites,
        claim: claimByFormula(bindWho(given.who, spec), bindYuan(given.amount, spec)),
        settle: payTransfer("programmeTransfer"),
      }),
    };
  },
});
