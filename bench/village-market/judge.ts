/** That all who should have the same bits have them: ours and C, at each size, on any number of threads, every time. */
import { type Digests, joined } from "./digests.ts";
import type { Series } from "./series.ts";

/** The digest of each size; throws with the columns that differ. */
export function agreedDigests({ answers }: Series): ReadonlyMap<number, string> {
  const agreed = new Map<number, { readonly label: string; readonly digests: Digests }>();
  for (const [label, repeated] of answers) {
    for (const { digests } of repeated) {
      if (digests === undefined) continue;
      const households = Number(label.split(" ").at(-2));
      const first = agreed.get(households);
      if (first === undefined) agreed.set(households, { label, digests });
      else refuseDifferences(first, { label, digests });
    }
  }
  return new Map([...agreed].map(([households, { digests }]) => [households, joined(digests)]));
}

interface Labelled {
  readonly label: string;
  readonly digests: Digests;
}

function refuseDifferences(one: Labelled, other: Labelled): void {
  const names = [...new Set([...Object.keys(one.digests), ...Object.keys(other.digests)])];
  const differing = names.filter((name) => one.digests[name] !== other.digests[name]);
  if (differing.length > 0)
    throw new Error(`${one.label} and ${other.label} differ in ${differing.join(", ")}`);
}
