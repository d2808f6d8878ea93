/** Price shock: in scripted years the market price of a product is a factor of what it would have been. */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity } from "../parameter.ts";
import type { Moment } from "../step.ts";

const parameters = z.strictObject({
  events: z
    .array(
      z.strictObject({
        year: z.int(),
        product: z.string().max(40),
        factor: quantity("1", {
          about: "price as a share of what it would have been",
          min: 0.01,
          max: 20,
          source: "scenario",
          grade: "E",
        }),
      }),
    )
    .min(1)
    .max(500),
  ...cited,
});

export const priceShock = defineMechanism({
  id: "priceShock",
  group: "shocks",
  title: { en: "price shock", zh: "价格冲击" },
  about: "in given years, the market price of a product is multiplied by a factor",
  parameters,
  tables: [],
  bind({ events }) {
    return {
      steps: [
        {
          phase: "shocks",
          name: "shock prices",
          about: "scripted factors on this year's prices",
          reads: [],
          writes: ["market.shock"],
          finish({ world, year }: Moment) {
            for (const event of events) {
              if (event.year !== year) continue;
              const p = world.products.findIndex(({ id }) => id === event.product);
              if (p >= 0) world.market.shock[p] = world.market.shock[p]! * event.factor;
            }
          },
        },
      ],
    };
  },
});
