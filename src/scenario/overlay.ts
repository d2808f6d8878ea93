/** `--set path=value`: one value laid over a merged tree, as the last layer; its place is the pair itself. */
import type { Problem } from "../engine/errors.ts";
import { MAX_NODES } from "./limits.ts";
import { merge } from "./merge.ts";
import * as say from "./messages.ts";
import { nearest } from "./nearest.ts";
import { readTree } from "./read.ts";
import { idOf, type Mapping, type Node, nodeAt, problemAt, setPlace } from "./tree.ts";

/** Lays the pairs over a tree, in order. Entries of lists are named by their id, or by number from 0. */
export function overlay(
  tree: Mapping,
  pairs: readonly string[],
): { tree: Mapping; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let result: Node = tree;
  for (const pair of pairs.flatMap((one) => pulled(tree, one))) {
    const place = setPlace(pair);
    const cut = pair.indexOf("=");
    const path = pair.slice(0, Math.max(cut, 0)).trim();
    const steps = path.split(".");
    if (cut < 0 || steps.includes("")) {
      problems.push(problemAt("bad-set", place, path, say.badSet()));
      continue;
    }
    const read = readTree(pair.slice(cut + 1).trim(), place.file, { nodes: MAX_NODES }, place);
    problems.push(...read.problems.map((problem) => ({ ...problem, path })));
    if (read.tree === undefined) continue;
    const laid = lay(result, steps, read.tree);
    if (laid.fault === undefined) result = laid.node;
    else problems.push(problemAt("bad-set", place, path, laid.fault));
  }
  return { tree: result as Mapping, problems };
}

/** A pair that names a lever of the scenario, as a pair for each path that the lever sets; any other as it is. */
function pulled(tree: Mapping, pair: string): string[] {
  const cut = pair.indexOf("=");
  const id = pair.slice(0, Math.max(cut, 0)).trim();
  const sets = nodeAt(tree, ["levers", id, "sets"]);
  const paths = sets?.kind === "list" ? sets.items : sets === undefined ? [] : [sets];
  const named = paths.flatMap((path) => (path.kind === "scalar" ? [String(path.value)] : []));
  return named.length === 0 ? [pair] : named.map((path) => `${path}=${pair.slice(cut + 1)}`);
}

type Laid = { readonly node: Node; readonly fault?: undefined } | { readonly fault: string };

function lay(onto: Node | undefined, steps: readonly string[], value: Node): Laid {
  const [step, ...rest] = steps;
  if (step === undefined) return { node: onto === undefined ? value : merge(onto, value) };
  if (onto?.kind === "list") return layInList(onto, step, rest, value);
  if (onto?.kind === "scalar" && !["on", "off"].includes(String(onto.value))) {
    return { fault: say.setIntoText(step) };
  }
  const entries = new Map(onto?.kind === "map" ? onto.entries : []);
  const inner = lay(entries.get(step)?.node, rest, value);
  if (inner.fault !== undefined) return inner;
  entries.set(step, { key: value.place, node: inner.node });
  return { node: { kind: "map", place: onto?.place ?? value.place, entries, removes: false } };
}

function layInList(list: Node & { kind: "list" }, step: string, rest: readonly string[], value: Node): Laid {
  const ids = list.items.map((item, index) => idOf(item) ?? String(index));
  const index = ids.indexOf(step);
  if (index < 0) return { fault: say.noSuchEntry(step, ids, nearest(step, ids)) };
  const inner = lay(list.items[index], rest, value);
  if (inner.fault !== undefined) return inner;
  return { node: { ...list, items: list.items.with(index, inner.node) } };
}
