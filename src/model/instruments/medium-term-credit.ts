/**
 * Medium-term credit (county-2022/C3): a loan of several years to an organiser that takes poor households along and expects
 * to earn on its land. No repayment falls due in its years of grace; then equal parts of it do, each year, until its term.
 * It leaves the ordinary credit line as it is. A short loan for a long-lived orchard is what breaks capital chains.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { lend } from "../../ledger/credit.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { bankAccount, organiserAccount } from "../accounts.ts";
import { ALIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { takesPoorAlong } from "./eligible.ts";
import { isOpen, programme } from "./programme.ts";

export const mediumTermTable = defineTable("mediumTermCredit", "an organiser's medium-term loan", {
  lentFen: column("f64", "fen", "loan when it was lent; 0 none"),
  lentYear: column("u16", "year", "year in which it was lent"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const { from, until } = programme();
const parameters = z.strictObject({
  ofAssets: share({ about: "loan as a share of fixed assets", max: 10, default: 0.5, ...estimate }),
  perOrganiser: quantity("yuan", {
    about: "most that one organiser is lent",
    min: 0,
    max: 1e12,
    default: 500_000,
    ...estimate,
  }),
  term: quantity("year", {
    about: "years until all of it is due",
    min: 1,
    max: 50,
    whole: true,
    default: 5,
    ...estimate,
  }),
  grace: quantity("year", {
    about: "years before any of it is due",
    min: 0,
    max: 50,
    whole: true,
    default: 2,
    ...estimate,
  }),
  volume: quantity("yuan", {
    about: "most that the bank lends under it in a county and year",
    min: 0,
    max: 1e12,
    default: 10_000_000,
    ...estimate,
  }),
  ...takesPoorAlong,
  from,
  until,
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const mediumTermCredit = defineMechanism({
  id: "mediumTermCredit",
  group: "instruments",
  title: { en: "medium-term credit", zh: "中长期信贷" },
  about: "the bank lends organisers that take poor households along for several years, with years of grace",
  parameters,
  tables: [{ table: mediumTermTable, rowsOf: "organiser" }],
  bind(given) {
    return {
      // Loans that were made keep their terms when the programme has ended.
      close: (moment) => lendLong(moment, { ...given, volume: 0 }),
      steps: [
        {
          phase: "policy",
          name: "lend for the medium term",
          about:
            "organisers without such a loan that expect to earn take one; what is not due yet is deferred",
          reads: [
            "organiser.fate",
            "organiser.poorLinked",
            "organiser.expectedReturn",
            "organiser.fixedAssetsFen",
          ],
          writes: ["account.*", "flow.*", "mediumTermCredit.*", "organiser.lineFen", "organiser.deferredFen"],
          finish: (moment) => lendLong(moment, given),
        },
      ],
    };
  },
});

function lendLong({ world, year, till }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  const own = columnsOf(world.store, mediumTermTable);
  const left = new Float64Array(size.counties).fill(toFen(given.volume));
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || year >= own.lentYear[o]! + given.term) own.lentFen[o] = 0;
    const county = organiserCounty(world, o);
    if (isOpen(given, year) && own.lentFen[o] === 0 && qualifies(world, o, given)) {
      const fen = Math.min(
        left[county]!,
        toFen(given.perOrganiser),
        shareFen(organiser.fixedAssetsFen[o]!, given.ofAssets),
      );
      lend(till, bankAccount(world), organiserAccount(world, o), fen);
      left[county] = left[county]! - fen;
      own.lentFen[o] = fen;
      own.lentYear[o] = year;
    }
    const deferred = notYetDue(own.lentFen[o]!, year - own.lentYear[o]!, given);
    organiser.lineFen[o] = organiser.lineFen[o]! + deferred;
    organiser.deferredFen[o] = organiser.deferredFen[o]! + deferred;
  }
}

function qualifies({ organiser }: World, o: number, { minPoorHouseholds }: Parameters): boolean {
  return (
    organiser.fate[o] === ALIVE &&
    organiser.poorLinked[o]! >= minPoorHouseholds &&
    organiser.expectedReturn[o]! > 0
  );
}

/** Part of a loan that is not due in its `age`-th year, fen: all in the years of grace, then ever less, none at its term. */
function notYetDue(lentFen: number, age: number, { term, grace }: Parameters): number {
  const years = Math.max(1, term - grace);
  return shareFen(lentFen, Math.min(1, Math.max(0, (term - 1 - age) / years)));
}
