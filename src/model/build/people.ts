/** Draws the households: persons, strength, land, skill and ties to home. */
import { clamp, exp, lognormalOf, normal, normalQuantile } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { drawHouseholds, streams } from "../luck.ts";
import type { CoreSpec } from "../parameters/core.ts";
import type { Block, Moment } from "../step.ts";
import { surveyNumbers } from "../survey.ts";
import { villageEnd } from "../world.ts";
import { binomial, binomialTables, type Strength } from "./binomial.ts";
import { surveyMeans, surveyStrength } from "./surveyed.ts";

/** Largest household. */
const MOST_PERSONS = 9;

export function strengthOf({ population, survey }: CoreSpec): Strength {
  const { meanPersons, labourShare, elderlyShare, disabledShare } = population;
  const most = survey === undefined ? MOST_PERSONS : surveyNumbers.persons.max;
  const rest = 1 - labourShare;
  const ofRest = (share: number) => binomialTables(most, rest > 0 ? Math.min(1, share / rest) : 0);
  return {
    more: binomialTables(MOST_PERSONS - 1, (meanPersons - 1) / (MOST_PERSONS - 1)),
    able: binomialTables(most, labourShare),
    old: ofRest(elderlyShare),
    ill: ofRest(disabledShare),
  };
}

export function buildPeople(moment: Moment, block: Block, strength: Strength): void {
  const { world } = moment;
  const { household, village, spec } = world;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) household.village[h] = v;
  }
  if (spec.population.mix === "alike") buildAlike(moment, block);
  else buildMixed(moment, block, strength);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const { land } = world.regions[village.county[v]!]!;
    let persons = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      persons += household.persons[h]!;
      household.landMu[h] = household.landMu[h]! * land;
    }
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

function buildMixed(moment: Moment, block: Block, strength: Strength): void {
  drawStrength(moment, block, strength);
  surveyStrength(moment, block, strength);
  drawMeans(moment, block);
  surveyMeans(moment, block);
}

/** How many persons a household has, and how many of them can work, are old, are ill. */
function drawStrength(moment: Moment, block: Block, { more, able, old, ill }: Strength): void {
  const { household } = moment.world;
  const persons = drawHouseholds(moment, block, streams.persons, 0);
  const labourers = drawHouseholds(moment, block, streams.labourers, 1);
  const elderly = drawHouseholds(moment, block, streams.elderly, 2);
  const disabled = drawHouseholds(moment, block, streams.disabled, 3);
  for (let h = block.from; h < block.to; h++) {
    const i = h - block.from;
    const n = 1 + binomial(more, MOST_PERSONS - 1, uniform(persons[i]!));
    household.persons[h] = n;
    household.labourers[h] = binomial(able, n, uniform(labourers[i]!));
    const others = n - household.labourers[h]!;
    household.elderly[h] = binomial(old, others, uniform(elderly[i]!));
    household.disabled[h] = binomial(ill, others - household.elderly[h]!, uniform(disabled[i]!));
  }
}

/** Its land, its skills, and what ties it to home. */
function drawMeans(moment: Moment, block: Block): void {
  const { household, spec } = moment.world;
  const { landPerPerson, landDispersion, skillDispersion } = spec.population;
  const { migrationCost, migrationSpread } = spec.households.labour;
  const { mu, sigma } = lognormalOf(landDispersion);
  const lands = drawHouseholds(moment, block, streams.land, 0);
  const farm = drawHouseholds(moment, block, streams.farmSkill, 1);
  const work = drawHouseholds(moment, block, streams.workSkill, 2);
  const ties = drawHouseholds(moment, block, streams.homeTie, 3);
  for (let h = block.from; h < block.to; h++) {
    const i = h - block.from;
    const z = clamp(normalQuantile(uniform(lands[i]!)), -3, 3);
    household.landMu[h] = landPerPerson * household.persons[h]! * exp(mu + sigma * z);
    household.farmSkill[h] = clamp(1 + skillDispersion * normal(farm[i]!), 0.3, 2);
    household.workSkill[h] = clamp(1 + skillDispersion * normal(work[i]!), 0.3, 2);
    household.homeTie[h] = migrationCost + migrationSpread * normal(ties[i]!);
  }
}
