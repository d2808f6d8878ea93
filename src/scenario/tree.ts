/** A scenario's text as a tree whose every value knows the file, line and column where it stands. */
import type { Place, Problem } from "../engine/errors.ts";

/** What an author says of where figures come from, beside them in the same map. */
export interface Citation {
  readonly source: string;
  readonly grade?: string;
}

export interface Scalar {
  readonly kind: "scalar";
  readonly place: Place;
  readonly value: string | number | boolean;
  readonly cited?: Citation;
}

export interface List {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Node[];
}

export interface Mapping {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
  /** `{id: x, off}`: takes the entry of that id out of the list that it is merged onto. */
  readonly removes: boolean;
}

export interface Entry {
  readonly key: Place;
  readonly node: Node;
}

export type Node = Scalar | List | Mapping;

/** A way into a document, as zod gives it: keys and list indices. */
export type Path = readonly PropertyKey[];

/** The place of a value given on the command line: no file, and no line. */
export function setPlace(pair: string): Place {
  return { file: `--set ${pair}`, line: 0, column: 0 };
}

/** A problem at a place of a tree; the command line is told in words, since it has no lines. */
export function problemAt(rule: string, place: Place, path: string, message: string): Problem {
  return place.line > 0
    ? { rule, place, path, message }
    : { rule, path, message: `${message} (in ${place.file})` };
}

/** The text of a list entry's `id`, if it has one. */
export function idOf(node: Node): string | undefined {
  const id = node.kind === "map" ? node.entries.get("id")?.node : undefined;
  return id?.kind === "scalar" && typeof id.value === "string" ? id.value : undefined;
}

/** One step down, if there is something there. */
export function childOf(node: Node | undefined, step: PropertyKey): Entry | undefined {
  if (node?.kind === "map") return node.entries.get(String(step));
  const item = node?.kind === "list" ? node.items[Number(step)] : undefined;
  return item && { key: item.place, node: item };
}

/** Every list entry that is left as a removal after merging: there was nothing to take out. */
export function leftRemovals(node: Node, path: Path = []): Path[] {
  if (node.kind === "map") {
    const own = node.removes ? [path] : [];
    return [...own, ...[...node.entries].flatMap(([key, entry]) => leftRemovals(entry.node, [...path, key]))];
  }
  return node.kind === "list"
    ? node.items.flatMap((item, index) => leftRemovals(item, [...path, index]))
    : [];
}

/** The value at a path, if there is one. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = childOf(node, step)?.node;
  return node;
}

/** The place of the key (or list entry) that a path ends at, or of the nearest one above it that is written. */
export function placeAt(root: Node, path: Path): Place {
  let found: Entry = { key: root.place, node: root };
  for (const step of path) {
    const next = childOf(found.node, step);
    if (next === undefined) return found.key;
    found = next;
  }
  return found.key;
}

/** A path as an author reads it: entries of lists by their id where they have one. */
export function pathText(root: Node, path: Path): string {
  const words: string[] = [];
  let node: Node | undefined = root;
  for (const step of path) {
    const next: Node | undefined = childOf(node, step)?.node;
    words.push(node?.kind === "list" && next !== undefined ? (idOf(next) ?? String(step)) : String(step));
    node = next;
  }
  return words.join(".");
}

/** The bare values, as the schema takes them. Keys were cleared of dangerous names when the text was read. */
export function plain(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.node)]));
}

/** The text or number at a path, if one stands there. */
export function scalarAt(root: Node, path: Path): string | number | undefined {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" && typeof node.value !== "boolean" ? node.value : undefined;
}
