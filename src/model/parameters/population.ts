/** The synthetic population: how many people live where, on what land, with what strength and means. */
import { z } from "zod";
import { quantity, share } from "../parameter.ts";
import { surveyNumbers, surveyWords, WEIGHT } from "../survey.ts";

const estimate = { source: "estimate for a Gansu mountain county", grade: "E" } as const;

const columnName = (about: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: `name of the file's column: ${about}` });

/** What the columns of a population file are called, where they are not called as here. */
const surveyColumns = z.strictObject({
  weight: columnName(WEIGHT.about),
  ...columnNames(surveyWords),
  ...columnNames(
    Object.fromEntries(
      Object.entries(surveyNumbers).map(([name, { about, unit }]) => [name, `${about}, ${unit}`]),
    ) as Record<keyof typeof surveyNumbers, string>,
  ),
});

function columnNames<K extends string>(abouts: Readonly<Record<K, string>>) {
  return Object.fromEntries(
    Object.entries<string>(abouts).map(([name, about]) => [name, columnName(about)]),
  ) as Record<K, ReturnType<typeof columnName>>;
}

export const populationParameters = z.strictObject({
  file: z.string().min(1).max(500).optional().meta({
    description:
      "CSV or Parquet file of households, relative to this file; it decides households, and villages where it names them",
  }),
  columns: surveyColumns.optional(),
  counties: quantity("1", {
    about: "counties in the region",
    min: 1,
    max: 3000,
    whole: true,
    default: 1,
    ...estimate,
  }),
  townships: quantity("1", {
    about: "townships in a county",
    min: 1,
    max: 200,
    whole: true,
    default: 29,
    source: "lixian-2020/L11",
    grade: "S",
    year: 2019,
  }),
  villages: quantity("village", {
    about: "administrative villages in a county",
    min: 1,
    max: 2000,
    whole: true,
    default: 568,
    source: "lixian-2020/L9",
    grade: "S",
    year: 2019,
  }),
  households: quantity("household", {
    about: "rural households in a county",
    min: 1,
    max: 20_000_000,
    whole: true,
    default: 130_000,
    source: "project assumption: Lixian has about 130,000 rural households",
    grade: "E",
  }),
  meanPersons: quantity("person", {
    about: "mean persons in a household",
    min: 1,
    max: 8,
    default: 4.2,
    source: "lixian-2020/L8: 27,431 persons in 6,256 households are 4.38; the county a little below",
    grade: "D",
    year: 2019,
  }),
  mix: z.enum(["mixed", "alike"]).default("mixed").meta({
    description:
      "whether households differ in persons, labourers and the rest, or are all the mean household",
  }),
  labourShare: share({ about: "share of persons able to work", default: 0.56, ...estimate }),
  elderlyShare: share({ about: "share of persons who are elderly", default: 0.16, ...estimate }),
  disabledShare: share({ about: "share of persons chronically ill or disabled", default: 0.06, ...estimate }),
  landPerPerson: quantity("mu/person", {
    about: "mean contracted land for each person",
    min: 0,
    max: 200,
    default: 2.2,
    source: "lixian-2020/L2: one household transfers 8 mu",
    grade: "D",
  }),
  landDispersion: quantity("1", {
    about: "coefficient of variation of land",
    min: 0,
    max: 2,
    default: 0.45,
    ...estimate,
  }),
  skillDispersion: quantity("1", {
    about: "standard deviation of skill in farming and in work",
    min: 0,
    max: 1,
    default: 0.25,
    ...estimate,
  }),
  registeredPoorShare: share({
    about: "share of households registered as poor when the run starts",
    default: 0.24,
    ...estimate,
    source: "estimate: above the 34,289 persons who left poverty in 2019 alone (lixian-2020/L8)",
  }),
  openingCash: quantity("yuan/person", {
    about: "mean cash at the start",
    min: 0,
    max: 1_000_000,
    default: 2500,
    ...estimate,
  }),
  altitudeLow: quantity("m", {
    about: "altitude of the lowest village",
    min: 0,
    max: 5000,
    default: 1150,
    ...estimate,
  }),
  altitudeHigh: quantity("m", {
    about: "altitude of the highest village",
    min: 0,
    max: 5000,
    default: 2300,
    ...estimate,
  }),
  infrastructure: share({
    about: "mean level of roads, storage and signal: 0 none, 1 as in a city",
    default: 0.45,
    ...estimate,
  }),
  infrastructureGrowth: share({
    about: "share of the gap to 1 that is closed each year",
    default: 0.04,
    ...estimate,
  }),
  initialStand: z.enum(["spread", "bearing"]).default("spread").meta({
    description: "age of the trees at the start: spread over their life, or all in full bearing",
  }),
});
