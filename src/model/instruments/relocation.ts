/**
 * Relocation with land reclamation (lixian-2020/L13): poor households of remote villages move to a settlement near the
 * county's jobs, once. The county pays the builder of the house, and the household an award for demolishing the old one and
 * giving the plot and far fields back. The household lives nearer to work and has less land; a rural household stays one.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { call, name, number } from "../../engine/formula.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { type Rule, ask } from "../household-formula.ts";
import { drawHouseholds } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { bindWho, both, registeredPoor, whoIs } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

export const relocatedTable = defineTable("relocated", "a household's relocation", {
  movedYear: column("u16", "year", "year in which it moved; 0 not moved"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs(
    "whether a household may move",
    both(registeredPoor, call("<", name("infrastructure"), number(0.4))),
    estimate,
  ),
  yearlyShare: share({ about: "share of those households that move in a year", default: 0.2, ...estimate }),
  cost: quantity("yuan/person", {
    about: "cost of a house in the settlement",
    min: 0,
    max: 1_000_000,
    default: 50_000,
    ...estimate,
  }),
  reclamationAward: quantity("yuan/household", {
    about: "award for demolition and reclamation of the old homestead",
    min: 0,
    max: 1_000_000,
    default: 15_000,
    source: "lixian-2020/L13 names the award, not its amount",
    grade: "E",
  }),
  landGivenBack: share({
    about: "share of the land under the main product that is too far to keep",
    default: 0.5,
    ...estimate,
  }),
  nearerWork: quantity("yuan/year", {
    about: "by how much the burden of working away falls near the county's jobs",
    min: 0,
    max: 200_000,
    default: 4000,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const reach = stream("relocation.reach");
const grants = grantsOf("relocation");
const payAward = payTransfer("reclamationAward");

export const relocation = defineMechanism({
  id: "relocation",
  group: "instruments",
  title: { en: "relocation with reclamation", zh: "易地搬迁与拆旧复垦" },
  about: "the county moves poor households of remote villages near jobs and pays for the old homestead",
  parameters,
  tables: [...grantTables(grants), { table: relocatedTable, rowsOf: "household" }],
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "policy",
        about: "households reached in remote villages move",
        reads: ["household.*", "village.*", "account.*"],
        writes: [
          ...transferWrites,
          "relocated.*",
          "household.landMu",
          "household.productMu",
          "household.tendedMu",
          "household.homeTie",
        ],
        whole: true,
        claim: (moment, block, claimFen) => claimMoves(moment, block, claimFen, given, who),
        settle: (moment, block, h, fen) => move(moment, block, h, fen, given),
      }),
    };
  },
});

function claimMoves(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  who: Rule,
): void {
  const { world } = moment;
  const { movedYear } = columnsOf(world.store, relocatedTable);
  const reached = drawHouseholds(moment, block, reach, 0);
  const asked = ask(moment);
  const awardFen = toFen(given.reclamationAward);
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    const moves =
      movedYear[h] === 0 && uniform(reached[h - block.from]!) < given.yearlyShare && who(asked) !== 0;
    claimFen[h] = moves ? toFen(given.cost * world.household.persons[h]!) + awardFen : 0;
  }
}

function move(moment: Moment, block: Block, h: number, fen: number, given: Parameters): void {
  const { world, year } = moment;
  const { household } = world;
  const awardFen = toFen(given.reclamationAward);
  const county = governmentAccount(world, countyOf(world, h));
  pay(block.till, kindOf.relocation, county, outsideAccount(world), fen - awardFen);
  payAward(moment, block, h, awardFen);
  columnsOf(world.store, relocatedTable).movedYear[h] = year;
  const before = household.productMu[h]!;
  household.productMu[h] = before * (1 - given.landGivenBack);
  household.landMu[h] = Math.max(0, household.landMu[h]! - (before - household.productMu[h]!));
  household.tendedMu[h] = Math.min(household.tendedMu[h]!, household.productMu[h]!);
  household.homeTie[h] = household.homeTie[h]! - given.nearerWork;
}
