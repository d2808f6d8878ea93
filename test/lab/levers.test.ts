/** Levers: made from the schema, each set where it stands changes nothing, and moved by pairs that do not pile up. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare } from "../../src/cli/prepare.ts";
import { leversOf } from "../../src/lab/levers/from-schema.ts";
import { drawers, type Lever } from "../../src/lab/levers/lever.ts";
import { handyRange, written } from "../../src/lab/levers/quantity-text.ts";
import { isSet, valueAt, withoutPairs, withPair } from "../../src/lab/state/pairs.ts";

const leversIn = async (named: string, set: readonly string[] = []) => {
  const { spec, provenance, canonical } = await prepare(named, set);
  const groups = leversOf(spec, provenance());
  return { groups, levers: groups.flatMap(({ levers }) => levers), canonical };
};

const pairOf = (lever: Lever): string => {
  const value =
    lever.kind === "quantity"
      ? written(lever, lever.value)
      : lever.kind === "formula"
        ? JSON.stringify(lever.value)
        : String(lever.value);
  return `${lever.path}=${value}`;
};

test.each(["lixian", "national-poor", "jiaxi", "cobweb-classroom", "lixian-e-commerce"])(
  "every lever of %s, set to where it stands, leaves the scenario as it is",
  async (named) => {
    const { levers, canonical } = await leversIn(named);
    expect(levers.length).toBeGreaterThan(100);
    expect((await prepare(named, levers.map(pairOf))).canonical).toBe(canonical);
  },
);

test("every number that a scenario's sources list is a lever, and every mechanism a switch", async () => {
  const { provenance } = await prepare("lixian");
  const { levers, groups } = await leversIn("lixian");
  const paths = new Set(levers.map(({ path }) => path));
  // Entries of lists that only a declaration writes cannot be set one by one.
  const settable = provenance().filter(({ path, place }) => place !== undefined || !/\.\d+\./.test(path));
  const missing = settable.filter(({ path }) => !paths.has(path));
  expect(missing.map(({ path }) => path)).toEqual([]);
  for (const drawer of drawers) expect(groups.some((group) => group.drawer === drawer)).toBe(true);
  const award = groups.find(({ id }) => id === "awardPerMu")!;
  expect(award).toMatchObject({ path: "instruments.awardPerMu", on: true });
  expect(award.levers.find(({ path }) => path.endsWith(".rate"))).toMatchObject({
    value: 200,
    unit: "yuan/mu",
    source: "lixian-2020/L1",
    grade: "S",
  });
});

test("a lever that was moved shows its new value and the source of its declaration", async () => {
  const { levers } = await leversIn("lixian", ["instruments.awardPerMu.rate=250 yuan/mu"]);
  const rate = levers.find(({ path }) => path === "instruments.awardPerMu.rate");
  expect(rate).toMatchObject({ value: 250 });
});

test("a slider's ends hold the value, and what it can reach is allowed", async () => {
  const { levers } = await leversIn("lixian");
  for (const lever of levers) {
    if (lever.kind !== "quantity") continue;
    const { low, high, step } = handyRange(lever);
    expect(low, lever.path).toBeLessThanOrEqual(lever.value);
    expect(high, lever.path).toBeGreaterThanOrEqual(lever.value);
    expect(step, lever.path).toBeGreaterThan(0);
    expect(low, lever.path).toBeGreaterThanOrEqual(lever.min ?? Number.NEGATIVE_INFINITY);
    expect(high, lever.path).toBeLessThanOrEqual(lever.max ?? Number.POSITIVE_INFINITY);
  }
});

test("of all pairs laid at a path or below it, the last word alone is kept", () => {
  const path = fc.constantFrom("a", "a.b", "a.b.c", "a.d", "ab");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(path, fc.integer().map(String))),
      path,
      fc.integer().map(String),
      (moves, last, value) => {
        const pairs = moves.reduce<readonly string[]>((set, [at, to]) => withPair(set, at, to), []);
        const next = withPair(pairs, last, value);
        expect(valueAt(next, last)).toBe(value);
        expect(isSet(withoutPairs(next, last), last)).toBe(false);
        expect(new Set(next.map((pair) => pair.split("=")[0])).size).toBe(next.length);
      },
    ),
  );
});
