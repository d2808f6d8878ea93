/** Which kind of county each county is, and what that means for what grows in it. */
import type { CoreSpec, NamedProduct } from "../parameters/core.ts";
import type { Hazard } from "../parameters/products.ts";
import type { RegionParameters } from "../parameters/regions.ts";

/** A kind of county with nothing left out. */
export interface Region {
  /** Empty where the scenario tells no kinds apart. */
  readonly id: string;
  readonly altitudeLow: number;
  readonly altitudeHigh: number;
  readonly infrastructure: number;
  /** Land for each person, relative to the population's. */
  readonly land: number;
  /** Mean share of farmland with deep soil. */
  readonly soil: number;
  /** Share of each product at the start, in the order of products, undefined for what is unknown here; null where the products' own shares hold. */
  readonly openingShares: readonly (number | undefined)[] | null;
  /** How often each hazard comes, relative to its own frequency. */
  readonly hazards: Readonly<Record<Hazard, number>> | null;
  readonly startBarrier: number;
  readonly technicalSupport: number;
  readonly herdsHeld: number;
}

/**
 * The kind of each county, in the order of counties: kinds in the order given, each with its share of the counties
 * rounded so that all counties have one. Without kinds all counties are alike.
 */
export function regionsOf(spec: CoreSpec, products: readonly NamedProduct[]): Region[] {
  const { counties } = spec.population;
  if (spec.regions.length === 0) return Array<Region>(counties).fill(plainRegion(spec));
  const kinds = spec.regions.map((region) => resolve(spec, region, products));
  const total = spec.regions.reduce((sum, { share }) => sum + share, 0);
  const ends: number[] = [];
  let upTo = 0;
  for (const { share } of spec.regions) {
    upTo += share;
    ends.push(Math.round((upTo / total) * counties));
  }
  return Array.from({ length: counties }, (_, county) => kinds[ends.findIndex((end) => county < end)]!);
}

function plainRegion({ population: { altitudeLow, altitudeHigh, infrastructure } }: CoreSpec): Region {
  return {
    id: "",
    altitudeLow,
    altitudeHigh,
    infrastructure,
    land: 1,
    soil: 1,
    openingShares: null,
    hazards: null,
    startBarrier: 0,
    technicalSupport: 1,
    herdsHeld: 0,
  };
}

function resolve(spec: CoreSpec, region: RegionParameters, products: readonly NamedProduct[]): Region {
  const plain = plainRegion(spec);
  return {
    id: region.id,
    altitudeLow: region.altitudeLow ?? plain.altitudeLow,
    altitudeHigh: region.altitudeHigh ?? plain.altitudeHigh,
    infrastructure: region.infrastructure ?? plain.infrastructure,
    land: region.land,
    soil: region.soil,
    openingShares: region.products === undefined ? null : products.map(({ id }) => region.products![id]),
    hazards: region.hazards,
    startBarrier: region.startBarrier,
    technicalSupport: region.technicalSupport,
    herdsHeld: region.herdsHeld,
  };
}

/** Share of a product at the start in a kind of county. */
export function openingShare({ openingShares }: Region, product: NamedProduct, p: number): number {
  return openingShares === null ? product.initialShare : (openingShares[p] ?? 0);
}

/** Whether a product is known in a kind of county: all are, unless it lists its own (with a share of 0 if need be). */
export function isKnown({ openingShares }: Region, p: number): boolean {
  return openingShares === null || openingShares[p] !== undefined;
}

/**
 * What thin soil leaves of a product's suitability, at a share of deep soil: what needs none grows on rock, and animals
 * live on feed.
 */
export function soilFactor({ kind, soilNeed }: NamedProduct, soil: number): number {
  return kind === "animal" ? 1 : 1 - soilNeed * (1 - soil);
}
