/**
 * The household-level industrial poverty fund (lixian-2020/L4, L8): each registered poor household is granted money once,
 * for industry only. It becomes shares of an organiser with room on its register (the poor who cannot work first), or
 * animals of its own where the household can work and keeps none.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { type Rule, ask } from "../household-formula.ts";
import { drawHouseholds, drawOne, nextDrawn } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import { nextMarked } from "../rules/ties.ts";
import { purseOf } from "../purse.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { bindWho, registeredPoor, whoIs } from "./claims.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";
import { registerRoom, registerWithRoom, takeShares } from "./share-register.ts";

/** Animals that a household keeps at most, however cheap they are. */
const MOST_HEAD = 10_000;

const purse = purseOf("householdIndustrialFund");

export const fundTable = defineTable("householdIndustrialFund", "a household's industrial fund", {
  reached: column("u8", "id", "0 not reached this year, 1 reached, 2 reached and would rather keep animals"),
  grantedFen: column("f64", "fen", "fund granted so far; 0 none"),
});

const estimate = {
  source: "recalled Gansu rule of 2018 (5,000 yuan a person, 20,000 to 30,000 a household); not in facts.md",
  grade: "E",
} as const;
const parameters = z.strictObject({
  who: whoIs("whether a household may get it, once", registeredPoor, {
    source: "household-level poverty funds (lixian-2020/L4, L8)",
    grade: "D",
  }),
  perPerson: quantity("yuan/person", {
    about: "fund for each person",
    min: 0,
    max: 1_000_000,
    default: 5000,
    ...estimate,
  }),
  cap: quantity("yuan/household", {
    about: "most a household gets",
    min: 0,
    max: 10_000_000,
    default: 20_000,
    ...estimate,
  }),
  ...programme({ from: { default: 2018, ...estimate }, until: { default: 2020, ...estimate } }),
  yearlyShare: share({
    about: "share of households still without that are reached in a year",
    default: 0.4,
    source: "estimate",
    grade: "E",
  }),
  ownIndustry: share({
    about: "share of households able to work that buy animals of their own rather than shares",
    default: 0.35,
    source: "estimate",
    grade: "E",
  }),
  ...registerRoom,
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const reach = stream("householdIndustrialFund.reach");
const use = stream("householdIndustrialFund.use");

export const householdIndustrialFund = defineMechanism({
  id: "householdIndustrialFund",
  group: "instruments",
  title: { en: "household industrial fund", zh: "到户产业扶持资金" },
  about: "the county grants poor households money for industry once; it becomes shares or animals",
  parameters,
  needs: ["capitalShares"],
  tables: [
    { table: fundTable, rowsOf: "household" },
    { table: purse, rowsOf: "county" },
  ],
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse,
      steps: [
        {
          phase: "policy",
          name: "grant industrial fund",
          about: "poor households not yet reached get their fund and invest it",
          reads: ["household.*", "village.*", "organiser.fate", "organiser.fixedAssetsFen"],
          writes: [
            "account.*",
            "flow.*",
            "householdIndustrialFund.*",
            "householdIndustrialFundPurse.*",
            "capitalShares.*",
            "organiser.shareCapitalFen",
            "organiser.holders",
            "household.sideline",
            "household.sidelineHead",
          ],
          rows: (moment, block) => reachHouseholds(moment, block, given, who),
          finish: (moment) => grant(moment, given),
          tell: (moment, h) => tell(moment, h, given, who),
        },
      ],
    };
  },
});

/** Values of `reached`. */
const NOT_REACHED = 0;
const REACHED = 1;
const WOULD_KEEP_ANIMALS = 2;

/** Whom the county's people reach this year, and what those would rather do with the money. */
function reachHouseholds(moment: Moment, block: Block, given: Parameters, who: Rule): void {
  const { yearlyShare, ownIndustry } = given;
  const own = columnsOf(moment.world.store, fundTable);
  own.reached.fill(NOT_REACHED, block.from, block.to);
  if (!isOpen(given, moment.year)) return;
  const reached = drawHouseholds(moment, block, reach, 0);
  const uses = drawHouseholds(moment, block, use, 1);
  const asked = ask(moment);
  const next = (h: number) => nextDrawn(reached, block, h, yearlyShare);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    asked.h = h;
    if (who(asked) === 0) continue;
    own.reached[h] = uniform(uses[h - block.from]!) < ownIndustry ? WOULD_KEEP_ANIMALS : REACHED;
  }
}

function grant(moment: Moment, given: Parameters): void {
  const { world, year, till } = moment;
  const { household, size } = world;
  if (!isOpen(given, year)) return;
  const own = columnsOf(world.store, fundTable);
  const next = (h: number) => nextMarked(own.reached, h, size.households);
  for (let h = next(0); h < size.households; h = next(h + 1)) {
    if (own.grantedFen[h] !== 0) continue;
    const fen = toFen(Math.min(given.cap, household.persons[h]! * given.perPerson));
    const county = countyOf(world, h);
    if (roomFen(world, purse, given, county, year) < fen) continue;
    const animals =
      household.labourers[h]! > 0 &&
      household.sideline[h] === NO_PRODUCT &&
      own.reached[h] === WOULD_KEEP_ANIMALS;
    const o = animals ? -1 : registerWithRoom(world, h, fen, given.cooperativeRoom);
    if (o < 0 && !buysAnimals(world, h, fen)) continue;
    pay(till, kindOf.industrialFund, governmentAccount(world, county), h, fen);
    spend(world, purse, county, fen);
    own.grantedFen[h] = fen;
    if (o < 0) {
      pay(till, kindOf.animals, h, outsideAccount(world), fen);
      continue;
    }
    takeShares(moment, h, o, fen);
  }
}

/** Buys as many animals as the fund pays for, of the kind most kept in the county; false where it pays for none. */
function buysAnimals(world: World, h: number, fen: number): boolean {
  const { household, products } = world;
  if (household.labourers[h] === 0 || household.sideline[h] !== NO_PRODUCT) return false;
  const p = products.reduce((best, product, at) => {
    if (product.kind !== "animal" || product.establishmentCost + product.inputCost <= 0) return best;
    return best < 0 || product.initialShare > products[best]!.initialShare ? at : best;
  }, -1);
  if (p < 0) return false;
  const paidFor = fen / 100 / (products[p]!.establishmentCost + products[p]!.inputCost);
  if (paidFor < 1) return false;
  household.sideline[h] = p;
  household.sidelineHead[h] = Math.min(MOST_HEAD, Math.floor(paidFor));
  return true;
}

/** Whether an eligible household that has none yet was reached this year. */
function tell(moment: Moment, h: number, { yearlyShare, ...term }: Parameters, who: Rule): Telling[] {
  const { world, year } = moment;
  if (!isOpen(term, year) || columnsOf(world.store, fundTable).grantedFen[h] !== 0) return [];
  if (who({ ...ask(moment), h }) === 0) return [];
  return [
    { id: "fundReach", values: { drew: uniform(drawOne(world, reach, year, h)), reached: yearlyShare } },
  ];
}
