/** Livestream selling, the declarations and parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const livestreamTable = defineTable("livestream", "a household's sales live", {
  partner: column("i32", "id", "host that sells for it this year; -1 none"),
  kg: column("f32", "kg", "harvest sold live this year that would have been unsold"),
  dueFen: column("f64", "fen", "what the host owes for it"),
});

export const liveProductTable = defineTable(
  "liveProduct",
  "a product sold live from a village (village x product)",
  {
    host: column("i32", "id", "who would sell it live this year; -1 nobody"),
    kg: column("f64", "kg", "sold live this year"),
    dueFen: column("f64", "fen", "owed to households for it"),
  },
);

export const liveTradeTable = defineTable("liveTrade", "an organiser's sales live", {
  salesFen: column("f64", "fen", "sold live this year"),
  costFen: column("f64", "fen", "carriage and the platform's commission"),
});

const estimate = { source: "estimate from national-2020/N4", grade: "E", year: 2020 } as const;

export const livestreamParameters = z.strictObject({
  share: share({ about: "share of what would be unsold that can be sold live", default: 0.4, ...estimate }),
  willing: share({ about: "share of households that take part in a year", default: 0.5, ...estimate }),
  discount: share({ about: "what buyers live pay below the market price", default: 0.1, ...estimate }),
  carriage: quantity("yuan/kg", {
    about: "packing and carriage to the buyer, in money of the first year",
    min: 0,
    max: 1000,
    default: 1,
    ...estimate,
  }),
  commission: share({
    about: "share of the price after carriage that platform and host keep",
    default: 0.2,
    ...estimate,
  }),
  platform: share({
    about: "share of the commission that goes to platform and streamer",
    default: 0.75,
    ...estimate,
  }),
  capacity: quantity("yuan/village", {
    about: "sales live that a village can send out in a year",
    min: 0,
    max: 1e12,
    default: 100_000,
    ...estimate,
  }),
  ...cited,
});
export type Livestream = z.infer<typeof livestreamParameters>;
