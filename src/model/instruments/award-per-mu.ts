/**
 * The award per mu of Lixian's "one support and one belt" (lixian-2020/L1): an organiser that gathers more than 500 mu and
 * takes along more than 15 poor households gets 200 yuan per mu a year, for 3 years in a row. 564 mu give 112,800 yuan.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import { governmentAccount, organiserAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";

const purse = purseOf("awardPerMu");

export const awardTable = defineTable("awardPerMu", "an organiser's award", {
  yearsPaid: column("u8", "year", "years the award has been paid"),
  paidFen: column("f64", "fen", "award of this year"),
});

const lixian = { source: "lixian-2020/L1", grade: "S", year: 2019 } as const;
const parameters = z.strictObject({
  rate: quantity("yuan/mu", {
    about: "award per mu and year",
    min: 0,
    max: 100_000,
    default: 200,
    ...lixian,
  }),
  minArea: quantity("mu", {
    about: "area that must be exceeded",
    min: 0,
    max: 1_000_000,
    default: 500,
    ...lixian,
  }),
  minPoorHouseholds: quantity("household", {
    about: "registered poor households that must be taken along, at the least",
    min: 0,
    max: 100_000,
    default: 15,
    ...lixian,
  }),
  term: quantity("year", {
    about: "years in a row that it is paid",
    min: 1,
    max: 100,
    whole: true,
    default: 3,
    ...lixian,
  }),
  ...programme({ from: { default: 2018, source: "estimate" } }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const awardPerMu = defineMechanism({
  id: "awardPerMu",
  group: "instruments",
  title: { en: "award per mu", zh: "按亩奖补" },
  about: "the county pays organisers per mu for gathering land and taking poor households along",
  parameters,
  tables: [
    { table: awardTable, rowsOf: "organiser" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given) {
    return {
      purse,
      planAreas: [given.minArea],
      planReward: (world, o, areaMu, year) => hopedFor(world, o, areaMu, year, given),
      steps: [
        {
          phase: "matching",
          name: "pay award per mu",
          about: "organisers past both thresholds are paid",
          reads: ["organiser.landMu", "organiser.poorLinked"],
          writes: ["account.*", "flow.*", "awardPerMu.*", "awardPerMuPurse.*", "organiser.awardFen"],
          finish: (moment) => payAwards(moment, given),
        },
      ],
    };
  },
});

/** Award that a plan of so much land would bring this year, in yuan; the poor households are taken to follow. */
function hopedFor(world: World, o: number, areaMu: number, year: number, given: Parameters): number {
  const { yearsPaid } = columnsOf(world.store, awardTable);
  const open = isOpen(given, year) && yearsPaid[o]! < given.term;
  return open && areaMu >= given.minArea ? areaMu * given.rate : 0;
}

function payAwards({ world, year, till }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  const own = columnsOf(world.store, awardTable);
  own.paidFen.fill(0);
  if (!isOpen(given, year)) return;
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || own.yearsPaid[o]! >= given.term) continue;
    if (organiser.landMu[o]! < given.minArea || organiser.poorLinked[o]! < given.minPoorHouseholds) continue;
    const county = organiserCounty(world, o);
    const fen = Math.min(
      roomFen(world, purse, given, county, year),
      toFen(organiser.landMu[o]! * given.rate),
    );
    spend(world, purse, county, fen);
    pay(till, kindOf.award, governmentAccount(world, county), organiserAccount(world, o), fen);
    own.paidFen[o] = fen;
    own.yearsPaid[o] = own.yearsPaid[o]! + 1;
    organiser.awardFen[o] = organiser.awardFen[o]! + fen;
  }
}
