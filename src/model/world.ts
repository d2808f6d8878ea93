/** A world: all tables of a run on one buffer, the books, the products and the key of its luck. */
import { type BlockRange, cutBlocks } from "../engine/blocks.ts";
import {
  type Extent,
  type Ground,
  type Store,
  type Table,
  type TableSpec,
  columnsOf,
  openStore,
} from "../engine/columns.ts";
import { type Key, keyOf } from "../engine/random.ts";
import { accountTable, flowTable } from "../ledger/accounts.ts";
import { type Books, FLOW_ROWS } from "../ledger/books.ts";
import { type Chart, chartOf } from "../ledger/chart.ts";
import { type Households, householdTable } from "./actors/household.ts";
import {
  type Markets,
  PRICE_MEMORY,
  countyProductTable,
  marketTable,
  priceMemoryTable,
} from "./actors/market.ts";
import { type Organisers, STAND_AGES, organiserTable, standTable } from "./actors/organiser.ts";
import {
  type Counties,
  type VillageProducts,
  type Villages,
  countyTable,
  villageProductTable,
  villageTable,
} from "./actors/place.ts";
import { annuity } from "./rules/bearing.ts";
import { type ByProduct, byProduct } from "./rules/by-product.ts";
import { type Region, regionsOf } from "./rules/region.ts";
import { MAP_SEED } from "./map-seed.ts";
import { householdsByVillage, startsOf } from "./survey.ts";
import { type CoreSpec, type NamedProduct, productIds, productsOf } from "./parameters/core.ts";

/** How many rows each kind of thing has. */
export interface Size {
  readonly counties: number;
  readonly townships: number;
  readonly villages: number;
  readonly households: number;
  readonly cooperatives: number;
  readonly enterprises: number;
  readonly organisers: number;
  readonly products: number;
  /** Households of each village, where a file says so; dealt out evenly otherwise. */
  readonly byVillage: Uint32Array | undefined;
}

/** Core tables that a mechanism's own columns may stand beside. */
export type RowsOf =
  | "county"
  | "village"
  | "household"
  | "organiser"
  | "product"
  | "villageProduct"
  | "countyProduct";

/** A mechanism's table: rows as those of a core table. */
export interface ExtraTable {
  readonly table: TableSpec;
  readonly rowsOf: RowsOf;
}

export interface World {
  readonly spec: CoreSpec;
  readonly size: Size;
  readonly products: readonly NamedProduct[];
  /** The kind of each county, in the order of counties. */
  readonly regions: readonly Region[];
  /** What loops over households ask of the products. */
  readonly byProduct: ByProduct;
  /** Yearly payment that repays one yuan of planting over the horizon. */
  readonly plantingAnnuity: number;
  /** Key of the luck of this seed. */
  readonly key: Key;
  /** Key of the map, the same for every seed: luck differs between runs, the county does not. */
  readonly mapKey: Key;
  readonly store: Store;
  readonly blocks: readonly BlockRange[];
  readonly books: Books;
  readonly household: Households;
  readonly county: Counties;
  readonly village: Villages;
  readonly villageProduct: VillageProducts;
  readonly organiser: Organisers;
  readonly stand: Table<(typeof standTable)["columns"]>;
  readonly market: Markets;
  readonly priceMemory: Table<(typeof priceMemoryTable)["columns"]>;
  readonly countyProduct: Table<(typeof countyProductTable)["columns"]>;
  /** Villages by distance from an organiser, found when first asked for; places never move. */
  readonly nearest: Map<number, Uint32Array>;
}

/** Sizes that a scenario asks for. */
export function sizeOf(spec: CoreSpec): Size {
  const { counties, townships, villages, households } = spec.population;
  const cooperatives = counties * villages * spec.organisers.cooperatives.perVillage;
  const enterprises = spec.organisers.enterprises.length;
  return {
    counties,
    townships: counties * Math.min(townships, villages),
    villages: counties * villages,
    households: counties * households,
    cooperatives,
    enterprises,
    organisers: cooperatives + enterprises,
    products: productIds(spec).length,
    byVillage: spec.survey && householdsByVillage(spec.survey, counties * villages),
  };
}

