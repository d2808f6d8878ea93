/**
 * Credit guarantee: the county stands for loans of organisers that take poor households along, beyond what their assets
 * carry. The bank lends more, organisers plan larger; when one fails, the county pays the bank a share of what it lost,
 * up to the guarantee. The county's guarantees together stay below an exposure.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { bankAccount, governmentAccount } from "../accounts.ts";
import { ALIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import { takesPoorAlong } from "./eligible.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";

export const guaranteeTable = defineTable("creditGuarantee", "an organiser's guarantee", {
  guaranteedFen: column("f64", "fen", "loans that the county stands for this year"),
});
const purse = purseOf("creditGuarantee");

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  perOrganiser: quantity("yuan", {
    about: "most that is guaranteed for one organiser",
    min: 0,
    max: 1e12,
    default: 200_000,
    ...estimate,
  }),
  covered: share({ about: "share of the bank's loss that the county pays", default: 0.8, ...estimate }),
  exposure: quantity("yuan", {
    about: "most that a county guarantees at a time",
    min: 0,
    max: 1e12,
    default: 20_000_000,
    ...estimate,
  }),
  ...takesPoorAlong,
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const creditGuarantee = defineMechanism({
  id: "creditGuarantee",
  group: "instruments",
  title: { en: "credit guarantee", zh: "融资担保" },
  about:
    "the county stands for loans of organisers that take poor households along, and pays part of the bank's loss",
  parameters,
  tables: [
    { table: guaranteeTable, rowsOf: "organiser" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given) {
    return {
      purse,
      steps: [
        {
          phase: "policy",
          name: "guarantee credit",
          about: "organisers that took enough poor households along last year get a longer credit line",
          reads: ["organiser.fate", "organiser.poorLinked"],
          writes: ["creditGuarantee.*", "creditGuaranteePurse.*", "organiser.lineFen"],
          finish: (moment) => guarantee(moment, given),
        },
        {
          phase: "finance",
          name: "honour guarantees",
          about: "the county pays the bank a share of its loss on organisers that failed",
          reads: ["organiser.failedYear", "organiser.bankLossFen", "creditGuarantee.guaranteedFen"],
          writes: ["account.*", "flow.*", "creditGuaranteePurse.*"],
          finish: (moment) => honour(moment, given),
        },
      ],
    };
  },
});

function guarantee({ world, year }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  const { guaranteedFen } = columnsOf(world.store, guaranteeTable);
  guaranteedFen.fill(0);
  if (!isOpen(given, year)) return;
  const left = new Float64Array(size.counties).fill(toFen(given.exposure));
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || organiser.poorLinked[o]! < given.minPoorHouseholds) continue;
    const county = organiserCounty(world, o);
    const fen = Math.min(left[county]!, toFen(given.perOrganiser));
    left[county] = left[county]! - fen;
    guaranteedFen[o] = fen;
    organiser.lineFen[o] = organiser.lineFen[o]! + fen;
  }
}

function honour({ world, year, till }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  const { guaranteedFen } = columnsOf(world.store, guaranteeTable);
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.failedYear[o] !== year || guaranteedFen[o] === 0) continue;
    const county = organiserCounty(world, o);
    const owed = shareFen(Math.min(guaranteedFen[o]!, organiser.bankLossFen[o]!), given.covered);
    const fen = Math.min(owed, roomFen(world, purse, given, county, year));
    pay(till, kindOf.guarantee, governmentAccount(world, county), bankAccount(world), fen);
    spend(world, purse, county, fen);
  }
}
