/** What shocks and regions name is there: kinds of county, rows of places, enterprises, instruments, products. */
import { instruments } from "../model/catalog.ts";
import { type Finding, findingAt } from "./issues.ts";
import * as say from "./messages.ts";
import { nearest } from "./nearest.ts";
import type { Node, Path } from "./tree.ts";

/** As a `Check`, without need of names from outside. */
type PlaceCheck = (scenario: unknown, tree: Node) => Finding[];
type Loose = Readonly<Record<string, unknown>>;
const loose = (value: unknown): Loose =>
  typeof value === "object" && value !== null ? (value as Loose) : {};
const idsIn = (list: unknown): string[] =>
  Object.values(loose(list)).flatMap((one) => {
    const { id } = loose(one);
    return typeof id === "string" ? [id] : [];
  });

/** Everything below a value, with its path. */
function* walk(value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

const unknown = (kind: string, name: string, known: readonly string[], tree: Node, path: Path): Finding =>
  findingAt(
    `unknown-${kind.replaceAll(" ", "-")}`,
    tree,
    path,
    say.unknownName(kind, name, known, nearest(name, known)),
  );

/** Names in the events of shocks: `enterprise`, `instrument`, and `regions` of a place. */
const namesExist: PlaceCheck = (scenario, tree) => {
  const { shocks, organisers, regions, instruments: given } = loose(scenario);
  const inForce = Object.keys(instruments).filter((id) => (loose(given)[id] ?? "off") !== "off");
  const known: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    enterprise: ["enterprise", idsIn(loose(organisers).enterprises)],
    instrument: ["instrument in force", inForce],
    regions: ["region", idsIn(regions)],
  };
  return [...walk(shocks, ["shocks"])].flatMap(([path, value]) => {
    const key = typeof path.at(-1) === "number" ? path.at(-2) : path.at(-1);
    const [kind, names] = known[String(key)] ?? [];
    if (kind === undefined || names === undefined || typeof value !== "string" || names.includes(value))
      return [];
    return [unknown(kind, value, names, tree, path)];
  });
};

/** Rows of places in the events of shocks. */
const rowsExist: PlaceCheck = (scenario, tree) => {
  const { shocks, population } = loose(scenario);
  const { counties, townships, villages } = loose(population);
  if (typeof counties !== "number" || typeof townships !== "number" || typeof villages !== "number")
    return [];
  const rows: Readonly<Record<string, number>> = {
    counties,
    townships: counties * Math.min(townships, villages),
    villages: counties * villages,
  };
  return [...walk(shocks, ["shocks"])].flatMap(([path, value]) => {
    const [place, kind] = path.slice(-3);
    const count = rows[String(kind)];
    if (place !== "place" || count === undefined || typeof value !== "number" || value < count) return [];
    return [findingAt("unknown-place", tree, path, say.rowOutside(String(kind), value, count))];
  });
};

/** Products that a region knows are products of the scenario. */
const regionProducts: PlaceCheck = (scenario, tree) => {
  const { regions, products, ownProducts } = loose(scenario);
  const all = { ...loose(ownProducts), ...loose(products) };
  const known = Object.keys(all).filter((id) => (all[id] ?? "off") !== "off");
  return Object.values(loose(regions)).flatMap((region, index) =>
    Object.keys(loose(loose(region).products)).flatMap((id) =>
      known.includes(id) ? [] : [unknown("product", id, known, tree, ["regions", index, "products", id])],
    ),
  );
};

export const placeChecks: readonly PlaceCheck[] = [namesExist, rowsExist, regionProducts];
