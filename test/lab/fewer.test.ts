/** A first answer's smaller county: in proportion, near the full one, and never where it would be the same. */
import { expect, test } from "vitest";
import { prepare } from "../../src/cli/prepare.ts";
import { fewerHouseholds } from "../../src/lab/engine/fewer.ts";

test("whole villages go, and with them what is counted for the county", async () => {
  const { spec } = await prepare("lixian");
  const { spec: left, share } = fewerHouseholds(spec, 2500);
  expect(left.population.households).toBeLessThanOrEqual(2500 * 1.1);
  expect(share).toBeCloseTo(left.population.villages / spec.population.villages, 4);
  expect(left.population.households / left.population.villages).toBeCloseTo(
    spec.population.households / spec.population.villages,
    0,
  );
  for (const [k, { capacity, ownCapital, wage }] of left.organisers.enterprises.entries()) {
    const whole = spec.organisers.enterprises[k]!;
    expect(capacity / whole.capacity).toBeCloseTo(share, 2);
    expect(ownCapital / whole.ownCapital).toBeCloseTo(share, 4);
    expect(wage).toBe(whole.wage);
  }
  expect(left.instruments).toEqual({
    ...spec.instruments,
    ...Object.fromEntries(
      Object.entries(left.instruments).map(([id, given]) => [
        id,
        given !== null && typeof given === "object" && "budget" in given
          ? {
              ...(spec.instruments[id] as object),
              budget: given.budget,
              totalBudget: (given as { totalBudget?: unknown }).totalBudget,
            }
          : given,
      ]),
    ),
  });
});

test("a scenario that is small already stays as it is", async () => {
  const { spec } = await prepare("linkage-classroom-contract");
  expect(fewerHouseholds(spec, 2500)).toEqual({ spec, share: 1 });
});
