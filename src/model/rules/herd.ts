/**
 * Herds as wealth (model.md section 4): where animals are held rather than sold, the share sold answers price weakly and
 * rises in distress, so that what a bad winter finds on the pasture, and takes, is more.
 */
import { clamp, pow } from "../../engine/math.ts";
import { type ColumnsOf, column, defineTable } from "../../engine/columns.ts";
import type { HerdParameters } from "../parameters/herds.ts";
import type { World } from "../world.ts";

export const herdTable = defineTable("herd", "a household's herd, where a region holds herds as wealth", {
  firstHead: column("f32", "head", "animals it began with"),
  soldKg: column("f32", "kg", "live weight or produce sold this year"),
  lostKg: column("f32", "kg", "live weight and increase that weather took this year"),
});

export type Herds = ColumnsOf<(typeof herdTable)["columns"]>;

/** The herds of a world; none where no region holds any. */
export function herdsOf({ store }: World): Herds | undefined {
  return store.tables.get(herdTable) as unknown as Herds | undefined;
}

/** Share of a year's increase that is sold at an expected price relative to the base price. */
export function shareSold(held: number, relativePrice: number, { priceResponse }: HerdParameters): number {
  return clamp((1 - held) * (relativePrice > 0 ? pow(relativePrice, priceResponse) : 0), 0, 1);
}

/** Animals of a standing herd that die where weather takes `taken` of the year's yield. */
export function deaths(head: number, taken: number, { mortality }: HerdParameters): number {
  return head * taken * mortality;
}

/** Animals beyond what the pasture carries: they are sold whatever the price. */
export function beyondPasture(head: number, firstHead: number, { pasture }: HerdParameters): number {
  return Math.max(0, head - firstHead * pasture);
}

/** Animals sold in distress: what covers a shortfall, but not the breeding herd. */
export function distressHead(
  head: number,
  firstHead: number,
  shortYuan: number,
  headYuan: number,
  { breedingHerd }: HerdParameters,
): number {
  if (shortYuan <= 0 || headYuan <= 0) return 0;
  return Math.min(Math.max(0, head - firstHead * breedingHerd), shortYuan / headYuan);
}
