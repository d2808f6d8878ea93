/**
 * What growers miss when the buyer of their contract fails: from the next year on, what the agreed price was above the farm
 * gate, on what they still harvest of the product, until they grow something else or find another buyer. The farm gate is
 * taken as it would be with the failed lines still running, since the glut without them is booked by itself.
 */
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { contractTable } from "../linkages/contract-state.ts";
import type { Block } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { type LossTable, householdLossTable } from "./losses.ts";

export const lostContractTable = defineTable("lostContract", "a contract that ended with its failed buyer", {
  product: column("u8", "id", "product it was about; 255 none"),
  agreed: column("f32", "1", "agreed price relative to the base price of its year"),
});

/** Remembers the contracts with an organiser that fails. */
export function rememberContracts({ store, household, market }: World, o: number): void {
  if (!store.tables.has(contractTable)) return;
  const { partner, agreed } = columnsOf(store, contractTable);
  const lost = columnsOf(store, lostContractTable);
  for (let h = 0; h < household.rows; h++) {
    if (partner[h] !== o) continue;
    const p = household.product[h]!;
    lost.product[h] = p;
    lost.agreed[h] = agreed[h]! / market.basePrice[p]!;
  }
}

/** Adds what a block's growers miss to what shocks took; `glut` is what the failed lines' absence left of each price. */
export function bookLostContracts(
  world: World,
  block: Block,
  table: LossTable,
  glut: (world: World, p: number, county: number) => number,
): void {
  const { store, household, village, villageProduct, market, products } = world;
  if (!store.tables.has(contractTable)) return;
  const { partner } = columnsOf(store, contractTable);
  const lost = columnsOf(store, lostContractTable);
  const ofVillage = columnsOf(store, table).lossYuan;
  const ofHousehold = columnsOf(store, householdLossTable).lossYuan;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const p = lost.product[h]!;
      if (p === NO_PRODUCT) continue;
      if (household.product[h] !== p || partner[h]! >= 0) {
        lost.product[h] = NO_PRODUCT;
        continue;
      }
      const gate = villageProduct.farmGate[v * products.length + p]! / glut(world, p, village.county[v]!);
      const missing = Math.max(0, lost.agreed[h]! * market.basePrice[p]! - gate);
      const yuan = (household.harvestKg[h]! - household.deliveredKg[h]!) * missing;
      ofVillage[v] = ofVillage[v]! + yuan;
      ofHousehold[h] = ofHousehold[h]! + yuan;
    }
  }
}
