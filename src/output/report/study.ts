/**
 * What the report of an experiment over many points tells, as plain data: sweep, sensitivity, discovery, stress table,
 * validation and calibration all fill it. Texts come in the report's language, numbers already worded; lists may be empty.
 */
import type { Names } from "../words/names.ts";
import type { Lang } from "../words/text.ts";
import type { ParameterLine, ReportChart, ReportData } from "./data.ts";

/** A cell of a table: a text, or one that is coloured or carries a smaller line below. */
export type StudyCell =
  | string
  | {
      readonly text: string;
      /** How bad (above zero) or good (below) from -1 to 1: the cell's ground. */
      readonly heat?: number;
      /** Grey: cannot be told from zero. */
      readonly untold?: boolean;
      readonly below?: string;
      /** The path of what the cell names, small below it: what to write in a scenario file. */
      readonly code?: string;
    };

export interface StudyTable {
  readonly caption: string;
  /** Columns that hold words, from the left; the others hold numbers. The first names the row. */
  readonly words: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly StudyCell[])[];
  /** Folded away: what only some readers want. */
  readonly folded?: boolean;
}

export interface StudyPart {
  readonly id: string;
  readonly heading: string;
  readonly note?: string;
  readonly charts?: readonly ReportChart[];
  readonly tables?: readonly StudyTable[];
}

export interface StudyCard {
  readonly what: string;
  readonly value: string;
  readonly range?: string;
}

export interface Study {
  readonly lang: Lang;
  /** What kind of report, years, seeds: the small line above the title. */
  readonly kicker: string;
  readonly title: string;
  readonly lesson?: string;
  readonly headline: readonly string[];
  readonly cards: readonly StudyCard[];
  readonly parts: readonly StudyPart[];
  readonly parameters: readonly ParameterLine[];
  /** Titles of the scenario's own things, by id. */
  readonly names?: Names;
  readonly methods: readonly string[];
  readonly reproduce: ReportData["reproduce"];
}
