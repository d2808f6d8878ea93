/**
 * Pattern 5. Households without labour leave poverty through shares and transfers, households with labour through work and
 * farming: what those who left lived on in the year they left.
 */
import type { RunRecord } from "../../run/record.ts";
import { patternCounty } from "./county.ts";
import { type Pattern, pointOf, seriesOf, statistic } from "./pattern.ts";

/** Share of income from work and farming among all exits of a run of households with labour, or without. */
function workShare(record: RunRecord, who: "WithLabour" | "WithoutLabour"): number | null {
  const exits = seriesOf(record, `exits${who}`);
  const shares = seriesOf(record, `exitWorkShare${who}`);
  let [persons, weighted] = [0, 0];
  for (const [y, share] of shares.entries()) {
    if (share === null) continue;
    persons += exits[y]!;
    weighted += exits[y]! * share;
  }
  return persons > 0 ? weighted / persons : null;
}

export const waysOut: Pattern = {
  id: "waysOut",
  worlds: () => ({ county: { spec: patternCounty() } }),
  measure({ county }) {
    const able = county!.map((record) => workShare(record, "WithLabour"));
    const unable = county!.map((record) => workShare(record, "WithoutLabour"));
    const rest = (shares: readonly (number | null)[]) =>
      shares.map((share) => (share === null ? null : 1 - share));
    return {
      statistics: [statistic("ableWork", "above", 0.5, able), statistic("unableWork", "below", 0.5, unable)],
      points: [
        ...pointOf("income", "work", "withLabour", able),
        ...pointOf("income", "given", "withLabour", rest(able)),
        ...pointOf("income", "work", "withoutLabour", unable),
        ...pointOf("income", "given", "withoutLabour", rest(unable)),
      ],
    };
  },
};
