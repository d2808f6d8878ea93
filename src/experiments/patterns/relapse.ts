/**
 * Pattern 6. An exit without assets or skills is not durable: of those who left poverty, those with the least cash a person
 * at the time fall back most.
 */
import type { HouseholdColumns, RunRecord } from "../../run/record.ts";
import { meanOf } from "../statistics/interval.ts";
import { COUNTY_YEARS, patternCounty } from "./county.ts";
import { type Pattern, pointOf, statistic } from "./pattern.ts";

export const ASSET_GROUPS = ["least", "less", "middle", "more", "most"] as const;

/** An exit: cash a person when it was verified, and whether the household was poor again in a later year. */
interface Exit {
  readonly cashYuan: number;
  readonly back: number;
}

/** First exits of a run, but those of the last year, of which nothing later is known. */
function exitsOf({ households }: RunRecord): Exit[] {
  const exits: Exit[] = [];
  const count = households[0]!.columns.persons!.length;
  for (let h = 0; h < count; h++) {
    const left = households.findIndex(({ year, columns }) => columns.exitYear![h] === year);
    if (left < 0 || left === households.length - 1) continue;
    const { columns } = households[left]!;
    const later = households.slice(left + 1);
    const back = later.some((year: HouseholdColumns) => year.columns.registeredPoor![h] === 1);
    exits.push({ cashYuan: columns.cashYuan![h]! / columns.persons![h]!, back: back ? 1 : 0 });
  }
  return exits.sort((a, b) => a.cashYuan - b.cashYuan);
}

/** Share that fell back in each fifth by cash, the least first. */
function backByGroup(exits: readonly Exit[]): number[] {
  const each = exits.length / ASSET_GROUPS.length;
  return ASSET_GROUPS.map((_, k) =>
    meanOf(exits.slice(Math.floor(k * each), Math.floor((k + 1) * each)).map(({ back }) => back)),
  );
}

export const relapse: Pattern = {
  id: "relapse",
  worlds() {
    const { first, last } = COUNTY_YEARS;
    const householdYears = Array.from({ length: last - first + 1 }, (_, k) => first + k);
    return { county: { spec: patternCounty(), householdYears } };
  },
  measure({ county }) {
    const seeds = county!.map(exitsOf);
    const groups = seeds.map(backByGroup);
    return {
      statistics: [
        statistic(
          "someFallBack",
          "above",
          0.02,
          seeds.map((exits) => meanOf(exits.map(({ back }) => back))),
        ),
        statistic(
          "poorerFallBackMore",
          "above",
          0,
          groups.map((group) => group[0]! - group.at(-1)!),
        ),
      ],
      points: ASSET_GROUPS.flatMap((name, k) =>
        pointOf(
          "back",
          "back",
          name,
          groups.map((group) => group[k]!),
        ),
      ),
    };
  },
};
