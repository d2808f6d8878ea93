/**
 * What shocks on whole counties share: a factor for a year or more, written into the scenario with its place or begun by
 * luck, which counties have in common to a given share.
 */
import { z } from "zod";
import { clamp, exp, normal, normalQuantile } from "../../engine/math.ts";
import type { Stream } from "../../engine/random.ts";
import { drawOne } from "../luck.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Moment } from "../step.ts";
import { includesCounty, placeParameters } from "./place.ts";

/** Deviate beyond any draw. */
const OUT_OF_REACH = 7;

const estimate = { source: "estimate", grade: "E" } as const;

/** What the factor means, its bounds, and what one that is drawn is like. */
export interface CountyShockSpec {
  readonly factor: string;
  readonly min: number;
  readonly max: number;
  readonly usual: number;
  readonly years: number;
  readonly commonShare: number;
}

export function countyShockParameters(spec: CountyShockSpec) {
  const lasts = (fallback: number) =>
    quantity("year", {
      about: "years that it lasts",
      min: 1,
      max: 50,
      whole: true,
      default: fallback,
      ...estimate,
    });
  const { min, max } = spec;
  const event = z.strictObject({
    year: z.int(),
    years: lasts(1),
    place: placeParameters,
    factor: quantity("1", { about: spec.factor, min, max, source: "scenario", grade: "E" }),
  });
  return z
    .strictObject({
      events: z
        .array(event)
        .max(500)
        .default([])
        .meta({ description: "years and places in which it must come" }),
      frequency: share({
        about: "share of years in which one begins by luck in a county",
        default: 0,
        ...estimate,
      }),
      factor: quantity("1", {
        about: `${spec.factor}, of one that luck brings`,
        min,
        max,
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
      commonShare: share({
        about: "share of its luck that all counties have in common",
        default: spec.commonShare,
        ...estimate,
      }),
      ...cited,
    })
    .refine(({ events, frequency }) => events.length > 0 || frequency > 0, {
      path: ["events"],
      message: "say when it comes: give events, or a frequency above 0%",
    });
}

export type CountyShockParameters = z.infer<ReturnType<typeof countyShockParameters>>;

/** Factor of all that is going on in a year in a county: 1 where nothing is. */
export function countyFactor(
  moment: Moment,
  luck: Stream,
  given: CountyShockParameters,
  { min, max }: CountyShockSpec,
  county: number,
): number {
  const { world, year } = moment;
  let factor = 1;
  for (const event of given.events) {
    const goesOn = year >= event.year && year < event.year + event.years;
    if (goesOn && includesCounty(world, event.place, county)) factor *= event.factor;
  }
  if (given.frequency > 0) {
    const earliest = Math.max(world.spec.years.first, year - given.years + 1);
    for (let begun = earliest; begun <= year; begun++) factor *= drawn(moment, luck, given, county, begun);
  }
  return clamp(factor, min, max);
}

/** Factor of what luck began in a county in a year. */
function drawn(
  { world }: Moment,
  luck: Stream,
  { frequency, factor, spread, commonShare }: CountyShockParameters,
  county: number,
  year: number,
): number {
  const both = (k: number) =>
    Math.sqrt(commonShare) * normal(drawOne(world, luck, year, 0, k)) +
    Math.sqrt(1 - commonShare) * normal(drawOne(world, luck, year, county, k + 1));
  const threshold = clamp(normalQuantile(1 - frequency), -OUT_OF_REACH, OUT_OF_REACH);
  return both(0) > threshold ? factor * exp(spread * both(2)) : 1;
}
