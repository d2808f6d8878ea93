/** A farm household: its people, land, crop, animals, work, income and poverty. One row a household. */
import { type Table, column, defineTable } from "../../engine/columns.ts";

/** `product`, `sideline` of a household that has none. */
export const NO_PRODUCT = 255;

export const householdTable = defineTable("household", "a farm household", {
  village: column("u32", "id", "village it lives in"),
  persons: column("u8", "person", "persons"),
  labourers: column("u8", "person", "persons able to work"),
  elderly: column("u8", "person", "elderly persons"),
  disabled: column("u8", "person", "chronically ill or disabled persons"),
  landMu: column("f32", "mu", "contracted land"),
  farmSkill: column("f32", "1", "skill in farming, 1 is the mean"),
  workSkill: column("f32", "1", "skill in wage work, 1 is the mean"),
  homeTie: column("f32", "yuan/year", "what being away must bring beyond the money"),

  product: column("u8", "id", "main product on own land; 255 none"),
  productMu: column("f32", "mu", "own land that the main product may use this year"),
  tendedMu: column("f32", "mu", "land under the main product that the family has days to work"),
  stapleMu: column("f32", "mu", "own land under the village's staple"),
  rentedOutMu: column("f32", "mu", "own land transferred to an organiser"),
  standAge: column("u8", "year", "age of the stand of the main product"),
  expectedMargin: column("f32", "yuan/mu", "margin that own experience expects of the main product"),
  sideline: column("u8", "id", "animal kept; 255 none"),
  sidelineHead: column("f32", "head", "animals or hives kept"),
  harvestKg: column("f32", "kg", "harvest of the main product this year"),
  deliveredKg: column("f32", "kg", "part of it delivered under contract or through a shop"),

  migrants: column("u8", "person", "labourers away as migrants"),
  farmDays: column("f32", "day", "days of work on the own farm this year"),
  jobDays: column("u16", "day", "days of work for an organiser this year"),

  wageFen: column("f64", "fen", "income from wages this year, migrants' included"),
  businessFen: column("f64", "fen", "net income from own farming and animals this year"),
  propertyFen: column("f64", "fen", "income from rent, dividends and refunds this year"),
  transferFen: column("f64", "fen", "income from transfers this year"),
  linkedFen: column("f64", "fen", "part of this year's income that a linkage or programme brought"),
  incomePerCapita: column("f32", "yuan/person", "net income per person of the last closed year"),
  hardshipYuan: column(
    "f32",
    "yuan",
    "spending on subsistence that neither cash nor credit covered this year",
  ),
  weatherLossYuan: column("f32", "yuan", "harvest lost to weather this year, at farm-gate prices"),

  registeredPoor: column("u8", "flag", "registered as poor and not yet out"),
  everRegistered: column("u8", "flag", "was registered as poor when the run began"),
  poor: column("u8", "flag", "net income per person below the line of the last closed year"),
  exitYear: column("u16", "year", "year in which it left poverty; 0 not yet"),
  yearsAbove: column("u8", "year", "years in a row above the line"),
  fellBack: column("u8", "flag", "below the line again this year after having left"),
});

export type Households = Table<(typeof householdTable)["columns"]>;
