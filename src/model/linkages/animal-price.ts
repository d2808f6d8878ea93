/** What an animal is worth that is handed out, adopted or entered as a share. */
import type { World } from "../world.ts";

/** What an animal costs to start with, yuan: its establishment cost, or a quarter of a year's output where none is given. */
export function animalPrice({ products }: World, p: number): number {
  const { establishmentCost, yield: kg, price } = products[p]!;
  return establishmentCost > 0 ? establishmentCost : (kg * price) / 4;
}
