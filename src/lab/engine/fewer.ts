/**
 * The same county with fewer households, for a first answer while the full one is on its way: whole villages are left out,
 * and with them what the scenario counts for the county as a whole (enterprises, budgets, points), so that who meets whom
 * stays in proportion. An approximation, never more: the page says so wherever it is shown.
 */
import type { Spec } from "../../model/spec.ts";

/** What a scenario counts for a whole county, by path; the rest is said for one household, village or organiser. */
const COUNTED = [
  "linkages.eCommerce.servicePoints",
  "linkages.eCommerce.shops",
  "linkages.eCommerce.industrial.bases",
  "linkages.companyECommerce.households",
  "linkages.companyECommerce.sales",
  "instruments.*.budget",
  "instruments.*.totalBudget",
  "instruments.*.villagesPerYear",
  "instruments.creditGuarantee.exposure",
  "instruments.mediumTermCredit.volume",
] as const;

/** What is counted of an enterprise. */
const OF_ENTERPRISE = [
  "capacity",
  "investment",
  "ownCapital",
  "workers",
  "householdShares",
  "collectiveShares",
] as const;

/** Money need not be whole; all else that is counted is. */
const MONEY: ReadonlySet<string> = new Set([
  "budget",
  "totalBudget",
  "exposure",
  "volume",
  "sales",
  "investment",
  "ownCapital",
]);

export interface Fewer {
  readonly spec: Spec;
  /** Households left over those of the scenario; 1 where nothing had to go. */
  readonly share: number;
}

/** At most so many households, or one village; a scenario that small, or one with a population file, stays whole. */
export function fewerHouseholds(spec: Spec, atMost: number): Fewer {
  const { counties, villages, households, townships } = spec.population;
  const wanted = atMost / (counties * households);
  if (wanted >= 1 || spec.survey !== undefined) return { spec, share: 1 };
  const villagesLeft = Math.max(1, Math.floor(villages * wanted));
  const share = villagesLeft / villages;
  if (share >= 1) return { spec, share: 1 };
  const left = structuredClone(spec) as unknown as Tree;
  const population = left.population as Tree;
  population.villages = villagesLeft;
  population.households = Math.max(1, Math.round(households * share));
  population.townships = Math.max(1, Math.round(townships * share));
  for (const path of COUNTED) scale(left, path.split("."), share);
  const { enterprises } = left.organisers as { enterprises: Tree[] };
  for (const enterprise of enterprises) {
    for (const key of OF_ENTERPRISE) scale(enterprise, [key], share);
  }
  const assets = (left.linkages as Tree).collectiveAssets as { kinds?: Tree[] } | undefined;
  for (const kind of assets?.kinds ?? []) scale(kind, ["villages"], share);
  return { spec: left as unknown as Spec, share: (population.households as number) / households };
}

type Tree = Record<string, unknown>;

function scale(tree: unknown, [step, ...rest]: readonly string[], share: number): void {
  if (typeof tree !== "object" || tree === null || step === undefined) return;
  const map = tree as Tree;
  for (const key of step === "*" ? Object.keys(map) : [step]) {
    const value = map[key];
    if (rest.length > 0) scale(value, rest, share);
    else if (typeof value === "number" && value > 0) {
      map[key] = MONEY.has(key) ? value * share : Math.max(1, Math.round(value * share));
    }
  }
}
