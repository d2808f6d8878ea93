/** Metrics of shocks: what each took, from harvests, prices, wages, herds, roads and land. */
import { columnsOf } from "../../engine/columns.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { householdLossTable } from "../../model/shocks/losses.ts";
import { bearerMetrics } from "./bearers.ts";
import type { Metric } from "./metric.ts";

/** A shock as far as its losses are concerned. */
type Cause = Pick<Mechanism, "id" | "title" | "lossTable">;

/** `lossByDroughtYuan` for drought, over all villages; and who bears it, where any shock books losses. */
export function lossMetrics(mechanisms: readonly Cause[]): Metric[] {
  const byCause = mechanisms.flatMap(({ id, title, lossTable }): Metric[] =>
    lossTable === undefined
      ? []
      : [
          {
            id: `lossBy${id[0]!.toUpperCase()}${id.slice(1)}Yuan`,
            unit: "yuan",
            about: `what ${title.en} took this year, at farm-gate prices`,
            read: (_, { world }) =>
              columnsOf(world.store, lossTable).lossYuan.reduce((sum, yuan) => sum + yuan, 0),
          },
        ],
  );
  const tables = mechanisms.flatMap(({ lossTable }) => lossTable ?? []);
  return byCause.length === 0 ? [] : [...byCause, ...bearers, ...bearerMetrics(tables)];
}

/** `registered` counts only households registered as poor when the run began. */
const borneBy = (id: string, about: string, registered: boolean): Metric => ({
  id,
  unit: "yuan",
  about,
  read(_, { world }) {
    const { lossYuan } = columnsOf(world.store, householdLossTable);
    const { everRegistered } = world.household;
    let sum = 0;
    for (let h = 0; h < lossYuan.length; h++)
      sum += registered ? lossYuan[h]! * everRegistered[h]! : lossYuan[h]!;
    return sum;
  },
});

const bearers: readonly Metric[] = [
  borneBy("householdLossYuan", "what shocks took from households this year", false),
  borneBy("poorHouseholdLossYuan", "of this, from households registered as poor when the run began", true),
];
