/** Levers set numbers that the scenario has, between ends that are allowed there, under names that nothing else has. */
import { parseQuantity } from "../engine/units.ts";
import { allows } from "../model/parameter.ts";
import { specSchema } from "../model/spec.ts";
import { type Finding, findingAt } from "./issues.ts";
import * as say from "./messages.ts";
import { allowedText, shapeAt } from "./shape.ts";
import { type Node, type Path, scalarAt } from "./tree.ts";

type Loose = Readonly<Record<string, unknown>>;

export function leversFit(scenario: unknown, tree: Node): Finding[] {
  const levers = (scenario as { levers?: unknown }).levers;
  return Object.entries(Object(levers) as Loose).flatMap(([id, lever]) => {
    const path = ["levers", id];
    if (Object.hasOwn(specSchema.shape, id)) return [findingAt("name-taken", tree, path, say.leverTaken(id))];
    const { sets } = Object(lever) as { sets?: unknown };
    const paths = (Array.isArray(sets) ? sets : [sets]).filter((one) => typeof one === "string");
    return paths.flatMap((one) => leverAt(tree, path, one));
  });
}

/** What is wrong with a lever at one of the paths that it sets. */
function leverAt(tree: Node, lever: Path, sets: string): Finding[] {
  const shape = shapeAt(specSchema, sets.split("."));
  const { quantity } = shape;
  if (quantity === undefined) {
    return [findingAt("lever-path", tree, [...lever, "sets"], say.leverPath(sets))];
  }
  const ends = ["from", "to"].map((end) => ({ end, value: scalarAt(tree, [...lever, end]) }));
  const read = ends.map(({ end, value }) => ({
    end,
    number: value === undefined ? undefined : parseQuantity(value, quantity.unit),
  }));
  const faults = read.flatMap(({ end, number }): Finding[] => {
    if (number === undefined || (typeof number === "number" && allows(quantity, number))) return [];
    const found = String(scalarAt(tree, [...lever, end]));
    return [findingAt("lever-range", tree, [...lever, end], say.leverEnd(found, sets, allowedText(shape)))];
  });
  const [from, to] = read.map(({ number }) => number);
  if (faults.length === 0 && typeof from === "number" && typeof to === "number" && !(from < to))
    return [findingAt("lever-range", tree, [...lever, "to"], say.leverReversed())];
  return faults;
}