/** The tables of a world and their rows, core first, then those that mechanisms bring. */
export function extentsOf(size: Size, extra: readonly ExtraTable[]): Extent[] {
  const rowsOf: Record<RowsOf, number> = {
    county: size.counties,
    village: size.villages,
    household: size.households,
    organiser: size.organisers,
    product: size.products,
    villageProduct: size.villages * size.products,
    countyProduct: size.counties * size.products,
  };
  return [
    { table: householdTable, rows: size.households },
    { table: countyTable, rows: size.counties },
    { table: villageTable, rows: size.villages },
    { table: villageProductTable, rows: size.villages * size.products },
    { table: organiserTable, rows: size.organisers },
    { table: standTable, rows: size.organisers * STAND_AGES },
    { table: marketTable, rows: size.products },
    { table: priceMemoryTable, rows: size.products * PRICE_MEMORY },
    { table: countyProductTable, rows: size.counties * size.products },
    { table: accountTable, rows: chart(size).accounts },
    { table: flowTable, rows: FLOW_ROWS },
    ...distinct(extra).map(({ table, rowsOf: beside }) => ({ table, rows: rowsOf[beside] })),
  ];
}

/** Each table once, in the order first asked for: mechanisms may share one. */
function distinct(extra: readonly ExtraTable[]): ExtraTable[] {
  return [...new Map(extra.map((one) => [one.table, one])).values()];
}

function chart(size: Size): Chart {
  return chartOf({
    household: size.households,
    cooperative: size.cooperatives,
    enterprise: size.enterprises,
    collective: size.villages,
    government: size.counties,
    bank: 1,
    insurer: 1,
    outside: 1,
  });
}

/** First household of each village: dealt out evenly unless a file says otherwise; a county's villages stand together. */
export function villageStarts({ villages, households, byVillage }: Size): Uint32Array {
  const even = (_: unknown, v: number) => Math.floor((v * households) / villages);
  return byVillage === undefined ? Uint32Array.from({ length: villages }, even) : startsOf(byVillage);
}

/** Lays out a world for a scenario and seed, on a buffer of another world's if one is given (restore, threads). */
export function layOut(spec: CoreSpec, extra: readonly ExtraTable[], seed: string, ground?: Ground): World {
  const size = sizeOf(spec);
  const store = openStore(extentsOf(size, extra), ground);
  const products = productsOf(spec);
  return {
    spec,
    size,
    products,
    regions: regionsOf(spec, products),
    byProduct: byProduct(products, spec.households.choice),
    plantingAnnuity: annuity(spec.households.choice.horizon, spec.households.choice.discountRate),
    key: keyOf(seed),
    mapKey: keyOf(MAP_SEED),
    store,
    blocks: cutBlocks(villageStarts(size), size.households),
    books: {
      chart: chart(size),
      accounts: columnsOf(store, accountTable),
      flows: columnsOf(store, flowTable),
    },
    household: columnsOf(store, householdTable),
    county: columnsOf(store, countyTable),
    village: columnsOf(store, villageTable),
    villageProduct: columnsOf(store, villageProductTable),
    organiser: columnsOf(store, organiserTable),
    stand: columnsOf(store, standTable),
    market: columnsOf(store, marketTable),
    priceMemory: columnsOf(store, priceMemoryTable),
    countyProduct: columnsOf(store, countyProductTable),
    nearest: new Map(),
  };
}

/** End of a village's households: the next one's first. */
export function villageEnd({ village, size }: World, v: number): number {
  return v + 1 < size.villages ? village.firstHousehold[v + 1]! : size.households;
}

/** A copy of all that changes: enough, with scenario and seed, to go on as if never stopped. */
export function snapshot({ store }: World): ArrayBuffer {
  return new Uint8Array(store.buffer).slice().buffer as ArrayBuffer;
}

/** Puts a snapshot back. */
export function restore({ store }: World, copy: ArrayBuffer): void {
  new Uint8Array(store.buffer).set(new Uint8Array(copy));
}
