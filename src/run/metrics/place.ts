/** Metrics of products and public money: concentration, similarity, prices, cost, insurance. */
import { effectiveNumber, herfindahl, herfindahlByPlace } from "../../metrics/concentration.ts";
import { meanSimilarity } from "../../metrics/similarity.ts";
import type { World } from "../../model/world.ts";
import type { Crops } from "./crops.ts";
import { type Metric, ratio } from "./metric.ts";
import { paid, type YearView } from "./year-view.ts";

/** Mean over the places that grow anything. */
function mean(values: Float64Array): number | null {
  const known = values.filter((value) => !Number.isNaN(value));
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}

/** Concentration within the places of one level: the mean index, and how many equal crops it is worth. */
function levelMetrics(level: string, places: string, table: (crops: Crops) => Float64Array): Metric[] {
  const hhi = ({ crops }: YearView) => herfindahlByPlace(table(crops), crops.products);
  return [
    {
      id: `${level}Hhi`,
      unit: "1",
      about: `mean Herfindahl index of crop areas within ${places}`,
      read: (view) => mean(hhi(view)),
    },
    {
      id: `${level}EffectiveProducts`,
      unit: "1",
      about: `mean effective number of crops (1/HHI) within ${places}`,
      read: (view) => mean(hhi(view).map((index) => 1 / index)),
    },
  ];
}

/** A sum over markets now over its reference, both weighted by the same. */
function marketIndex(
  { market }: World,
  now: (p: number) => number,
  base: (p: number) => number,
): number | null {
  let [sum, reference] = [0, 0];
  for (let p = 0; p < market.rows; p++) {
    sum += now(p);
    reference += base(p);
  }
  return ratio(sum, reference);
}

export const placeMetrics: readonly Metric[] = [
  {
    id: "productHhi",
    unit: "1",
    about: "Herfindahl index of crop areas in the region",
    read: ({ crops }) => herfindahl(crops.all),
  },
  {
    id: "effectiveProducts",
    unit: "1",
    about: "effective number of crops (1/HHI)",
    read: ({ crops }) => effectiveNumber(crops.all),
  },
  ...levelMetrics("village", "villages", ({ byVillage }) => byVillage),
  ...levelMetrics("township", "townships", ({ byTownship }) => byTownship),
  ...levelMetrics("county", "counties", ({ byCounty }) => byCounty),
  {
    id: "villageSimilarity",
    unit: "1",
    about: "mean similarity (cosine) of two villages' crops",
    read: ({ crops }) => meanSimilarity(crops.byVillage, crops.products),
  },
  {
    id: "priceIndex",
    unit: "1",
    about: "market prices over base prices, weighted by the region's normal supply",
    read: (_, { world }) => {
      const { price, basePrice, referenceKg } = world.market;
      return marketIndex(
        world,
        (p) => price[p]! * referenceKg[p]!,
        (p) => basePrice[p]! * referenceKg[p]!,
      );
    },
  },
  {
    id: "priceSurprise",
    unit: "1",
    about: "market prices over what the trade expected, weighted by the region's normal supply",
    read: (_, { world }) => {
      const { price, expectedPrice, referenceKg } = world.market;
      return marketIndex(
        world,
        (p) => price[p]! * referenceKg[p]!,
        (p) => expectedPrice[p]! * referenceKg[p]!,
      );
    },
  },
  {
    id: "supplyIndex",
    unit: "1",
    about: "the region's supply over that of a normal first year, weighted by base prices",
    read: (_, { world }) => {
      const { localKg, basePrice, referenceKg } = world.market;
      return marketIndex(
        world,
        (p) => localKg[p]! * basePrice[p]!,
        (p) => referenceKg[p]! * basePrice[p]!,
      );
    },
  },
  {
    id: "unsoldShare",
    unit: "1",
    about: "share of the region's harvest, at base prices, that found no buyer at the farm gate",
    read: (_, { world }) => {
      const { countyProduct, market } = world;
      let [unsold, harvest] = [0, 0];
      for (let row = 0; row < countyProduct.rows; row++) {
        const price = market.basePrice[row % market.rows]!;
        unsold += countyProduct.unsoldKg[row]! * price;
        harvest += countyProduct.harvestKg[row]! * price;
      }
      return ratio(unsold, harvest);
    },
  },
  { id: "awardYuan", unit: "yuan", about: "awards paid", read: (view) => paid(view, "award") },
  {
    id: "industrialFundYuan",
    unit: "yuan",
    about: "household industrial funds granted",
    read: (view) => paid(view, "industrialFund"),
  },
  {
    id: "collectiveFundYuan",
    unit: "yuan",
    about: "collective-income funds granted",
    read: (view) => paid(view, "collectiveFund"),
  },
  {
    id: "governmentOutlayYuan",
    unit: "yuan",
    about:
      "all that counties pay, pensions and subsidies included, less what comes back from others than higher levels",
    read: ({ flows }) =>
      flows.reduce((sum, { payer, payee, kind, fen }) => {
        const back = payee === "government" && kind !== "fiscalTransfer" && kind !== "opening";
        return sum + (payer === "government" ? fen / 100 : 0) - (back ? fen / 100 : 0);
      }, 0),
  },
  {
    id: "insurerResultYuan",
    unit: "yuan",
    about: "premiums less indemnities",
    read: (view) => paid(view, "premium") - paid(view, "indemnity"),
  },
  { id: "indemnitiesYuan", unit: "yuan", about: "indemnities paid", read: (view) => paid(view, "indemnity") },
];
