/**
 * What the schema alone cannot tell: names that must exist elsewhere in the scenario, years that must fit. Checks look
 * at the spec, or, where the schema is not met, at what was written; so they take nothing about its form for granted.
 */
import { parseQuantity } from "../engine/units.ts";
import { instruments, linkages, shocks } from "../model/catalog.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { type Finding, findingAt } from "./issues.ts";
import * as say from "./messages.ts";
import { nearest } from "./nearest.ts";
import { leversFit } from "./lever-checks.ts";
import { placeChecks } from "./place-checks.ts";
import { type Node, nodeAt, type Path } from "./tree.ts";

/** Names from outside the scenario file that it may use. */
export interface Names {
  /** Unit of each metric of the simulator, by id. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Columns and figures that a formula about a household may use. */
  readonly household: readonly string[];
}

export type Check = (scenario: unknown, tree: Node, names: Names) => Finding[];

type Loose = Readonly<Record<string, unknown>>;
const mapIn = (value: unknown, key: string): Loose => {
  const inner = (value as Loose)[key];
  return typeof inner === "object" && inner !== null ? (inner as Loose) : {};
};
const expectations = (scenario: unknown): Loose[] =>
  Object.values(mapIn(scenario, "expect")).map((one) =>
    typeof one === "object" && one !== null ? (one as Loose) : {},
  );

/** Every product that an enterprise or a mechanism names is there, and on. */
const productsExist: Check = (scenario, tree) => {
  const all = { ...mapIn(scenario, "ownProducts"), ...mapIn(scenario, "products") };
  const ids = Object.keys(all).filter((id) => all[id] !== undefined && all[id] !== "off");
  return productMentions(scenario, []).flatMap(([path, id]) => {
    if (ids.includes(id)) return [];
    if (Object.hasOwn(all, id) && all[id] === "off") {
      return [findingAt("product-off", tree, path, say.productOff(id))];
    }
    const message = say.unknownName("product", id, ids, nearest(id, ids));
    return [findingAt("unknown-product", tree, path, message)];
  });
};

/** Wherever a scenario says `product: id` or `products: [id, ...]` outside the sections that define products. */
function productMentions(value: unknown, path: Path): [Path, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [Path, string][] => {
    const within = [...path, Array.isArray(value) ? Number(key) : key];
    if (path.length === 0 && (key === "products" || key === "ownProducts")) return [];
    if (key === "product" && typeof inner === "string") return [[within, inner]];
    if (key === "products" && Array.isArray(inner)) {
      return inner.flatMap((id, index) => (typeof id === "string" ? [[[...within, index], id]] : []));
    }
    return productMentions(inner, within);
  });
}

/** An enterprise that a mechanism names is there. */
const enterprisesExist: Check = (scenario, tree) => {
  const enterprises = Object.values(mapIn(mapIn(scenario, "organisers"), "enterprises"));
  const ids = enterprises.flatMap((one) => {
    const id = (one as Loose | null)?.id;
    return typeof id === "string" ? [id] : [];
  });
  return ["linkages", "instruments", "shocks"].flatMap((group) =>
    Object.keys(mapIn(scenario, group)).flatMap((id) => {
      const { enterprise } = mapIn(mapIn(scenario, group), id);
      if (typeof enterprise !== "string" || ids.includes(enterprise)) return [];
      const message = say.unknownName("enterprise", enterprise, ids, nearest(enterprise, ids));
      return [findingAt("unknown-enterprise", tree, [group, id, "enterprise"], message)];
    }),
  );
};

/** An enterprise stands in a county that there is. */
const countiesExist: Check = (scenario, tree) => {
  const { counties } = mapIn(scenario, "population");
  const enterprises = Object.values(mapIn(mapIn(scenario, "organisers"), "enterprises"));
  return enterprises.flatMap((enterprise, index) => {
    const county = (enterprise as Loose | null)?.county;
    if (typeof county !== "number" || typeof counties !== "number" || county < counties) return [];
    const path = ["organisers", "enterprises", index, "county"];
    return [findingAt("unknown-county", tree, path, say.countyOutside(county, counties))];
  });
};

/** The figures of `expect` speak of years that are run. */
const expectedYears: Check = (scenario, tree) => {
  const { first, last } = yearsOf(scenario);
  if (first > last) return [];
  return expectations(scenario).flatMap(({ year }, index) => {
    if (typeof year !== "number" || (year >= first && year <= last)) return [];
    return [findingAt("year-outside", tree, ["expect", index, "year"], say.yearOutside(year, first, last))];
  });
};

