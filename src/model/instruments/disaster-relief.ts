/**
 * Disaster relief: the county makes up a part of what weather took off a household's harvest, where the loss is large.
 * Paid in the year of the loss, after the harvest is sold.
 */
import { z } from "zod";
import { call, name, number } from "../../engine/formula.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited } from "../parameter.ts";
import { bindWho, bindYuan, claimByFormula, whoIs, yuanOf } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const loss = name("weatherLoss");

const grants = grantsOf("disasterRelief");

export const disasterRelief = defineMechanism({
  id: "disasterRelief",
  group: "instruments",
  title: { en: "disaster relief", zh: "灾害救助" },
  about: "the county makes up a part of harvests lost to weather, where the loss is large",
  parameters: z.strictObject({
    who: whoIs("whether a household gets it", call(">", loss, number(500)), estimate),
    amount: yuanOf(
      "relief for a household in a year",
      call("min", call("*", number(0.3), loss), number(5000)),
      estimate,
    ),
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
        about: "households with large weather losses claim a part of them",
        reads: ["household.*", "village.*", "account.*"],
        writes: transferWrites,
        claim: claimByFormula(bindWho(given.who, spec), bindYuan(given.amount, spec)),
        settle: payTransfer("disasterRelief"),
      }),
    };
  },
});
