/**
 * An epidemic among people, as in early 2020: for part of the year migrants cannot travel, sales channels are closed, and
 * only a share of organisers' projects operates, so that they harvest, sell and employ less. Online sales go on. It is
 * one for all counties.
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { ALIVE } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import { villageCooperatives } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { householdLossTable, lossTableOf } from "./losses.ts";

const estimate = { source: "estimate", grade: "E" } as const;

const parameters = z.strictObject({
  events: z
    .array(
      z.strictObject({
        year: z.int(),
        size: share({ about: "size relative to that of 2020", default: 1, ...estimate }),
      }),
    )
    .max(200)
    .default([{ year: 2020, size: 1 }])
    .meta({ description: "years with an epidemic; 2020 (national-2020/N4), unless given" }),
  frequency: share({ about: "share of years in which one comes by luck", default: 0, ...estimate }),
  size: share({ about: "size of one that luck brings, relative to that of 2020", default: 1, ...estimate }),
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
    max: 0.95,
    default: 0.35,
    source: "restart reached 74.1% by 10 April",
    grade: "D",
    year: 2020,
  }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const luck = stream("epidemic");
const table = lossTableOf("epidemic", "the epidemic");

export const epidemic = defineMechanism({
  id: "epidemic",
  group: "shocks",
  title: { en: "epidemic", zh: "新冠疫情" },
  about: "for part of a year channels close, migrants stay home and organisers stand still",
  parameters,
  tables: [
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
  ],
  lossTable: table,
  bind(given) {
    return {
      losses: { by: "price", table, factor: ({ market }: World, p: number) => market.channel[p]! },
      steps: [
        {
          phase: "shocks",
          name: "spread epidemic",
          about: "closes channels, roads and workshops for part of the year",
          reads: [],
          writes: ["market.channel", "organiser.operating", "county.migration"],
          finish: (moment) => spread(moment, given),
        },
        {
          phase: "markets",
          name: "book epidemic",
          about: "what migrants could not earn and organisers that stood still could not harvest",
          reads: ["household.*", "organiser.*", "county.*", "villageProduct.farmGate"],
          writes: ["epidemic.lossYuan", "loss.lossYuan"],
          rows: bookVillages,
          finish: ({ world }) => {
            for (let o = world.size.cooperatives; o < world.size.organisers; o++) bookStandstill(world, o);
          },
        },
      ],
    };
  },
});

/** Size of the year's epidemic relative to that of 2020; 0 where there is none. */
function sizeIn({ world, year }: Moment, { events, frequency, size }: Parameters): number {
  const event = events.find((one) => one.year === year);
  if (event !== undefined) return event.size;
  return frequency > 0 && uniform(drawOne(world, luck, year, 0)) < frequency ? size : 0;
}

function spread(moment: Moment, given: Parameters): void {
  const { county, market, organiser, size } = moment.world;
  const severity = sizeIn(moment, given);
  if (severity === 0) return;
  county.migration.fill(1 - severity * given.migrantsBlocked);
  market.channel.fill(1 - severity * given.channelsClosed * (1 - given.distressPrice));
  const stand = 1 - severity * given.interrupted * (1 - given.operatingRate);
  for (let o = 0; o < size.organisers; o++) organiser.operating[o] = organiser.operating[o]! * stand;
}

function bookVillages({ world }: Moment, block: Block): void {
  const { household, village, county, spec, store } = world;
  const { migrantIncome } = spec.households.labour;
  const { lossYuan } = columnsOf(store, table);
  const borne = columnsOf(store, householdLossTable).lossYuan;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const c = village.county[v]!;
    const kept = county.migration[c]!;
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
      bookStandstill(world, o);
    if (kept === 1) continue;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const wages = household.migrants[h]! * migrantIncome * household.workSkill[h]! * county.wageLevel[c]!;
      const yuan = wages * (1 - kept);
      lossYuan[v] = lossYuan[v]! + yuan;
      borne[h] = borne[h]! + yuan;
    }
  }
}

/** What an organiser would have harvested in the time that it stood still. */
function bookStandstill(world: World, o: number): void {
  const { organiser, villageProduct, products, store } = world;
  const operated = organiser.operating[o]!;
  if (organiser.fate[o] !== ALIVE || operated === 1) return;
  const { lossYuan } = columnsOf(store, table);
  const v = organiser.village[o]!;
  const price = villageProduct.farmGate[v * products.length + organiser.product[o]!]!;
  lossYuan[v] = lossYuan[v]! + organiser.outputKg[o]! * (1 / operated - 1) * price;
}
