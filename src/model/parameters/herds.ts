/** Herds held as wealth, where a region holds them (`regions: herdsHeld`). */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";

const estimate = { source: "estimate; the trait itself: sichuan-2023/S2", grade: "E" } as const;

export const herdParameters = z.strictObject({
  priceResponse: quantity("1", {
    about: "elasticity of the share sold to the expected price: weak where animals are wealth",
    min: 0,
    max: 5,
    default: 0.2,
    ...estimate,
  }),
  pasture: quantity("1", {
    about: "largest herd that its pasture carries, relative to the first one",
    min: 1,
    max: 20,
    default: 1.8,
    ...estimate,
  }),
  mortality: share({
    about: "share of the standing herd that dies, for each share of the year's yield that weather takes",
    default: 0.6,
    ...estimate,
  }),
  breedingHerd: share({
    about: "share of the first herd that is not sold even in distress",
    default: 0.3,
    ...estimate,
  }),
  distressPrice: share({
    about: "price of an animal sold in distress, as a share of the farm-gate price",
    default: 0.7,
    ...estimate,
  }),
});

export type HerdParameters = z.infer<typeof herdParameters>;
