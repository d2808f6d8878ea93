/** Metrics of people: poverty and its movements, income by source, inequality, hardship. */
import { gini } from "../../metrics/inequality.ts";
import { type Metric, ratio } from "./metric.ts";
import type { HouseholdSums } from "./year-view.ts";

const perPerson = (id: string, about: string, yuan: (sums: Readonly<HouseholdSums>) => number): Metric => ({
  id,
  unit: "yuan/person",
  about,
  read: ({ sums }) => ratio(yuan(sums), sums.persons),
});

const sum = (id: string, unit: string, about: string, key: keyof HouseholdSums): Metric => ({
  id,
  unit,
  about,
  read: ({ sums }) => sums[key],
});

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
  sum("fallenBack", "person", "persons who had left poverty and are below the line again", "fallenPersons"),
  sum("durableExits", "person", "persons out of poverty for three years in a row", "durablePersons"),
  {
    id: "poorIncomePerCapitaYuan",
    unit: "yuan/person",
    about: "net income per person of households registered as poor when the run began",
    read: ({ sums }) => ratio(sums.everRegisteredIncomeYuan, sums.everRegisteredPersons),
  },
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
    id: "migrantsPerHousehold",
    unit: "person/household",
    about: "migrants a household",
    read: ({ sums }) => ratio(sums.migrants, sums.households),
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
