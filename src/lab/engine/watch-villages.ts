/** Takes from a running world what each village lived on and grew in a year: sums, small beside the households. */
import type { World } from "../../model/world.ts";
import type { VillageYear } from "./protocol.ts";

export function villageYear(year: number, { household, villageProduct, products, size }: World): VillageYear {
  const { rows, village, wageFen, businessFen, propertyFen, transferFen } = household;
  const incomeFen = new Float64Array(size.villages * 4);
  for (let h = 0; h < rows; h++) {
    const at = village[h]! * 4;
    incomeFen[at]! += wageFen[h]!;
    incomeFen[at + 1]! += businessFen[h]!;
    incomeFen[at + 2]! += propertyFen[h]!;
    incomeFen[at + 3]! += transferFen[h]!;
  }
  const isCrop = products.map(({ kind }) => kind === "crop");
  const cropMu = Float64Array.from(villageProduct.householdMu, (own, row) =>
    isCrop[row % products.length]! ? own + villageProduct.organisedMu[row]! : 0,
  );
  return { year, incomeYuan: incomeFen.map((fen) => fen / 100), cropMu };
}
