/** Which account of the books is whose. */
import type { World } from "./world.ts";

/** Account of an organiser. */
export function organiserAccount({ books }: World, organiser: number): number {
  return books.chart.first.cooperative + organiser;
}

/** Accounts of the county government, the bank and the outside. */
export function governmentAccount({ books }: World, county: number): number {
  return books.chart.first.government + county;
}

export function bankAccount({ books }: World): number {
  return books.chart.first.bank;
}

export function insurerAccount({ books }: World): number {
  return books.chart.first.insurer;
}

export function outsideAccount({ books }: World): number {
  return books.chart.first.outside;
}

export function collectiveAccount({ books }: World, village: number): number {
  return books.chart.first.collective + village;
}
