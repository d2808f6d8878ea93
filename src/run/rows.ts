/** Reads the larger tables of a year off a world: products, villages, households. */
import { herfindahlByPlace } from "../metrics/concentration.ts";
import { type World, villageEnd } from "../model/world.ts";
import type { HouseholdColumns, ProductRow, VillageRow } from "./record.ts";

export function productRows({ products, villageProduct, market, size }: World, year: number): ProductRow[] {
  const area = new Float64Array(products.length);
  const gate = new Float64Array(products.length);
  for (let row = 0; row < villageProduct.rows; row++) {
    const p = row % products.length;
    area[p] = area[p]! + villageProduct.householdMu[row]! + villageProduct.organisedMu[row]!;
    gate[p] = gate[p]! + villageProduct.farmGate[row]! / size.villages;
  }
  const cropped = products.reduce((sum, { kind }, p) => (kind === "crop" ? sum + area[p]! : sum), 0);
  return products.map(({ id, kind }, p) => ({
    year,
    product: id,
    area: area[p]!,
    areaShare: kind === "crop" && cropped > 0 ? area[p]! / cropped : 0,
    localSupplyKg: market.localKg[p]!,
    outsideSupplyIndex: market.outsideSupply[p]!,
    marketPriceYuanPerKg: market.price[p]!,
    farmGatePriceYuanPerKg: gate[p]!,
    basePriceYuanPerKg: market.basePrice[p]!,
  }));
}

/** `tied` flags the households that a linkage ties. */
export function villageRows(world: World, tied: Uint8Array, year: number): VillageRow[] {
  const { village, household, villageProduct, products, size } = world;
  const { poor: isPoor, persons: members, incomePerCapita } = household;
  const width = products.length;
  const mu = Float64Array.from(villageProduct.householdMu, (own, row) =>
    products[row % width]!.kind === "crop" ? own + villageProduct.organisedMu[row]! : 0,
  );
  const concentration = herfindahlByPlace(mu, width);
  return Array.from({ length: size.villages }, (_, v): VillageRow => {
    const first = village.firstHousehold[v]!;
    const end = villageEnd(world, v);
    let poor = 0;
    let income = 0;
    let linked = 0;
    for (let h = first; h < end; h++) {
      poor += isPoor[h] === 1 ? members[h]! : 0;
      income += incomePerCapita[h]! * members[h]!;
      linked += tied[h]!;
    }
    const persons = village.persons[v]!;
    const areas = mu.subarray(v * width, (v + 1) * width);
    const main = areas.reduce((best, area, p) => (area > areas[best]! ? p : best), 0);
    return {
      year,
      village: v,
      township: village.township[v]!,
      xKm: village.xKm[v]!,
      yKm: village.yKm[v]!,
      households: end - first,
      persons,
      headcountRate: persons > 0 ? poor / persons : 0,
      meanIncomePerCapitaYuan: persons > 0 ? income / persons : 0,
      mainProduct: products[main]?.id ?? "none",
      productHhi: concentration[v]!,
      linkedShare: end > first ? linked / (end - first) : 0,
      collectiveIncomeYuan: village.collectiveIncomeFen[v]! / 100,
    };
  });
}

/** The household columns that results keep: who they are, what they lived on, where they stand. */
export function householdColumns({ household, books }: World, year: number): HouseholdColumns {
  const { incomePerCapita, wageFen, businessFen, propertyFen, transferFen, linkedFen } = household;
  const yuan = (fen: Float64Array) => {
    const values = new Float64Array(fen);
    for (let h = 0; h < values.length; h++) values[h] = values[h]! / 100;
    return values;
  };
  const whole = (values: Uint8Array | Uint16Array | Uint32Array) => new Int32Array(values);
  return {
    year,
    columns: {
      village: whole(household.village),
      persons: whole(household.persons),
      labourers: whole(household.labourers),
      incomePerCapitaYuan: new Float64Array(incomePerCapita),
      wageYuan: yuan(wageFen),
      businessYuan: yuan(businessFen),
      propertyYuan: yuan(propertyFen),
      transferYuan: yuan(transferFen),
      linkedYuan: yuan(linkedFen),
      cashYuan: yuan(books.accounts.cashFen.subarray(0, household.rows)),
      debtYuan: yuan(books.accounts.debtFen.subarray(0, household.rows)),
      product: whole(household.product),
      migrants: whole(household.migrants),
      rentedOutMu: new Float64Array(household.rentedOutMu),
      poor: whole(household.poor),
      registeredPoor: whole(household.registeredPoor),
      everRegistered: whole(household.everRegistered),
      exitYear: whole(household.exitYear),
    },
  };
}
