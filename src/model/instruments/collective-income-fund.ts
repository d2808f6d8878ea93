/**
 * The collective-income fund: the county puts money into each village collective, which holds it as shares of an enterprise
 * that asked for collectives (a park for 568 villages, lixian-2020/L9). Goal: over 20,000 yuan a year (lixian-2020/L10).
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE } from "../actors/organiser.ts";
import { collectiveShareTable, subscribe } from "../linkages/capital-shares.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import { collectiveAccount, governmentAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";

const purse = purseOf("collectiveIncomeFund");

export const collectiveFundTable = defineTable("collectiveIncomeFund", "a village collective's fund", {
  grantedFen: column("f64", "fen", "fund granted so far; 0 none"),
});

const parameters = z.strictObject({
  perVillage: quantity("yuan/village", {
    about: "fund for each village",
    min: 0,
    max: 1e9,
    default: 150_000,
    source: "290 million less household shares, over 568 villages (lixian-2020/L9)",
    grade: "D",
    year: 2019,
  }),
  ...programme({ from: { default: 2018, source: "estimate" } }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const collectiveIncomeFund = defineMechanism({
  id: "collectiveIncomeFund",
  group: "instruments",
  title: { en: "collective-income fund", zh: "村集体经济扶持资金" },
  about: "the county funds village collectives, which hold shares of an enterprise",
  parameters,
  needs: ["capitalShares"],
  tables: [
    { table: collectiveFundTable, rowsOf: "village" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given) {
    return {
      purse,
      steps: [
        {
          phase: "policy",
          name: "fund collectives",
          about: "collectives without shares get their fund and subscribe",
          reads: ["organiser.fate", "village.county"],
          writes: [
            "account.*",
            "flow.*",
            "collectiveIncomeFund.*",
            "collectiveIncomeFundPurse.*",
            "collectiveShares.*",
            "village.collectiveShareFen",
            "organiser.shareCapitalFen",
            "organiser.collectiveCapitalFen",
            "organiser.collectives",
          ],
          finish: (moment) => fund(moment, given),
        },
      ],
    };
  },
});

function fund(moment: Moment, given: Parameters): void {
  const { world, year, till } = moment;
  if (!isOpen(given, year)) return;
  const own = columnsOf(world.store, collectiveFundTable);
  const shares = columnsOf(world.store, collectiveShareTable);
  const fen = toFen(given.perVillage);
  for (let v = 0; v < world.size.villages; v++) {
    const county = world.village.county[v]!;
    if (own.grantedFen[v] !== 0 || roomFen(world, purse, given, county, year) < fen) continue;
    const o = enterpriseForCollectives(world, county);
    if (o < 0) continue;
    pay(till, kindOf.collectiveFund, governmentAccount(world, county), collectiveAccount(world, v), fen);
    spend(world, purse, county, fen);
    subscribe(moment, collectiveAccount(world, v), o, fen);
    own.grantedFen[v] = fen;
    shares.partner[v] = o;
    world.village.collectiveShareFen[v] = fen;
    world.organiser.collectives[o] = world.organiser.collectives[o]! + 1;
    world.organiser.collectiveCapitalFen[o] = world.organiser.collectiveCapitalFen[o]! + fen;
  }
}

/** The first enterprise of a county that still takes collectives on its register; -1 none. */
function enterpriseForCollectives(world: World, county: number): number {
  const { organiser, size, spec } = world;
  for (let o = size.cooperatives; o < size.organisers; o++) {
    const wanted = spec.organisers.enterprises[o - size.cooperatives]!.collectiveShares;
    if (organiser.fate[o] !== ALIVE || organiser.collectives[o]! >= wanted) continue;
    if (organiserCounty(world, o) === county) return o;
  }
  return -1;
}
