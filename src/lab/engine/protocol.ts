/** What the page asks its workers for, and what they answer. Plain data, each answer with the number of its question. */
import type { Problem } from "../../engine/errors.ts";
import type { Job } from "../../execute/job.ts";
import type { SharedRun } from "../../execute/request.ts";
import type { Names } from "../../output/words/names.ts";
import type { Text } from "../../output/words/text.ts";
import type { Life } from "../../run/explain.ts";
import type { RunRecord } from "../../run/record.ts";
import type { Formula } from "../../engine/formula.ts";
import type { LeverGroup } from "../levers/lever.ts";

/** A scenario as a person has it before them: its file, the files that it extends, and what was set by lever. */
export interface Draft {
  /** `library:lixian.yaml`, or the name of a file of one's own. */
  readonly path: string;
  /** Texts of one's own files by name; those of the library come along. */
  readonly files: Readonly<Record<string, string>>;
  /** `path=value` pairs, laid over the scenario last, as by `--set`. */
  readonly set: readonly string[];
}

/** A draft that was read and found right. */
export interface Reading {
  readonly id: string;
  readonly title: Text;
  readonly lesson?: Text;
  readonly years: { readonly first: number; readonly last: number };
  readonly households: number;
  readonly villages: number;
  readonly canonical: string;
  readonly hash: string;
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Titles of its own things, by id. */
  readonly names: Names;
  /** Its enterprises, in the order of the scenario. */
  readonly enterprises: readonly Enterprise[];
  /** Its products, by id. */
  readonly products: readonly string[];
  /** Units of its metrics, by id. */
  readonly units: Readonly<Record<string, string>>;
  /** Every text that it was made from, by path; the library's too. */
  readonly sources: Readonly<Record<string, string>>;
}

/** An enterprise of a scenario, as far as the page asks after it. */
export interface Enterprise {
  readonly id: string;
  /** Year in which it begins. */
  readonly opens: number;
  /** Fixed investment, yuan. */
  readonly investment: number;
}

/** What each household was at the end of a year, as narrow columns in id order. */
export interface HouseholdYear {
  readonly year: number;
  readonly incomePerCapitaYuan: Float32Array;
  /** 1 where below the poverty line. */
  readonly poor: Uint8Array;
  /** Row of the product on its own land, in the order of `LabRun.products`. */
  readonly product: Uint8Array;
  /** Bit k: tied to somebody by the k-th of `LabRun.linkages`. */
  readonly linked: Uint32Array;
}

/** What each village lived on and grew in a year, beyond the rows of the record. */
export interface VillageYear {
  readonly year: number;
  /** Income of all its people, yuan; row village × sources + source, in the order of `INCOME_SOURCES`. */
  readonly incomeYuan: Float64Array;
  /** Area under each crop; row village × products + product, 0 for animals. */
  readonly cropMu: Float64Array;
}

/** One run of one side, as the page keeps it. */
export interface LabRun {
  readonly record: RunRecord;
  /** Households simulated over those of the scenario: 1, or less for a first answer. */
  readonly share: number;
  readonly villageOf: Uint32Array;
  readonly persons: Uint8Array;
  readonly products: readonly string[];
  readonly linkages: readonly string[];
  readonly householdYears: readonly HouseholdYear[];
  readonly villageYears: readonly VillageYear[];
}

export interface RunOrder {
  readonly job: Job;
  /** Households to simulate at most; all of them where it is left out. */
  readonly atMost?: number;
  /** Keep of households only what a comparison needs: for further seeds. */
  readonly isFurther?: boolean;
}

export type Question =
  | { readonly kind: "read"; readonly ask: number; readonly draft: Draft }
  /** The levers of a draft, which no picture waits for. */
  | { readonly kind: "levers"; readonly ask: number; readonly draft: Draft }
  /** Write the scenario out with every default, as files that stand alone. */
  | { readonly kind: "write"; readonly ask: number; readonly draft: Draft }
  | { readonly kind: "run"; readonly ask: number; readonly order: RunOrder; readonly lanes: number }
  /** Work in a run that another worker leads. */
  | {
      readonly kind: "follow";
      readonly ask: number;
      readonly job: Job;
      readonly lane: number;
      readonly shared: SharedRun;
    }
  /** The life of a household, told from the same run made again. */
  | { readonly kind: "life"; readonly ask: number; readonly job: Job; readonly household: number }
  | { readonly kind: "cancel"; readonly ask: number };

export type Answer =
  | { readonly kind: "ready"; readonly ask: number }
  | { readonly kind: "read"; readonly ask: number; readonly reading: Reading }
  | { readonly kind: "levers"; readonly ask: number; readonly groups: readonly LeverGroup[] }
  | { readonly kind: "written"; readonly ask: number; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: "refused"; readonly ask: number; readonly problems: readonly Problem[] }
  | { readonly kind: "year"; readonly ask: number; readonly year: number }
  | { readonly kind: "opened"; readonly ask: number; readonly shared: SharedRun }
  | { readonly kind: "done"; readonly ask: number; readonly run: LabRun }
  | { readonly kind: "life"; readonly ask: number; readonly life: Life }
  | { readonly kind: "failed"; readonly ask: number; readonly message: string }
  | { readonly kind: "stopped"; readonly ask: number };
