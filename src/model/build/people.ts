/** Draws the households: persons, strength, land, skill and ties to home. */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { clamp, exp, lognormalOf, normal } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { drawHouseholds, streams } from "../luck.ts";
import type { Block, Moment } from "../step.ts";
import { villageEnd } from "../world.ts";

/** Largest household. */
const MOST_PERSONS = 9;

/** Number of successes in `n` trials of probability `p`, by inversion of one uniform number. */
export function binomial(n: number, p: number, u: number): number {
  if (p <= 0 || n === 0) return 0;
  if (p >= 1) return n;
  let term = 1;
  for (let i = 0; i < n; i++) term *= 1 - p;
  let sum = term;
  let k = 0;
  while (u > sum && k < n) {
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
    sum += term;
    k++;
  }
  return k;
}

export function buildPeople(moment: Moment, block: Block): void {
  const { world } = moment;
  const { household, village, spec } = world;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) household.village[h] = v;
  }
  if (spec.population.mix === "alike") buildAlike(moment, block);
  else buildMixed(moment, block);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    let persons = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) persons += household.persons[h]!;
    village.persons[v] = persons;
  }
}

function buildAlike({ world }: Moment, block: Block): void {
  const { household, spec } = world;
  const { meanPersons, labourShare, elderlyShare, disabledShare, landPerPerson } = spec.population;
  const persons = Math.round(meanPersons);
  for (let h = block.from; h < block.to; h++) {
    household.persons[h] = persons;
    household.labourers[h] = Math.round(persons * labourShare);
    household.elderly[h] = Math.round(persons * elderlyShare);
    household.disabled[h] = Math.round(persons * disabledShare);
    household.landMu[h] = landPerPerson * persons;
    household.farmSkill[h] = 1;
    household.workSkill[h] = 1;
    household.homeTie[h] = spec.households.labour.migrationCost;
  }
}

function buildMixed(moment: Moment, block: Block): void {
  const { household, spec } = moment.world;
  const {
    meanPersons,
    labourShare,
    elderlyShare,
    disabledShare,
    landPerPerson,
    landDispersion,
    skillDispersion,
  } = spec.population;
  const { migrationCost, migrationSpread } = spec.households.labour;
  const land = lognormalOf(landDispersion);
  const rest = 1 - labourShare;
  const draw = (source: (typeof streams)[keyof typeof streams], slot: number) =>
    drawHouseholds(moment, block, source, slot);
  const [persons, labourers, elderly, disabled] = [
    draw(streams.persons, 0),
    draw(streams.labourers, 1),
    draw(streams.elderly, 2),
    draw(streams.disabled, 3),
  ];
  for (let h = block.from; h < block.to; h++) {
    const i = h - block.from;
    const n = 1 + binomial(MOST_PERSONS - 1, (meanPersons - 1) / (MOST_PERSONS - 1), uniform(persons[i]!));
    const able = binomial(n, labourShare, uniform(labourers[i]!));
    const old = binomial(n - able, rest > 0 ? Math.min(1, elderlyShare / rest) : 0, uniform(elderly[i]!));
    household.persons[h] = n;
    household.labourers[h] = able;
    household.elderly[h] = old;
    household.disabled[h] = binomial(
      n - able - old,
      rest > 0 ? Math.min(1, disabledShare / rest) : 0,
      uniform(disabled[i]!),
    );
  }
  const [lands, farm, work, ties] = [
    draw(streams.land, 0),
    draw(streams.farmSkill, 1),
    draw(streams.workSkill, 2),
    draw(streams.homeTie, 3),
  ];
  for (let h = block.from; h < block.to; h++) {
    const i = h - block.from;
    const z = normalQuantile(uniform(lands[i]!), 0, 1);
    household.landMu[h] = landPerPerson * household.persons[h]! * exp(land.mu + land.sigma * clamp(z, -3, 3));
    household.farmSkill[h] = clamp(1 + skillDispersion * normal(farm[i]!), 0.3, 2);
    household.workSkill[h] = clamp(1 + skillDispersion * normal(work[i]!), 0.3, 2);
    household.homeTie[h] = migrationCost + migrationSpread * normal(ties[i]!);
  }
}
