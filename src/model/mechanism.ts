/**
 * What a mechanism is: a linkage, an instrument or a shock, in one file, with its own parameters, tables and steps.
 * A mechanism that a scenario leaves out adds no step and no column.
 */
import type { z } from "zod";
import type { ColumnSpec, ColumnSpecs, TableSpec } from "../engine/columns.ts";
import type { EnterpriseRole } from "./parameters/enterprises.ts";
import type { Reaching } from "./markets/reach.ts";
import type { CoreSpec } from "./parameters/core.ts";
import type { Purse } from "./purse.ts";
import type { Hazard } from "./parameters/products.ts";
import type { HazardTable, LossTable } from "./shocks/losses.ts";
import type { Moment, Step } from "./step.ts";
import type { RowsOf, World } from "./world.ts";

/** The groups of mechanisms, named as in a scenario file; `households` holds customs, in force where a region has them. */
export type Group = "linkages" | "instruments" | "shocks" | "households";

/** Yuan a year that a plan of so much land would bring an organiser, or cost it. */
export type PlanYuan = (world: World, organiser: number, areaMu: number, year: number) => number;

/** Yuan that a linkage's sales bring an organiser in a year beyond its own business, and what they cost it. */
export interface Trade {
  /** May be below zero where the linkage takes from sales of its own business. */
  readonly sales: number;
  readonly costs: number;
}
export type Trading = (world: World, organiser: number) => Trade;
/** Pays an organiser in need from public money; gives what it paid, fen. */
export type Rescue = (moment: Moment, organiser: number, missingFen: number) => number;

/** How a shock's losses are reckoned; `table` stands beside the villages. */
export type Losses =
  /** A natural hazard: takes each product's vulnerability times the strength in its table. */
  | { readonly by: "weather"; readonly hazard: Hazard; readonly table: HazardTable }
  /** A shock on markets: the factor that it alone puts on this year's price of a product in a county. */
  | {
      readonly by: "price";
      readonly table: LossTable;
      readonly factor: (world: World, p: number, county: number) => number;
    }
  /** A shock that books what it takes in its own steps. */
  | { readonly by: "itself"; readonly table: LossTable };

/** A mechanism bound to the parameters of a scenario. */
export interface Bound {
  readonly steps: readonly Step[];
  /** Sets its own columns, once, when a world has been built and before its first year. */
  readonly prepare?: (world: World) => void;
  /** Household table whose column `partner` names the organiser that this linkage ties the household to. */
  readonly ties?: TableSpec<{ readonly partner: ColumnSpec<"i32"> } & ColumnSpecs>;
  /** Household table whose column `collective` names the village whose collective this linkage ties the household to. */
  readonly collectiveTies?: TableSpec<{ readonly collective: ColumnSpec<"i32"> } & ColumnSpecs>;
  /** What it changes on the way to market. */
  readonly reaching?: Reaching;
  /** What it lets an organiser sell. */
  readonly trading?: Trading;
  /** What a shock takes, for the books of losses. */
  readonly losses?: Losses;
  /** Whether an instrument has ended by a year, for good. */
  readonly ends?: (world: World, instrument: string, year: number) => boolean;
  /** Of an instrument: puts back what it has set for the year, once it has ended; asked each year from then on. */
  readonly close?: (moment: Moment) => void;
  /** What a programme would pay for a plan; asked for each plan that an organiser weighs. */
  readonly planReward?: PlanYuan;
  /** What a linkage would cost it. */
  readonly planCost?: PlanYuan;
  /** Areas (mu) worth a plan of their own, e.g. a threshold. */
  readonly planAreas?: readonly number[];
  /** An instrument's book of what is spent on it in each county. */
  readonly purse?: Purse;
  /** Partners outside pay for it, not the county. */
  readonly paidByPartners?: boolean;
  /** What a programme pays an organiser that lacks `missingFen` for this year's promises; asked before assets are sold. */
  readonly rescue?: Rescue;
  /** Whether an enterprise of the scenario may open, asked each year until it has. */
  readonly admits?: (world: World, enterprise: number, year: number) => boolean;
}

export interface Mechanism<P = unknown> {
  /** As written in a scenario file. */
  readonly id: string;
  readonly group: Group;
  readonly title: { readonly en: string; readonly zh: string };
  /** One sentence: who offers, who may accept, what flows to whom. */
  readonly about: string;
  readonly parameters: z.ZodType<P>;
  /** Mechanisms that must be in force with it, by id. */
  readonly needs?: readonly string[];
  /** Further ones that only some parameters, as a scenario states them, ask for. */
  readonly alsoNeeds?: (stated: unknown) => readonly string[];
  /** Roles of which the scenario must have an enterprise. */
  readonly needsRole?: readonly EnterpriseRole[];
  /** Columns of its own, each beside the rows of a core table. */
  readonly tables: readonly { readonly table: TableSpec; readonly rowsOf: RowsOf }[];
  /** Of a shock that books losses: the table beside the villages that holds them. */
  readonly lossTable?: LossTable;
  /** `spec` is the scenario's core: its products, its people. */
  bind(parameters: P, spec: CoreSpec): Bound;
}

/**
 * Declares a mechanism: keeps the parameter type of its schema and its functions in step, then forgets it, since a
 * catalog holds many and each is only ever bound to what its own schema has let through.
 */
export function defineMechanism<P>(mechanism: Mechanism<P>): Mechanism {
  return mechanism as unknown as Mechanism;
}
