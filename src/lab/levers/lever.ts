/** What a lever is: one value of a scenario that a person may move, with all that its declaration says of it. */
import type { Text } from "../../output/words/text.ts";
import type { Grade } from "../../model/parameter.ts";

/** The four drawers of the lever desk. */
export const drawers = ["linkages", "instruments", "shocks", "place"] as const;
export type Drawer = (typeof drawers)[number];

interface Moved {
  /** As in `--set`. */
  readonly path: string;
  /** What it means, in the words of its declaration. */
  readonly about: string;
}

/** A number in a unit, within a range. */
export interface QuantityLever extends Moved {
  readonly kind: "quantity";
  readonly value: number;
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole: boolean;
  readonly fallback?: number;
  readonly source: string;
  readonly grade: Grade;
  /** Year that the figure speaks of. */
  readonly year?: number;
}

/** One of a few words. */
export interface ChoiceLever extends Moved {
  readonly kind: "choice";
  readonly value: string;
  readonly choices: readonly string[];
}

/** Yes or no. */
export interface FlagLever extends Moved {
  readonly kind: "flag";
  readonly value: boolean;
}

/** A formula about a household, as its author writes it. */
export interface FormulaLever extends Moved {
  readonly kind: "formula";
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly grade: Grade;
}

export type Lever = QuantityLever | ChoiceLever | FlagLever | FormulaLever;

/** Levers that belong together: a mechanism with its switch, an enterprise, a product, a section of the core. */
export interface LeverGroup {
  readonly drawer: Drawer;
  readonly id: string;
  readonly title: Text;
  /** One sentence on what it does. */
  readonly about: string;
  /** Path of its switch; absent where it is always there. */
  readonly path?: string;
  readonly on: boolean;
  readonly levers: readonly Lever[];
}
