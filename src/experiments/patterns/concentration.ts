/**
 * Pattern 1. Concentration raises mean income in normal years and deepens the loss in a bad one. Two crops that differ only
 * in the hazard that hits them share a place's land. Serving one crop together gains yield; the hazard that takes it then
 * takes everything. So for who fears bad years the best share lies inside.
 */
import type { RunRecord } from "../../run/record.ts";
import { meanOf, varianceOf } from "../statistics/interval.ts";
import {
  alike,
  type Pattern,
  type PatternWorld,
  plainCrop,
  pointOf,
  quietWorld,
  seriesOf,
  statistic,
} from "./pattern.ts";

const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** What a yuan of standard deviation costs someone who fears bad years. */
const FEAR = 0.25;

const nameOf = (share: number) => `share ${share}`;

function world(share: number): PatternWorld {
  const crop = (hazard: string, initialShare: number) =>
    initialShare === 0 ? {} : { [hazard]: plainCrop({ initialShare, vulnerability: { [hazard]: 0.8 } }) };
  const often = { frequency: 0.1, strength: 1, countyShare: 1, townshipShare: 0 };
  return {
    spec: quietWorld({
      years: "2016..2095",
      population: alike({ households: 100, villages: 2, townships: 1, openingCash: 50_000 }),
      ownProducts: { ...crop("frost", share), ...crop("hail", 1 - share) },
      market: { noise: false, inflation: 0, serviceGain: 0.2, serviceHalf: 100, handlingReserve: 100 },
      shocks: { frost: often, hail: often },
    }),
  };
}

/** Income of the years without any loss, of the worst tenth of years, and what all are worth to someone who fears these. */
interface Incomes {
  readonly normal: number | null;
  readonly bad: number;
  readonly worth: number;
}

function incomesOf(record: RunRecord): Incomes {
  const incomes = seriesOf(record, "meanIncomePerCapitaYuan") as number[];
  const losses = seriesOf(record, "weatherLossYuan") as number[];
  const normal = incomes.filter((_, y) => losses[y] === 0);
  const worst = incomes.toSorted((a, b) => a - b).slice(0, Math.ceil(incomes.length / 10));
  return {
    normal: normal.length === 0 ? null : meanOf(normal),
    bad: meanOf(worst),
    worth: meanOf(incomes) - FEAR * Math.sqrt(varianceOf(incomes)),
  };
}

export const concentration: Pattern = {
  id: "concentration",
  worlds: () => Object.fromEntries(SHARES.map((share) => [nameOf(share), world(share)])),
  measure(runs) {
    const of = new Map(SHARES.map((share) => [share, runs[nameOf(share)]!.map(incomesOf)]));
    const [none, mixed, one] = [of.get(0)!, of.get(0.5)!, of.get(1)!];
    /** One crop less a mixed place: the mean of the two, since luck favours either. */
    const gap = (key: keyof Incomes) =>
      mixed.map((incomes, seed) => {
        const [a, b, middle] = [none[seed]![key], one[seed]![key], incomes[key]];
        return a === null || b === null || middle === null ? null : (a + b) / 2 - middle;
      });
    return {
      statistics: [
        statistic("normalGain", "above", 0, gap("normal")),
        statistic("badLoss", "below", 0, gap("bad")),
        statistic("innerOptimum", "below", 0, gap("worth")),
      ],
      points: SHARES.flatMap((share) =>
        (["normal", "bad", "worth"] as const).flatMap((key) =>
          pointOf(
            "income",
            key,
            share,
            of.get(share)!.map((incomes) => incomes[key]),
          ),
        ),
      ),
    };
  },
};
