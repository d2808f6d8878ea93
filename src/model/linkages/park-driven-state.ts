/** Park-driven linkage, the declarations: tenants, parks and the parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const tenancyTable = defineTable("parkTenancy", "a household's stalls in an enterprise's park", {
  partner: column("i32", "id", "enterprise in whose park it keeps stalls; -1 none"),
  applies: column("i32", "id", "enterprise whose park promises it most this year; -1 none"),
  days: column("u16", "day", "days of its labour that the stalls take"),
});

export const tenantVillageTable = defineTable("parkVillage", "a village as a home of tenants", {
  applicants: column("u32", "household", "households that keep or would take stalls this year"),
});

export const parkTable = defineTable("park", "an enterprise as a park", {
  tenants: column("u32", "household", "households that keep stalls in it this year"),
  stalls: column("f32", "head", "stalls of one tenant"),
  days: column("u16", "day", "days of labour that they take"),
  incomeYuan: column("f64", "yuan", "what a tenancy is expected to leave its tenant this year"),
  payoutFen: column(
    "f64",
    "fen",
    "what a tenancy left its tenant this year; below zero, what the tenant owed",
  ),
});

const estimate = { source: "estimate", grade: "E" } as const;
export const parkParameters = z.strictObject({
  tenantShare: share({
    about: "share of a park's stalls that it may let to households",
    default: 0.2,
    ...estimate,
  }),
  tenancyDays: quantity("day", {
    about: "days of labour that one household's stalls take in a year, where the park has as many to let",
    min: 1,
    max: 365,
    whole: true,
    default: 150,
    ...estimate,
  }),
  offtake: share({
    about: "price that the park pays for what its tenants' stalls yield, as a share of what it sells at",
    default: 0.95,
    ...estimate,
  }),
  leaseShare: share({
    about: "yearly rent of a stall, as a share of the park's investment in it",
    default: 0.08,
    ...estimate,
  }),
  concession: share({
    about: "share of what keeping a stall itself would bring that a park gives up to take a household along",
    default: 0.25,
    ...estimate,
  }),
  willing: share({ about: "share of households that consider stalls in a year", default: 0.3, ...estimate }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households get stalls first" }),
  ...cited,
});
export type ParkParameters = z.infer<typeof parkParameters>;
