/**
 * What one run (one scenario, one seed) leaves behind: plain rows, the same wherever the run happened. Every
 * executor returns this, every result file and chart is made from it.
 */

/** One row a year: all metrics by id (null where a metric has no meaning that year). */
export interface YearRow {
  readonly year: number;
  readonly metrics: Readonly<Record<string, number | null>>;
}

/** Payments of one kind between two sectors in one year, in fen. */
export interface FlowRow {
  readonly year: number;
  readonly kind: string;
  readonly payer: string;
  readonly payee: string;
  readonly fen: number;
}

/** Cash of a sector at both ends of a year, in fen; over all sectors each column sums to zero. */
export interface BalanceRow {
  readonly year: number;
  readonly sector: string;
  readonly openingFen: number;
  readonly closingFen: number;
}

/** One product in one year, over the whole region. */
export interface ProductRow {
  readonly year: number;
  readonly product: string;
  /** Area (mu) or stalls (head, hives) under the product. */
  readonly area: number;
  /** Share of all cropped area; 0 for animals. */
  readonly areaShare: number;
  readonly localSupplyKg: number;
  /** Outside supply relative to its reference, 1 at the start. */
  readonly outsideSupplyIndex: number;
  readonly marketPriceYuanPerKg: number;
  readonly farmGatePriceYuanPerKg: number;
  readonly basePriceYuanPerKg: number;
}

/** One village in one year. */
export interface VillageRow {
  readonly year: number;
  readonly village: number;
  readonly township: number;
  /** Place on the synthetic map, km. */
  readonly xKm: number;
  readonly yKm: number;
  readonly households: number;
  readonly persons: number;
  readonly headcountRate: number;
  readonly meanIncomePerCapitaYuan: number;
  readonly mainProduct: string;
  readonly productHhi: number;
  readonly linkedShare: number;
  readonly collectiveIncomeYuan: number;
}

/** Columns of all households at the end of one chosen year; one entry a household, in id order. */
export interface HouseholdColumns {
  readonly year: number;
  /** Column name to values, e.g. `incomePerCapitaYuan`, `persons`, `village`. */
  readonly columns: Readonly<Record<string, Float64Array | Int32Array>>;
}

/** Digest of every column of one year. */
export interface YearDigest {
  readonly year: number;
  readonly digest: string;
}

/** Everything one run leaves behind. */
export interface RunRecord {
  /** Content hash of (engine version, normalised scenario, seed). */
  readonly runId: string;
  readonly scenarioHash: string;
  readonly seed: string;
  /** Covers every column of every year. */
  readonly digest: string;
  readonly digests: readonly YearDigest[];
  readonly years: readonly YearRow[];
  readonly flows: readonly FlowRow[];
  readonly balances: readonly BalanceRow[];
  readonly products: readonly ProductRow[];
  readonly villages: readonly VillageRow[];
  readonly households: readonly HouseholdColumns[];
  /** Wall time, for manifests only; never part of a digest. */
  readonly milliseconds: number;
}
