/** What formulas and expectations of a scenario may name: metrics with their units, and columns of households. */
import { instruments, linkages, productLibrary, shocks } from "../model/catalog.ts";
import { householdNames, productName } from "../model/household-formula.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { type Spec, specSchema } from "../model/spec.ts";
import { lossMetrics } from "./metrics/shocks.ts";
import { metricsOf } from "./observe.ts";

export interface KnownNames {
  /** Unit of each metric, by id. */
  readonly metrics: Readonly<Record<string, string>>;
  readonly household: readonly string[];
}

/** The names of a checked scenario; of one that is not yet right, as far as it can be read, rather too many than too few. */
export function namesOf(spec: Spec | undefined, written: unknown): KnownNames {
  const metrics =
    spec === undefined
      ? [...metricsOf(generous(written)), ...lossMetrics(Object.values(shocks))]
      : metricsOf(spec);
  return {
    metrics: Object.fromEntries(metrics.map(({ id, unit }) => [id, unit])),
    household: [...Object.keys(householdNames), ...productIds(written).map(productName)],
  };
}

/** Every product that is written, whether or not the rest of the scenario is right. */
function productIds(written: unknown): string[] {
  const { products, ownProducts } = Object(written) as { products?: unknown; ownProducts?: unknown };
  const on = Object.entries(Object(products) as object).filter(([, given]) => given !== "off");
  return [...on.map(([id]) => id), ...Object.keys(Object(ownProducts) as object)];
}

/** A scenario with every mechanism in force, every product, and the enterprises, products and kinds of county that were written. */
function generous(written: unknown): Spec {
  const spec = specSchema.parse({
    title: { en: "any", zh: "any" },
    years: "2000..2000",
    products: Object.fromEntries(Object.keys(productLibrary).map((id) => [id, "on"])),
    linkages: switchedOn(linkages),
    instruments: switchedOn(instruments),
  });
  const { organisers, regions } = Object(written) as { organisers?: unknown; regions?: unknown };
  const enterprises = idsOf((Object(organisers) as { enterprises?: unknown }).enterprises);
  const ownProducts = Object(Object(written).ownProducts) as Readonly<Record<string, unknown>>;
  return {
    ...spec,
    ownProducts,
    organisers: { ...spec.organisers, enterprises },
    regions: idsOf(regions),
  } as unknown as Spec;
}

/** Mechanisms that can be switched on without a word more. */
function switchedOn(mechanisms: Readonly<Record<string, Mechanism>>): Record<string, "on"> {
  const ready = Object.values(mechanisms).filter(({ parameters }) => parameters.safeParse({}).success);
  return Object.fromEntries(ready.map(({ id }) => [id, "on"]));
}

/** The ids of whatever a list holds that has one. */
function idsOf(list: unknown): { readonly id: string }[] {
  return (Array.isArray(list) ? list : [])
    .map((one) => (Object(one) as { id?: unknown }).id)
    .filter((id) => typeof id === "string")
    .map((id) => ({ id }));
}
