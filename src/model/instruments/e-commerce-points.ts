/**
 * E-commerce service points (lixian-2020/L11: 155 poor villages with one): the county sets points up and keeps them running.
 * A point brings parcels, storage and news of prices, which is a part of what roads and signal lack; the e-commerce linkage
 * sells through it, and goes on doing so. A point that is not kept running closes.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { World } from "../world.ts";
import { programme } from "./programme.ts";
import { servingStep, tablesOfVillages, villagesOf } from "./villages.ts";

export const servicePointTable = defineTable("eCommercePoints", "a village's e-commerce service point", {
  servicePoint: column("u8", "flag", "a service point is open"),
  everOpen: column("u8", "flag", "one has been set up, open or not"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  setUp: quantity("yuan/village", {
    about: "cost of setting a point up",
    min: 0,
    max: 1e9,
    default: 80_000,
    ...estimate,
  }),
  running: quantity("yuan/village", {
    about: "cost of keeping it running for a year",
    min: 0,
    max: 1e9,
    default: 12_000,
    ...estimate,
  }),
  villagesPerYear: quantity("village", {
    about: "points that a county keeps at a time",
    min: 0,
    max: 1_000_000,
    default: 155,
    source: "lixian-2020/L11",
    grade: "S",
    year: 2019,
  }),
  gain: share({
    about: "share of what the village's infrastructure lacks that its first point makes up",
    default: 0.05,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});

const tables = villagesOf("eCommercePoints");

export const eCommercePoints = defineMechanism({
  id: "eCommercePoints",
  group: "instruments",
  title: { en: "e-commerce service points", zh: "电商服务点" },
  about: "the county sets up and runs service points in villages, the poorest first",
  parameters,
  tables: [...tablesOfVillages(tables), { table: servicePointTable, rowsOf: "village" }],
  bind(given) {
    const step = servingStep({
      tables,
      given,
      kind: "servicePoint",
      name: "run service points",
      about: "points are kept running, or set up; those without money close",
      reads: ["village.infrastructure"],
      writes: ["eCommercePoints.*", "village.infrastructure"],
      lasting: true,
      begin: ({ store }) => columnsOf(store, servicePointTable).servicePoint.fill(0),
      costFen({ store }, v) {
        const { everOpen } = columnsOf(store, servicePointTable);
        return toFen(everOpen[v] === 1 ? given.running : given.setUp + given.running);
      },
      serve: (world, v) => open(world, v, given.gain),
    });
    return {
      purse: tables.purse,
      steps: [step],
      close: ({ world }) => columnsOf(world.store, servicePointTable).servicePoint.fill(0),
    };
  },
});

function open(world: World, v: number, gain: number): void {
  const { village } = world;
  const own = columnsOf(world.store, servicePointTable);
  const level = village.infrastructure[v]!;
  if (own.everOpen[v] === 0) village.infrastructure[v] = level + gain * (1 - level);
  own.everOpen[v] = 1;
  own.servicePoint[v] = 1;
}
