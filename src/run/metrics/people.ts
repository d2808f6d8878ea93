/** Metrics of people: poverty and its movements, income by source, inequality, hardship. */
import { gini } from "../../metrics/inequality.ts";
import { type Metric, ratio } from "./metric.ts";
import type { HouseholdSums } from "./household-sums.ts";
import type { Moves } from "./memory.ts";

const perPerson = (id: string, about: string, yuan: (sums: Readonly<HouseholdSums>) => number): Metric => ({
  id,
  unit: "yuan/person",
  about,
  read: ({ sums }) => ratio(yuan(sums), sums.persons),
});

/** Keys of the sums that are plain numbers. */
type Summed = {
  [K in keyof HouseholdSums]: HouseholdSums[K] extends number ? K : never;
}[keyof HouseholdSums];

const sum = (id: string, unit: string, about: string, key: Summed): Metric => ({
  id,
  unit,
  about,
  read: ({ sums }) => sums[key],
});

const move = (id: string, unit: string, about: string, value: (line: Moves["line"]) => number): Metric => ({
  id,
  unit,
  about,
  read: ({ moves }) => (moves === null ? null : value(moves.line)),
});

/** The transition matrix of poverty from the year before; none in the first year. */
const transitionMetrics: readonly Metric[] = [
  move("stayedPoor", "person", "persons below the line in both years", (m) => m.stayedPoor),
  move("roseAboveLine", "person", "persons below the line the year before and not now", (m) => m.exited),
  move("fellBelowLine", "person", "persons above the line the year before and not now", (m) => m.fell),
  move("stayedAboveLine", "person", "persons above the line in both years", (m) => m.stayedAbove),
  move(
    "risingRate",
    "1",
    "share of those below the line the year before who are above it",
    (m) => m.exitRate,
  ),
  move(
    "fallingRate",
    "1",
    "share of those above the line the year before who are below it",
    (m) => m.fallRate,
  ),
];

export const peopleMetrics: readonly Metric[] = [
  {
    id: "headcountRate",
    unit: "1",
    about: "share of persons below the line (FGT 0)",
    read: ({ poverty }) => poverty.headcount,
  },
  {
    id: "povertyGap",
    unit: "1",
    about: "mean gap to the line, over the line (FGT 1)",
    read: ({ poverty }) => poverty.gap,
  },
  {
    id: "povertySeverity",
    unit: "1",
    about: "mean squared gap (FGT 2)",
    read: ({ poverty }) => poverty.severity,
  },
  { id: "povertyLine", unit: "yuan/person", about: "poverty line of the year", read: ({ line }) => line },
  sum(
    "registeredPoorHouseholds",
    "household",
    "households registered as poor and not yet out",
    "registeredHouseholds",
  ),
  sum("exits", "person", "persons whose exit from poverty was verified this year", "exitPersons"),
  sum(
    "exitHouseholds",
    "household",
    "households whose exit from poverty was verified this year",
    "exitHouseholds",
  ),
  sum(
    "programmeExits",
    "person",
    "of these, persons of households tied to an organiser by land, work, shares, contract or animals",
    "programmeExitPersons",
  ),
  {
    id: "programmeExitShare",
    unit: "1",
    about: "of persons who left poverty this year, those of households tied to an organiser",
    read: ({ sums }) => ratio(sums.programmeExitPersons, sums.exitPersons),
  },
  {
    id: "earnedExitShare",
    unit: "1",
    about:
      "of persons who left poverty this year, those who had more from work, industry and property than from transfers",
    read: ({ sums }) => ratio(sums.earnedExitPersons, sums.exitPersons),
  },
  sum("fallenBack", "person", "persons who had left poverty and are below the line again", "fallenPersons"),
  sum(
    "durableExits",
    "person",
    "persons out of poverty for so many years in a row as make an exit durable (poverty.durableYears)",
    "durablePersons",
  ),
  {
    id: "exitsHeldShare",
    unit: "1",
    about: "of persons whose last exit lies as many years back, the share not registered as poor again",
    read: ({ sums }) => ratio(sums.heldPersons, sums.testedPersons),
  },
  ...transitionMetrics,
  {
    id: "poorIncomePerCapitaYuan",
    unit: "yuan/person",
    about: "net income per person of households registered as poor when the run began",
    read: ({ sums }) => ratio(sums.everRegisteredIncomeYuan, sums.everRegisteredPersons),
  },
  sum("householdIncomeYuan", "yuan", "net income of all households", "incomeYuan"),
  perPerson("meanIncomePerCapitaYuan", "net income per person", (s) => s.incomeYuan),
  {
    id: "medianIncomePerCapitaYuan",
    unit: "yuan/person",
    about: "net income per person of the middle household",
    read: ({ order }, { world }) => world.household.incomePerCapita[order[order.length >> 1]!]!,
  },
  perPerson("wageIncomePerCapitaYuan", "wages, migrants' included, per person", (s) => s.wageYuan),
  perPerson(
    "businessIncomePerCapitaYuan",
    "net income from own farming and animals, per person",
    (s) => s.businessYuan,
  ),
  perPerson("propertyIncomePerCapitaYuan", "rent, dividends and refunds, per person", (s) => s.propertyYuan),
  perPerson("transferIncomePerCapitaYuan", "transfers, per person", (s) => s.transferYuan),
  perPerson(
    "linkedIncomePerCapitaYuan",
    "part of income that a linkage or programme brought, per person",
    (s) => s.linkedYuan,
  ),
  {
    id: "linkedIncomeShare",
    unit: "1",
    about: "share of net income that a linkage or programme brought",
    read: ({ sums }) => ratio(sums.linkedYuan, sums.incomeYuan),
  },
  {
    id: "gini",
    unit: "1",
    about: "Gini coefficient of net income per person",
    read: ({ order }, { world: { household } }) => gini(household.incomePerCapita, household.persons, order),
  },
  {
    id: "theil",
    unit: "1",
    about: "Theil index of net income per person",
    read: ({ theil }) => theil.total,
  },
  {
    id: "theilBetweenVillages",
    unit: "1",
    about: "part of the Theil index between villages",
    read: ({ theil }) => theil.between,
  },
  {
    id: "theilWithinVillages",
    unit: "1",
    about: "part of the Theil index within villages",
    read: ({ theil }) => theil.within,
  },
  {
    id: "incomeCorrelation",
    unit: "1",
    about:
      "mean correlation between two households' yearly changes of income over up to ten years, at most 4,096 households followed",
    read: ({ moves }) => moves?.correlation ?? null,
  },
  {
    id: "migrantsPerHousehold",
    unit: "person/household",
    about: "migrants a household",
    read: ({ sums }) => ratio(sums.migrants, sums.households),
  },
  perPerson("cashPerCapitaYuan", "cash of households per person, at the end of the year", (s) => s.cashYuan),
  perPerson("debtPerCapitaYuan", "what households owe the bank, per person", (s) => s.debtYuan),
  {
    id: "youngStandShare",
    unit: "1",
    about: "share of households' orchards and other stands that does not bear yet",
    read: ({ sums }) => ratio(sums.youngMu, sums.standMu),
  },
  sum("hardshipYuan", "yuan", "subsistence that neither cash nor credit covered", "hardshipYuan"),
  sum("hardshipHouseholds", "household", "households in hardship", "hardshipHouseholds"),
  sum(
    "weatherLossYuan",
    "yuan",
    "households' harvest lost to weather, at farm-gate prices",
    "weatherLossYuan",
  ),
];
