/**
 * What organisers that failed this year left unpaid, and to whom: wages, deliveries, rent and dividends that they owed, share
 * capital, loans and interest. Failures for a reason of their own are told apart, since the shock books what they leave.
 */
import { OUT_OF_MONEY } from "../../model/actors/organiser.ts";
import type { World } from "../../model/world.ts";
import type { Metric } from "./metric.ts";

/** Claims that failures left unpaid, in yuan. */
export interface LeftUnpaid {
  /** Of workers, growers, lessors and shareholders. */
  readonly households: number;
  /** Of collectives that held shares. */
  readonly collectives: number;
  /** Loans and interest. */
  readonly bank: number;
}

/** Left unpaid by failures of a year; `cause` counts those of one cause alone. */
export function leftUnpaid({ organiser, size }: World, year: number, cause?: number): LeftUnpaid {
  let [households, collectives, bank] = [0, 0, 0];
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.failedYear[o] !== year || (cause !== undefined && organiser.cause[o] !== cause)) continue;
    const owed =
      organiser.wageArrearsFen[o]! +
      organiser.purchaseArrearsFen[o]! +
      organiser.rentArrearsFen[o]! +
      organiser.dividendArrearsFen[o]!;
    const ofCollectives = organiser.collectiveLossFen[o]!;
    households += owed + organiser.lostCapitalFen[o]! - ofCollectives;
    collectives += ofCollectives;
    bank += organiser.bankLossFen[o]! + organiser.arrearsFen[o]! - owed;
  }
  return { households: households / 100, collectives: collectives / 100, bank: bank / 100 };
}

const unpaid = (id: string, about: string, of: (left: LeftUnpaid) => number, cause?: number): Metric => ({
  id,
  unit: "yuan",
  about,
  read: ({ year }, { world }) => of(leftUnpaid(world, year, cause)),
});

export const failureMetrics: readonly Metric[] = [
  unpaid(
    "lossByFailureYuan",
    "claims that organisers out of money left unpaid when they failed: wages, deliveries, rent, dividends, shares, loans",
    ({ households, collectives, bank }) => households + collectives + bank,
    OUT_OF_MONEY,
  ),
  unpaid(
    "unpaidToHouseholdsYuan",
    "claims of workers, growers, lessors and shareholders that this year's failures left unpaid",
    ({ households }) => households,
  ),
  unpaid(
    "unpaidToCollectivesYuan",
    "dividends and share capital that collectives lost in this year's failures, in proportion to their capital",
    ({ collectives }) => collectives,
  ),
  unpaid(
    "unpaidToBankYuan",
    "loans struck and interest unpaid in this year's failures, guarantees not deducted",
    ({ bank }) => bank,
  ),
];
