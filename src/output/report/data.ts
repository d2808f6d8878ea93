/**
 * What a report tells, as plain data: runs and comparisons both fill it. Numbers stay numbers, in the unit of their
 * metric; the report words and formats them in its language. Every list may be empty: its section is then left out.
 */

import type { GroupChange } from "../../metrics/winners.ts";
import type { FlowRow } from "../../run/record.ts";
import type { ProvenanceRow } from "../../scenario/provenance.ts";
import type { Spec } from "../charts/spec.ts";
import type { Names } from "../words/names.ts";
import type { Lang, Text } from "../words/text.ts";

/** A mean over seeds with its 95% interval; no interval from a single seed. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface KeyFigure extends Estimate {
  readonly metric: string;
  readonly year: number;
  /** Alternative minus base, in a comparison. */
  readonly change?: Estimate;
}

/** A figure, drawn already: one SVG for a page and one for a phone. */
export interface ReportChart {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly spec: Spec;
  readonly svg: string;
  readonly narrowSvg?: string;
}

/** Alternative minus base of one metric in one year. */
export interface DifferenceLine extends Estimate {
  readonly alternative: string;
  readonly metric: string;
  readonly year: number;
  /** Pairs of seeds. */
  readonly count: number;
  readonly baselineMean: number | null;
  readonly alternativeMean: number | null;
}

/** Winners and losers of one alternative; groups are deciles of the base's first year, poorest first, null where nobody is. */
export interface WinnersTable {
  readonly alternative: string;
  readonly year: number;
  readonly all: GroupEstimate | null;
  readonly groups: readonly (GroupEstimate | null)[];
}

/** Means over seeds, with the interval of the mean change where there are several. */
export interface GroupEstimate extends GroupChange {
  readonly intervals?: { readonly meanChange: Estimate };
}

/** What a programme cost in a scenario over all years, in yuan. */
export interface CostLine {
  readonly scenario: string;
  readonly instrument: string;
  readonly spentYuan: number;
  readonly perExitYuan?: number | null;
}

/** A parameter in effect; those that the scenario leaves at their default are folded away. */
export type ParameterLine = ProvenanceRow;

export interface ExpectLine extends Estimate {
  readonly metric: string;
  readonly year: number;
  readonly unit: string;
  readonly published: number;
  /** Relative, 0.1 is 10%. */
  readonly tolerance: number;
  readonly source: string;
  /** In both languages, or in that of the author. */
  readonly note?: string | Text;
  /** The mean lies within tolerance; only the interval reaches it; neither does. */
  readonly verdict: "within" | "overlaps" | "outside";
}

export interface ReportData {
  readonly kind: "run" | "compare";
  readonly lang: Lang;
  readonly title: string;
  readonly lesson?: string;
  /** The result in words; the first sentence stands largest. */
  readonly headline: readonly string[];
  readonly years: { readonly first: number; readonly last: number };
  readonly seeds: readonly string[];
  /** Titles of scenarios, products and programmes by id. */
  readonly names?: Names;
  readonly keyFigures: readonly KeyFigure[];
  readonly charts: readonly ReportChart[];
  readonly differences: readonly DifferenceLine[];
  readonly winners: readonly WinnersTable[];
  readonly costs: readonly CostLine[];
  readonly expect: readonly ExpectLine[];
  /** All payments of one year of one seed. */
  readonly flows?: { readonly year: number; readonly seed: string; readonly rows: readonly FlowRow[] };
  readonly parameters: readonly ParameterLine[];
  /** In a comparison: values that the alternative shown has otherwise than the base, or one of them lacks. */
  readonly changed?: readonly ParameterLine[];
  readonly reproduce: {
    readonly command: string;
    readonly digest: string;
    readonly version: string;
    readonly scenarioHash?: string;
  };
}
