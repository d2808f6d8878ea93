/**
 * An epidemic among people, as in early 2020: for part of the year migrants cannot travel, sales channels are closed,
 * and only a share of organisers' projects operates. Online sales go on.
 */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Moment } from "../step.ts";

const parameters = z.strictObject({
  year: quantity("1", {
    about: "year of the epidemic",
    min: 1900,
    max: 2200,
    whole: true,
    default: 2020,
    source: "national-2020/N4",
    grade: "S",
    year: 2020,
  }),
  channelsClosed: share({
    about: "share of the year's sales that meets a closed channel",
    default: 0.2,
    source: "sales stopped for about ten weeks (national-2020/N4, lixian-2020/L9)",
    grade: "D",
    year: 2020,
  }),
  distressPrice: share({
    about: "price that a closed channel still brings, as a share of the normal one",
    default: 0.5,
    source: "estimate",
    grade: "E",
  }),
  migrantsBlocked: share({
    about: "share of the year that migrants could not work",
    default: 0.2,
    source: "estimate from national-2020/N4",
    grade: "E",
    year: 2020,
  }),
  operatingRate: share({
    about: "share of projects at work in early spring",
    default: 0.741,
    source: "national-2020/N4",
    grade: "S",
    year: 2020,
  }),
  interrupted: share({
    about: "share of the year to which that operating rate applies",
    default: 0.35,
    source: "restart reached 74.1% by 10 April",
    grade: "D",
    year: 2020,
  }),
  ...cited,
});

export const epidemic = defineMechanism({
  id: "epidemic",
  group: "shocks",
  title: { en: "epidemic", zh: "新冠疫情" },
  about: "for part of a year channels close, migrants stay home and organisers stand still",
  parameters,
  tables: [],
  bind(given) {
    return {
      steps: [
        {
          phase: "shocks",
          name: "spread epidemic",
          about: "closes channels, roads and workshops for part of the year",
          reads: [],
          writes: ["market.channel", "organiser.operating", "county.migration"],
          finish({ world, year }: Moment) {
            if (year !== given.year) return;
            world.county.migration.fill(1 - given.migrantsBlocked);
            world.market.channel.fill(1 - given.channelsClosed * (1 - given.distressPrice));
            const stand = 1 - given.interrupted * (1 - given.operatingRate);
            for (let o = 0; o < world.size.organisers; o++) {
              world.organiser.operating[o] = world.organiser.operating[o]! * stand;
            }
          },
        },
      ],
    };
  },
});
