/** Metrics of the linkages in force: households tied by each, by any, and what shares bring. */
import { columnsOf } from "../../engine/columns.ts";
import { shareTable } from "../../model/linkages/capital-shares.ts";
import { buyerTable } from "../../model/linkages/contract-state.ts";
import type { InForce } from "../../model/spec.ts";
import { type Metric, ratio } from "./metric.ts";
import { paid } from "./year-view.ts";

export function linkageMetrics(inForce: readonly InForce[]): Metric[] {
  const tied = inForce.filter(({ bound }) => bound.ties !== undefined || bound.collectiveTies !== undefined);
  const byLinkage = tied.flatMap(({ id, mechanism: { title } }, index): Metric[] => [
    {
      id: `${id}Households`,
      unit: "household",
      about: `households tied by ${title.en}`,
      read: (view) => view.tied.byLinkage[index]!,
    },
    {
      id: `${id}PoorHouseholds`,
      unit: "household",
      about: `households registered as poor when the run began that ${title.en} ties`,
      read: (view) => view.tied.poorByLinkage[index]!,
    },
  ]);
  const linkedShare: Metric = {
    id: "linkedShare",
    unit: "1",
    about: "share of households tied to an organiser or collective by any linkage",
    read: ({ tied: { any }, sums }) => ratio(any, sums.households),
  };
  const linkedPoor: readonly Metric[] = [
    {
      id: "linkedPoorHouseholds",
      unit: "household",
      about:
        "households registered as poor when the run began that any linkage ties to an organiser or collective",
      read: ({ tied: { poorAny } }) => poorAny,
    },
    {
      id: "linkedPoorShare",
      unit: "1",
      about: "their share of all households registered as poor when the run began",
      read: ({ tied: { poorAny, poor } }) => ratio(poorAny, poor),
    },
  ];
  const has = (linkage: string) => tied.some(({ id }) => id === linkage);
  return [
    linkedShare,
    ...linkedPoor,
    ...byLinkage,
    ...(has("capitalShares") ? [dividendPerPerson] : []),
    ...(has("contract") ? contractMetrics : []),
  ];
}

/** Contracts broken from either side. */
const contractMetrics: readonly Metric[] = [
  {
    id: "sideSoldShare",
    unit: "1",
    about: "share of the harvest under contract that growers sold beside it",
    read: (_, { world }) => {
      const { signedKg, sideSold } = columnsOf(world.store, buyerTable);
      const all = (kg: Float64Array) => kg.reduce((sum, each) => sum + each, 0);
      return ratio(all(sideSold), all(signedKg));
    },
  },
  {
    id: "buyersReneged",
    unit: "1",
    about: "buyers that broke their contracts this year",
    read: (_, { world }) => columnsOf(world.store, buyerTable).reneged.reduce((sum, flag) => sum + flag, 0),
  },
];

const dividendPerPerson: Metric = {
  id: "dividendPerPersonYuan",
  unit: "yuan/person",
  about: "dividends paid to households, per person of households with shares",
  read: (view, { world }) => {
    const { partner } = columnsOf(world.store, shareTable);
    let persons = 0;
    for (let h = 0; h < world.size.households; h++)
      if (partner[h]! >= 0) persons += world.household.persons[h]!;
    return ratio(
      paid(view, "guaranteedDividend", undefined, "household") +
        paid(view, "residualDividend", undefined, "household"),
      persons,
    );
  },
};
