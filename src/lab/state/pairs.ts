/** The `path=value` pairs that levers lay over a scenario: one a path, the last word for a path and all below it. */

const pathOf = (pair: string): string => pair.slice(0, pair.indexOf("="));

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** The pairs with this one laid over them; what it overrules is dropped. */
export function withPair(pairs: readonly string[], path: string, value: string): string[] {
  return [...withoutPairs(pairs, path), `${path}=${value}`];
}

/** The pairs without those at a path or below it. */
export function withoutPairs(pairs: readonly string[], path: string): string[] {
  return pairs.filter((pair) => !isWithin(pathOf(pair), path));
}

/** The text of the pair at a path; undefined where there is none. */
export function valueAt(pairs: readonly string[], path: string): string | undefined {
  const pair = pairs.find((one) => pathOf(one) === path);
  return pair?.slice(path.length + 1);
}

/** Whether a pair stands at the path, or below it. */
export function isSet(pairs: readonly string[], path: string): boolean {
  return pairs.some((pair) => isWithin(pathOf(pair), path));
}
