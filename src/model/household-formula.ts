/**
 * What a formula about a household may name, and how it is bound to the world: once a run, then asked row by row without
 * allocating. Names are those of the columns where they are columns.
 */
import { InvariantError } from "../engine/errors.ts";
import { bind, type Term } from "../engine/formula-bind.ts";
import type { Formula } from "../engine/formula.ts";
import { clamp } from "../engine/math.ts";
import { isUnread } from "./formula-parameter.ts";
import { type CoreSpec, productIds } from "./parameters/core.ts";
import { povertyLine } from "./rules/poverty-line.ts";
import type { Moment } from "./step.ts";
import type { World } from "./world.ts";

/** One household in one year, as a formula sees it. Moves on by setting `h`. */
export interface Asked {
  readonly world: World;
  readonly year: number;
  readonly line: number;
  h: number;
}

interface HouseholdName {
  readonly unit: string;
  readonly about: string;
  readonly read: Term<Asked>;
}

const named = (unit: string, about: string, read: Term<Asked>): HouseholdName => ({ unit, about, read });
const villageOf = ({ world, h }: Asked): number => world.household.village[h]!;

/** Every name that is the same in all scenarios. */
export const householdNames: Readonly<Record<string, HouseholdName>> = {
  persons: named("person", "persons", (a) => a.world.household.persons[a.h]!),
  labourers: named("person", "persons able to work", (a) => a.world.household.labourers[a.h]!),
  elderly: named("person", "elderly persons", (a) => a.world.household.elderly[a.h]!),
  disabled: named("person", "chronically ill or disabled persons", (a) => a.world.household.disabled[a.h]!),
  migrants: named("person", "labourers away as migrants", (a) => a.world.household.migrants[a.h]!),
  poor: named(
    "1",
    "1 where registered as poor and not yet out, else 0",
    (a) => a.world.household.registeredPoor[a.h]!,
  ),
  everRegistered: named(
    "1",
    "1 where registered as poor when the run began, else 0",
    (a) => a.world.household.everRegistered[a.h]!,
  ),
  belowLine: named(
    "1",
    "1 where last year's income was below that year's line, else 0",
    (a) => a.world.household.poor[a.h]!,
  ),
  fellBack: named(
    "1",
    "1 where it fell back into poverty last year, else 0",
    (a) => a.world.household.fellBack[a.h]!,
  ),
  yearsAbove: named("year", "years in a row above the line", (a) => a.world.household.yearsAbove[a.h]!),
  incomePerCapita: named(
    "yuan/person",
    "net income per person of last year",
    (a) => a.world.household.incomePerCapita[a.h]!,
  ),
  line: named("yuan/person", "poverty line of this year", (a) => a.line),
  cash: named(
    "yuan",
    "cash now; negative where overdrawn",
    (a) => a.world.books.accounts.cashFen[a.h]! / 100,
  ),
  debt: named("yuan", "owed to the bank now", (a) => a.world.books.accounts.debtFen[a.h]! / 100),
  landMu: named("mu", "contracted land", (a) => a.world.household.landMu[a.h]!),
  rentedOutMu: named(
    "mu",
    "own land transferred to an organiser",
    (a) => a.world.household.rentedOutMu[a.h]!,
  ),
  tendedMu: named(
    "mu",
    "land under the main product that the family tends",
    (a) => a.world.household.tendedMu[a.h]!,
  ),
  product: named(
    "id",
    "main product; compare it with a product's name, e.g. product == sichuanPepper",
    (a) => a.world.household.product[a.h]!,
  ),
  standAge: named("year", "age of the stand of the main product", (a) => a.world.household.standAge[a.h]!),
  sideline: named(
    "id",
    "animal kept; compare it with a product's name, e.g. sideline == cattle",
    (a) => a.world.household.sideline[a.h]!,
  ),
  sidelineHead: named("head", "animals or hives kept", (a) => a.world.household.sidelineHead[a.h]!),
  jobDays: named("day", "days of work for an organiser this year", (a) => a.world.household.jobDays[a.h]!),
  farmSkill: named("1", "skill in farming, 1 is the mean", (a) => a.world.household.farmSkill[a.h]!),
  workSkill: named("1", "skill in wage work, 1 is the mean", (a) => a.world.household.workSkill[a.h]!),
  weatherLoss: named(
    "yuan",
    "harvest lost to weather this year, at farm-gate prices; 0 before the harvest is sold",
    (a) => a.world.household.weatherLossYuan[a.h]!,
  ),
  hardship: named(
    "yuan",
    "subsistence that neither cash nor credit covered last year",
    (a) => a.world.household.hardshipYuan[a.h]!,
  ),
  infrastructure: named(
    "1",
    "roads, storage and signal of the village: 0 none, 1 as in a city",
    (a) => a.world.village.infrastructure[villageOf(a)]!,
  ),
  altitude: named("m", "altitude of the village", (a) => a.world.village.altitudeM[villageOf(a)]!),
  village: named("id", "village, from 0", villageOf),
  county: named("id", "county, from 0", (a) => a.world.village.county[villageOf(a)]!),
  year: named("year", "this year", (a) => a.year),
};

/** A product's name in formulas: its id without hyphens, `sichuanPepper` for `sichuan-pepper`. */
export function productName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first household of a block, to be moved on row by row. */
export function ask({ world, year }: Pick<Moment, "world" | "year">): Asked {
  return { world, year, line: povertyLine(world.spec, year), h: 0 };
}

/** A rule about a household, bound once a run. */
export type Rule = (asked: Asked) => number;

/**
 * Binds a formula to a scenario's products. The value lies between the bounds; where the formula has none (a division by
 * zero) it is the lower one. Throws on a name that is not offered.
 */
export function bindRule(formula: Formula, { min, max }: Bounds, spec: CoreSpec): Rule {
  if (isUnread(formula)) return refuse;
  const products = productIds(spec).map(productName);
  const value = bind<Asked>(formula, (name) => {
    const known = Object.hasOwn(householdNames, name) ? householdNames[name] : undefined;
    if (known !== undefined) return known.read;
    const row = products.indexOf(name);
    if (row < 0) throw new InvariantError(`no formula about a household may name "${name}"`);
    return () => row;
  });
  return (asked) => {
    const result = value(asked);
    return Number.isNaN(result) ? min : clamp(result, min, max);
  };
}

/** The names of a scenario's metrics are asked for before its formulas are read; to run one so is a mistake of the caller. */
function refuse(): never {
  throw new InvariantError(
    "a formula of the scenario is still a text: load the scenario through src/scenario",
  );
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}