/** First and last year, from the spec or as written; reversed where there are none. */
function yearsOf(scenario: unknown): { first: number; last: number } {
  const { years } = scenario as { years?: unknown };
  const [first, last] =
    typeof years === "string" ? years.split("..").map(Number) : Object.values(Object(years));
  return Number(first) <= Number(last) ? { first: Number(first), last: Number(last) } : { first: 1, last: 0 };
}

/** They name metrics that are there, in a unit that fits. */
const expectedMetrics: Check = (scenario, tree, names) =>
  expectations(scenario).flatMap(({ metric }, index) => {
    if (typeof metric !== "string") return [];
    const unit = Object.hasOwn(names.metrics, metric) ? names.metrics[metric] : undefined;
    if (unit !== undefined) {
      const value = metricUnitFits(metric, [unit], tree, ["expect", index, "value"]);
      return [...value, ...metricUnitFits(metric, ["1", unit], tree, ["expect", index, "tolerance"])];
    }
    const known = [...Object.keys(names.metrics), ...Object.keys(mapIn(scenario, "metrics"))];
    if (known.includes(metric)) return [];
    const message = say.unknownName("metric", metric, known, nearest(metric, known));
    return [findingAt("unknown-metric", tree, ["expect", index, "metric"], message)];
  });

/** A figure is in one of these units; a tolerance may be a share or in the metric's own. */
function metricUnitFits(metric: string, units: readonly string[], tree: Node, path: Path): Finding[] {
  const written = nodeAt(tree, path);
  if (written?.kind !== "scalar" || typeof written.value === "boolean") return [];
  const { value } = written;
  if (units.some((unit) => typeof parseQuantity(value, unit) === "number")) return [];
  return [
    findingAt("wrong-unit", tree, path, say.metricUnit(metric, units.at(-1)!, String(value).slice(0, 60))),
  ];
}

/** A metric of the scenario's own does not hide one of the simulator's. */
const metricNames: Check = (scenario, tree, names) =>
  Object.keys(mapIn(scenario, "metrics"))
    .filter((name) => Object.hasOwn(names.metrics, name))
    .map((name) => findingAt("name-taken", tree, ["metrics", name], say.metricTaken(name)));

/** What a mechanism builds on is in force with it. */
const needsMet: Check = (scenario, tree) => {
  const groups = { linkages, instruments, shocks };
  const inForce = (id: string) =>
    Object.keys(groups).some((group) => {
      const given = mapIn(scenario, group)[id];
      return given !== undefined && given !== "off";
    });
  return Object.entries(groups).flatMap(([group, mechanisms]) =>
    Object.entries<Mechanism>(mechanisms).flatMap(([id, { needs = [], alsoNeeds = () => [] }]) => {
      if (!inForce(id)) return [];
      const wanted = [...needs, ...alsoNeeds(mapIn(scenario, group)[id])];
      const missing = wanted.filter((need) => !inForce(need));
      return missing.map((need) => findingAt("needs", tree, [group, id], say.needs(id, need)));
    }),
  );
};

/** A mechanism that works through enterprises of some role finds one. */
const rolesFilled: Check = (scenario, tree) => {
  const enterprises = Object.values(mapIn(mapIn(scenario, "organisers"), "enterprises"));
  const roles = new Set(enterprises.map((enterprise) => (enterprise as Loose | null)?.role));
  return Object.entries({ linkages, instruments, shocks }).flatMap(([group, mechanisms]) =>
    Object.entries<Mechanism>(mechanisms).flatMap(([id, { needsRole = [] }]) => {
      const given = mapIn(scenario, group)[id];
      if (given === undefined || given === "off" || needsRole.length === 0) return [];
      if (needsRole.some((role) => roles.has(role))) return [];
      return [findingAt("needs", tree, [group, id], say.needsRole(id, needsRole))];
    }),
  );
};

/** Households and villages that one run may have: far above any nation, far below what breaks a machine. */
const MOST_HOUSEHOLDS = 100_000_000;
const MOST_VILLAGES = 2_000_000;

/** The region is not larger than a run can be. */
const sizeBounded: Check = (scenario, tree) => {
  const { counties, households, villages } = mapIn(scenario, "population");
  const bounds = [
    ["households", households, MOST_HOUSEHOLDS],
    ["villages", villages, MOST_VILLAGES],
  ] as const;
  return bounds.flatMap(([what, each, most]) => {
    if (typeof counties !== "number" || typeof each !== "number" || counties * each <= most) return [];
    return [findingAt("too-large", tree, ["population", what], say.tooLarge(what, counties * each, most))];
  });
};

/** In the order in which they are told. */
export const checks: readonly Check[] = [
  productsExist,
  enterprisesExist,
  countiesExist,
  needsMet,
  rolesFilled,
  sizeBounded,
  expectedYears,
  expectedMetrics,
  metricNames,
  ...placeChecks,
  leversFit,
];
