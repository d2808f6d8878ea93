/**
 * A population from a file: households as a survey or a register gives them, each row standing for as many households as
 * its weight says. Every household of the model is one household, with whole members, jobs and fen; so a row is copied as
 * often as its weight, and a fraction is one more copy with that probability, drawn by the row's address on the map, the same
 * for every seed. (Weights carried into markets and matching would have every job, share and contract held by 312.4
 * households.) What a file leaves out is drawn as for the synthetic population.
 */
import { keyOf, stream, uniform, fillWords } from "../engine/random.ts";
import type { QuantityMeta } from "./parameter.ts";
import { MAP_SEED } from "./map-seed.ts";

type Column = Pick<QuantityMeta, "unit" | "about" | "min" | "max" | "whole">;

/** Columns of numbers that a file may give, with what they allow. `persons` is required. */
export const surveyNumbers = {
  persons: { unit: "person", about: "persons", min: 1, max: 30, whole: true },
  labourers: { unit: "person", about: "persons able to work", min: 0, max: 30, whole: true },
  elderly: { unit: "person", about: "elderly persons", min: 0, max: 30, whole: true },
  disabled: { unit: "person", about: "chronically ill or disabled persons", min: 0, max: 30, whole: true },
  landMu: { unit: "mu", about: "contracted land", min: 0, max: 100_000 },
  farmSkill: { unit: "1", about: "skill in farming, 1 is the mean", min: 0.3, max: 2 },
  workSkill: { unit: "1", about: "skill in wage work, 1 is the mean", min: 0.3, max: 2 },
  cashYuan: { unit: "yuan", about: "cash at the start", min: 0, max: 1e9 },
  incomePerCapitaYuan: {
    unit: "yuan/person",
    about: "net income per person of the year before the first",
    min: 0,
    max: 1e8,
  },
  registeredPoor: {
    unit: "flag",
    about: "registered as poor when the run begins",
    min: 0,
    max: 1,
    whole: true,
  },
  standAge: { unit: "year", about: "age of the stand of the main product", min: 0, max: 200, whole: true },
  sidelineHead: { unit: "head", about: "animals or hives kept", min: 0, max: 10_000 },
} as const satisfies Readonly<Record<string, Column>>;

export type SurveyNumber = keyof typeof surveyNumbers;

/** Columns of words. */
export const surveyWords = {
  village: "name of the village; all rows of one name live together",
  product: "main product on own land, by its id; empty for none",
  sideline: "animal kept, by its id; empty for none",
} as const;

export type SurveyWord = keyof typeof surveyWords;

/** How many households a row stands for; one where the file has no such column. */
export const WEIGHT = { unit: "household", about: "households that the row stands for", min: 0, max: 1e6 };

/** Rows that stand for at least one household, column by column; columns that the file lacks are absent. */
export interface Survey extends Readonly<Partial<Record<SurveyNumber, readonly number[]>>> {
  readonly persons: readonly number[];
  /** Households that each row stands for: whole, one or more. */
  readonly copies: readonly number[];
  /** Village of each row, numbered in the order in which the file names them; dealt out in turn where absent. */
  readonly village?: readonly number[];
  /** Ids; empty for none. */
  readonly product?: readonly string[];
  readonly sideline?: readonly string[];
}

const copying = stream("survey.copies");

/** Whole copies of a row of this weight: the fraction decides by luck of the map whether there is one more. */
export function copiesOf(weight: number, row: number): number {
  const whole = Math.floor(weight);
  if (weight === whole) return whole;
  const word = new Uint32Array(1);
  fillWords(keyOf(MAP_SEED), copying, 0, 0, row, row + 1, word);
  return whole + (uniform(word[0]!) < weight - whole ? 1 : 0);
}

/** How many households live in each village. */
export function householdsByVillage(survey: Survey, villages: number): Uint32Array {
  const counts = new Uint32Array(villages);
  if (survey.village !== undefined) {
    for (let row = 0; row < survey.copies.length; row++) {
      counts[survey.village[row]!] = counts[survey.village[row]!]! + survey.copies[row]!;
    }
    return counts;
  }
  const all = survey.copies.reduce((sum, copies) => sum + copies, 0);
  for (let v = 0; v < villages; v++) counts[v] = Math.floor(all / villages) + (v < all % villages ? 1 : 0);
  return counts;
}

/** The first household of each village, where villages have so many. */
export function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length);
  for (let v = 1; v < counts.length; v++) starts[v] = starts[v - 1]! + counts[v - 1]!;
  return starts;
}

/** The row that each household of some villages comes from, in the order of households. */
export function rowsOfVillages(
  survey: Survey,
  villages: number,
  firstVillage: number,
  endVillage: number,
): Uint32Array {
  const counts = householdsByVillage(survey, villages).subarray(firstVillage, endVillage);
  const rows = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  const next = startsOf(counts);
  let dealt = 0;
  for (let row = 0; row < survey.copies.length; row++) {
    for (let copy = 0; copy < survey.copies[row]!; copy++, dealt++) {
      const v = survey.village === undefined ? dealt % villages : survey.village[row]!;
      if (v < firstVillage || v >= endVillage) continue;
      const at = next[v - firstVillage]!;
      rows[at] = row;
      next[v - firstVillage] = at + 1;
    }
  }
  return rows;
}
