/** Capital shares, the parameters: what is promised, and who gets what capital earns. */
import { z } from "zod";
import { cited, share } from "../parameter.ts";

const inUse = { source: "a shared-dividend rule in use (parameters.md)", grade: "S" } as const;

/** Parts of what a household's capital earns under the shared rule. */
const sharedRule = z
  .strictObject({
    households: share({ about: "part that goes to the household", default: 0.55, ...inUse }),
    village: share({ about: "part that goes to its village's collective", default: 0.3, ...inUse }),
    operating: share({ about: "part that the organiser keeps for operating", default: 0.15, ...inUse }),
  })
  .refine(({ households, village, operating }) => Math.abs(households + village + operating - 1) < 1e-9, {
    path: ["operating"],
    message: "households, village and operating together must be 100%",
  });

export const capitalShareParameters = z.strictObject({
  guaranteed: share({
    about: "guaranteed dividend on capital",
    default: 0.08,
    source: "5% to 8% on poverty-fund shares",
    grade: "S",
  }),
  residual: share({
    about: "share of what is left after patronage and reserve that goes to shares",
    default: 0.5,
    source: "estimate",
    grade: "E",
  }),
  rule: z.enum(["holders", "shared"]).default("holders").meta({
    description:
      "who gets what a household's capital earns: the household, or household, village collective and organiser",
  }),
  shared: sharedRule.prefault({}),
  ...cited,
});
export type CapitalShareParameters = z.infer<typeof capitalShareParameters>;
