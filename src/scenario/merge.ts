/**
 * One layer of a scenario laid over another. Maps merge; a list replaces, but a list whose every entry has an `id`
 * merges by it; `{id: x, off}` takes an entry out; `off` replaces a mechanism; `on` keeps the parameters it had.
 * Every value that wins keeps its own place.
 */
import { type Entry, idOf, type List, type Mapping, type Node } from "./tree.ts";

export function merge(base: Node, over: Node): Node {
  if (over.kind === "map" && base.kind === "map") return isQuantity(over) ? over : mergeMaps(base, over);
  if (over.kind === "list" && base.kind === "list") return mergeLists(base, over);
  if (over.kind === "scalar" && over.value === "on" && base.kind === "map") return base;
  return over;
}

/** `{value, source}` is one figure with its own source: it replaces what stood there, source and all. */
function isQuantity(node: Mapping): boolean {
  return node.entries.has("value");
}

export function mergeMaps(base: Mapping, over: Mapping): Mapping {
  const entries = new Map<string, Entry>(isQuantity(base) ? [] : base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : { key: entry.key, node: merge(below.node, entry.node) });
  }
  return { ...over, entries };
}

function mergeLists(base: List, over: List): List {
  if (over.items.length === 0 || ![...base.items, ...over.items].every((item) => idOf(item))) return over;
  const items = new Map(base.items.map((item) => [idOf(item), item]));
  for (const item of over.items) {
    const below = items.get(idOf(item));
    if (below === undefined) items.set(idOf(item), item);
    else if (item.kind === "map" && item.removes) items.delete(idOf(item));
    else items.set(idOf(item), merge(below, item));
  }
  return { ...over, items: [...items.values()] };
}
