/**
 * End of a programme: from a year on an instrument is no more, whatever its own term. Its steps are not run, it pays
 * nothing that it had promised, and organisers that plan no longer reckon with it; what it has built or
 * granted stays, and what it has lent is still collected.
 */
import { z } from "zod";
import { stream, uniform } from "../../engine/random.ts";
import { drawOne, productActor } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import type { World } from "../world.ts";

const parameters = z
  .strictObject({
    events: z
      .array(
        z.strictObject({
          year: z.int().meta({ description: "first year without it" }),
          instrument: z.string().max(60).meta({ description: "id of the instrument" }),
        }),
      )
      .max(200)
      .default([])
      .meta({ description: "which programme ends, and when" }),
    frequency: share({
      about: "share of years in which any programme that still runs ends by luck",
      default: 0,
      source: "estimate",
      grade: "E",
    }),
    ...cited,
  })
  .refine(({ events, frequency }) => events.length > 0 || frequency > 0, {
    path: ["events"],
    message: "say which programme ends: give events, or a frequency above 0%",
  });
type Parameters = z.infer<typeof parameters>;

const luck = stream("programmeEnds");

export const programmeEnds = defineMechanism({
  id: "programmeEnds",
  group: "shocks",
  title: { en: "end of a programme", zh: "政策退出" },
  about: "from a given year on an instrument is no more: nothing is paid, nothing is promised",
  parameters,
  tables: [],
  bind: (given) => ({
    steps: [],
    ends: (world, instrument, year) => hasEnded(world, instrument, year, given),
  }),
});

function hasEnded(
  world: World,
  instrument: string,
  year: number,
  { events, frequency }: Parameters,
): boolean {
  if (events.some((event) => event.instrument === instrument && year >= event.year)) return true;
  if (frequency === 0) return false;
  const actor = productActor(instrument);
  for (let past = world.spec.years.first; past <= year; past++)
    if (uniform(drawOne(world, luck, past, actor)) < frequency) return true;
  return false;
}
