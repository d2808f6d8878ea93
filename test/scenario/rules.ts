/** A small scenario schema of the real one's manner: the core, and one mechanism of each kind of parameter. */
import { z } from "zod";
import { quantity, share } from "../../src/model/parameter.ts";
import { coreShape } from "../../src/model/parameters/core.ts";
import type { Rules } from "../../src/scenario/judge.ts";

const sourced = { source: z.string().max(200).optional(), grade: z.enum(["S", "D", "E"]).optional() };
const estimate = { source: "estimate", grade: "E" } as const;

const awardPerMu = z.strictObject({
  rate: quantity("yuan/mu", {
    about: "award",
    min: 0,
    max: 10_000,
    source: "lixian-2020/L1",
    grade: "S",
    default: 200,
  }),
  minArea: quantity("mu", { about: "least area", min: 0, default: 500, ...estimate }),
  minPoorHouseholds: quantity("household", { about: "least", min: 0, whole: true, default: 15, ...estimate }),
  ...sourced,
});

const generalTransfer = z.strictObject({
  who: z.string().meta({ formula: "household" }),
  amount: z.string().meta({ formula: "household" }),
  ...sourced,
});

const contract = z.strictObject({
  products: z.array(z.string()).default([]),
  floor: share({ about: "floor as a share of the expected price", default: 0.8, ...estimate }),
  dividend: z
    .strictObject({ guaranteed: share({ about: "promised", default: 0.08, ...estimate }) })
    .prefault({}),
  ...sourced,
});

const drought = z.strictObject({
  year: quantity("1", { about: "year", min: 1900, max: 2200, whole: true, ...estimate }),
  size: share({ about: "strength", ...estimate }),
  ...sourced,
});

const switchable = <T extends z.ZodObject>(parameters: T) =>
  z.union([z.literal("off"), z.literal("on").transform(() => parameters.parse({})), parameters]).optional();

const schema = z.strictObject({
  ...coreShape,
  linkages: z.strictObject({ contract: switchable(contract) }).prefault({}),
  instruments: z
    .strictObject({ awardPerMu: switchable(awardPerMu), generalTransfer: switchable(generalTransfer) })
    .prefault({}),
  shocks: z.strictObject({ drought: switchable(drought) }).prefault({}),
  metrics: z
    .record(z.string().regex(/^[a-z]\w*$/i), z.union([z.string(), z.number()]).meta({ formula: "metric" }))
    .default({}),
  expect: z
    .array(
      z.strictObject({
        metric: z.string(),
        year: z.int(),
        value: z.union([z.number(), z.string()]),
        tolerance: share({ about: "how far off still counts as met", default: 0.1, ...estimate }),
        source: z.string().optional(),
      }),
    )
    .default([]),
});

export const rules = {
  schema,
  names: {
    metrics: {
      netIncome: "yuan/person",
      dividendIncome: "yuan/person",
      rentPerMu: "yuan/mu",
      headcount: "1",
    },
    household: ["poor", "labourers", "persons", "incomePerCapita", "line"],
  },
} as unknown as Rules<z.infer<typeof schema>>;
