/** The part of a scenario that every run has, whatever its linkages, instruments and shocks. */
import { z } from "zod";
import { switchable, withDefaults } from "../parameter.ts";
import { type LibraryProduct, productLibrary } from "../products/library.ts";
import type { Survey } from "../survey.ts";
import { choiceParameters } from "./choice.ts";
import { consumptionParameters, publicTransferParameters } from "./consumption.ts";
import { cooperativeParameters } from "./cooperatives.ts";
import { enterpriseParameters } from "./enterprises.ts";
import { collectiveParameters, financeParameters } from "./finance.ts";
import { herdParameters } from "./herds.ts";
import { labourParameters } from "./labour.ts";
import { livelihoodParameters } from "./livelihoods.ts";
import { marketParameters } from "./market.ts";
import { povertyParameters } from "./poverty.ts";
import { populationParameters } from "./population.ts";
import { type Product, productParameters } from "./products.ts";
import { regionsParameters } from "./regions.ts";

/** Text in both languages. */
export const bilingual = z.strictObject({ en: z.string().min(1).max(500), zh: z.string().min(1).max(500) });

/** "2016..2025": first and last year, both included. */
export const yearRange = z
  .string()
  .regex(/^\s*\d{4}\s*\.\.\s*\d{4}\s*$/, 'two years with two dots between, like "2016..2025"')
  .transform((text, context) => {
    const [first, last] = text.split("..").map(Number) as [number, number];
    if (last < first || last - first >= 200) {
      context.addIssue({
        code: "custom",
        message: `the years must run forward and be at most 200; found ${first} to ${last}`,
      });
      return z.NEVER;
    }
    return { first, last };
  })
  .meta({ description: 'first and last year, both included, like "2016..2025"' });

const productId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "small letters, digits and hyphens");

const libraryShape = Object.fromEntries(
  Object.entries(productLibrary).map(([id, entry]) => [
    id,
    switchable(() => withDefaults(productParameters, entry)),
  ]),
) as unknown as Record<LibraryProduct, z.ZodOptional<z.ZodType<Product | "off", unknown>>>;

export const coreShape = {
  title: bilingual,
  lesson: bilingual.optional(),
  years: yearRange,
  population: populationParameters.prefault({}),
  regions: regionsParameters,
  products: z
    .strictObject(libraryShape)
    .meta({ description: "products of the library that this place knows" }),
  ownProducts: z
    .record(productId, productParameters)
    .default({})
    .meta({ description: "products that the library does not have, stated in full" }),
  households: z
    .strictObject({
      choice: choiceParameters.prefault({}),
      labour: labourParameters.prefault({}),
      consumption: consumptionParameters.prefault({}),
      publicTransfers: publicTransferParameters.prefault({}),
      herds: herdParameters.prefault({}),
      livelihoods: livelihoodParameters.prefault({}),
    })
    .prefault({}),
  poverty: povertyParameters.prefault({}),
  market: marketParameters.prefault({}),
  organisers: z
    .strictObject({
      cooperatives: cooperativeParameters.prefault({}),
      enterprises: z.array(enterpriseParameters).max(500).default([]),
    })
    .prefault({}),
  collectives: collectiveParameters.prefault({}),
  finance: financeParameters.prefault({}),
} as const;

const coreSchema = z.strictObject(coreShape);

/** The core of a normalised scenario; `survey` is what `population.file` held, put there when the file was read. */
export type CoreSpec = Readonly<z.infer<typeof coreSchema>> & { readonly survey?: Survey };

/** A product with its id, in the order of its row numbers. */
export interface NamedProduct extends Product {
  readonly id: string;
}

/** Products of the library that a scenario has on, in the library's order. */
function fromLibrary({ products }: CoreSpec): [id: string, product: Product][] {
  return Object.keys(productLibrary).flatMap((id) => {
    const product = products[id as LibraryProduct];
    return product === undefined || product === "off" ? [] : [[id, product]];
  });
}

const ownIds = ({ ownProducts }: CoreSpec): string[] => Object.keys(ownProducts).sort();

/** The products of a scenario by id, library order first, then its own by name. */
export function productIds(spec: CoreSpec): string[] {
  return [...fromLibrary(spec).map(([id]) => id), ...ownIds(spec)];
}

/** The products of a scenario, in the order of `productIds`. */
export function productsOf(spec: CoreSpec): NamedProduct[] {
  const known = fromLibrary(spec).map(([id, product]) => ({ id, ...product }));
  const own = ownIds(spec).map((id) => ({ id, ...spec.ownProducts[id]! }));
  return [...known, ...own];
}
