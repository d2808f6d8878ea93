/** Contract farming, the declarations: state of growers and buyers, and the parameters. */
import { z } from "zod";
import { column, defineTable } from "../../engine/columns.ts";
import { cited, quantity, share } from "../parameter.ts";

export const contractTable = defineTable("contract", "a household's contract with a processor", {
  partner: column("i32", "id", "buyer; -1 none"),
  considers: column("u8", "flag", "would sign this year"),
  trust: column("f32", "1", "trust between grower and buyer, 0 to 1"),
  agreed: column("f32", "yuan/kg", "agreed price of this year"),
  dueFen: column("f64", "fen", "what the buyer owes for this year's delivery"),
});

export const buyerTable = defineTable("contractBuyer", "an organiser as a buyer under contract", {
  signedKg: column("f64", "kg", "normal harvest of the growers under contract"),
  reneged: column("u8", "flag", "broke its contracts this year"),
  sideSold: column("f64", "kg", "contracted harvest that growers sold beside the contract this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;
export const contractParameters = z.strictObject({
  priceShare: share({
    about: "agreed price as a share of the expected farm-gate price",
    default: 0.97,
    max: 2,
    ...estimate,
  }),
  floor: share({ about: "floor as a share of the base price", default: 0.75, max: 2, ...estimate }),
  willing: share({ about: "share of growers that consider a contract in a year", default: 0.3, ...estimate }),
  sideSelling: quantity("1", {
    about: "share of harvest sold beside the contract, per relative gap and lack of trust",
    min: 0,
    max: 20,
    default: 1.6,
    ...estimate,
  }),
  reneging: quantity("1", {
    about: "probability of reneging per relative gap and lack of integrity",
    min: 0,
    max: 20,
    default: 1.5,
    ...estimate,
  }),
  trustGain: share({
    about: "share of the gap to full trust closed by a kept contract",
    default: 0.2,
    ...estimate,
  }),
  trustLoss: share({ about: "share of trust lost by a broken one", default: 0.5, ...estimate }),
  ...cited,
});
export type ContractParameters = z.infer<typeof contractParameters>;
