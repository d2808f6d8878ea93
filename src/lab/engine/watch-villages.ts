/** Takes from a running world what each village lived on and grew in a year: sums, small beside the households. */
import type { World } from "../../model/world.ts";
import type { VillageYear } from "./protocol.ts";

export function villageYear(year: number, { household, villageProduct, products, size }: World): VillageYear {
  const { village, wageFen, businessFen, propertyFen, transferFen } = household;
  const sources = [wageFen, businessFen, propertyFen, transferFen];
  const incomeYuan = new Float64Array(size.villages * sources.length);
  for (const [s, fen] of sources.entries()) {
    for (let h = 0; h < household.rows; h++) incomeYuan[village[h]! * sources.length + s]! += fen[h]! / 100;
  }
  const isCrop = products.map(({ kind }) => kind === "crop");
  const cropMu = Float64Array.from(villageProduct.householdMu, (own, row) =>
    isCrop[row % products.length]! ? own + villageProduct.organisedMu[row]! : 0,
  );
  return { year, incomeYuan, cropMu };
}
