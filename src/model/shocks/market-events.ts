/**
 * What shocks on product markets share: a factor on one product for a year or more, written into the scenario or begun by
 * luck, product by product. Markets are one for all counties, so such a shock has no place.
 */
import { z } from "zod";
import { clamp, exp, normal } from "../../engine/math.ts";
import { type Stream, uniform } from "../../engine/random.ts";
import { drawOne, productActor } from "../luck.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Moment } from "../step.ts";

/** Least and most that a factor may be. */
const LEAST = 0.01;
const MOST = 20;

const estimate = { source: "estimate", grade: "E" } as const;

/** What the factor means, and what one that is drawn is like. */
export interface MarketShockSpec {
  readonly factor: string;
  readonly usual: number;
  readonly years: number;
}

export function marketShockParameters(spec: MarketShockSpec) {
  const lasts = (fallback: number) =>
    quantity("year", {
      about: "years that it lasts",
      min: 1,
      max: 50,
      whole: true,
      default: fallback,
      ...estimate,
    });
  const event = z.strictObject({
    year: z.int(),
    years: lasts(1),
    product: z.string().max(40),
    factor: quantity("1", { about: spec.factor, min: LEAST, max: MOST, source: "scenario", grade: "E" }),
  });
  return z
    .strictObject({
      events: z.array(event).max(500).default([]).meta({ description: "years in which it must come" }),
      frequency: share({
        about: "share of years in which one begins by luck, for each product",
        default: 0,
        ...estimate,
      }),
      factor: quantity("1", {
        about: `${spec.factor}, of one that luck brings`,
        min: LEAST,
        max: MOST,
        default: spec.usual,
        ...estimate,
      }),
      spread: quantity("1", {
        about: "standard deviation of that factor's logarithm",
        min: 0,
        max: 2,
        default: 0.1,
        ...estimate,
      }),
      years: lasts(spec.years),
      products: z
        .array(z.string().max(40))
        .max(200)
        .default([])
        .meta({ description: "products that luck may strike; all, unless given" }),
      ...cited,
    })
    .refine(({ events, frequency }) => events.length > 0 || frequency > 0, {
      path: ["events"],
      message: "say when it comes: give events, or a frequency above 0%",
    });
}

export type MarketShockParameters = z.infer<ReturnType<typeof marketShockParameters>>;

/** Factor of all that is going on in a year for a product, within the bounds of one: 1 where nothing is. */
export function marketFactor(
  { world, year }: Moment,
  luck: Stream,
  given: MarketShockParameters,
  p: number,
): number {
  const { id } = world.products[p]!;
  let factor = 1;
  for (const event of given.events) {
    const goesOn = year >= event.year && year < event.year + event.years;
    if (goesOn && event.product === id) factor *= event.factor;
  }
  if (given.frequency === 0 || (given.products.length > 0 && !given.products.includes(id)))
    return clamp(factor, LEAST, MOST);
  const actor = productActor(id);
  const earliest = Math.max(world.spec.years.first, year - given.years + 1);
  for (let begun = earliest; begun <= year; begun++) {
    if (uniform(drawOne(world, luck, begun, actor)) >= given.frequency) continue;
    factor *= given.factor * exp(given.spread * normal(drawOne(world, luck, begun, actor, 1)));
  }
  return clamp(factor, LEAST, MOST);
}
