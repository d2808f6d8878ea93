/** Cells -> a survey of households, or every mistake in its rows with file, row and column. */
import type { Problem } from "../../engine/errors.ts";
import { productsOf } from "../../model/parameters/core.ts";
import type { Spec } from "../../model/spec.ts";
import {
  copiesOf,
  type Survey,
  type SurveyNumber,
  surveyNumbers,
  type SurveyWord,
  surveyWords,
  WEIGHT,
} from "../../model/survey.ts";
import { MAX_POPULATION_PROBLEMS, MAX_POPULATION_ROWS } from "../limits.ts";
import * as say from "../messages.ts";
import { nearest } from "../nearest.ts";
import type { RawTable } from "./raw.ts";

type Name = SurveyNumber | SurveyWord | "weight";

/** What the scenario calls the columns of the file. */
export type ColumnMap = Readonly<Partial<Record<Name, string | undefined>>>;

/** A mistake in the map itself, by the name it is about; where the author wrote it, the caller knows. */
export interface MapFault {
  readonly name: Name | undefined;
  readonly message: string;
}

export interface Checked {
  readonly survey?: Survey;
  readonly villages?: number;
  readonly problems: readonly Problem[];
  readonly faults: readonly MapFault[];
}

const WORDS = Object.keys(surveyWords) as SurveyWord[];
const PERSONS = ["labourers", "elderly", "disabled"] as const;

const names: readonly Name[] = [
  "weight",
  ...(Object.keys(surveyWords) as Name[]),
  ...(Object.keys(surveyNumbers) as Name[]),
];

export function checkTable(table: RawTable, map: ColumnMap, spec: Spec, file: string): Checked {
  const { at, faults } = columnsOf(table, map, file);
  if (faults.length > 0) return { problems: [], faults };
  if (table.rows === 0)
    return { problems: [], faults: [{ name: undefined, message: say.noHouseholds(file) }] };
  if (table.rows > MAX_POPULATION_ROWS) {
    const message = say.tooManyRows(table.rows, MAX_POPULATION_ROWS);
    return { problems: [], faults: [{ name: undefined, message }] };
  }
  return new Reading(table, at, spec).read();
}

/** The column of each name that the file has: as mapped, or under the name itself. */
function columnsOf(table: RawTable, map: ColumnMap, file: string) {
  const at = new Map<Name, number>();
  const faults: MapFault[] = [];
  for (const name of names) {
    const called = map[name];
    const column = table.names.indexOf(called ?? name);
    if (column >= 0) at.set(name, column);
    else if (called !== undefined) {
      faults.push({ name, message: say.noColumn(called, file, table.names, nearest(called, table.names)) });
    }
  }
  if (!at.has("persons") && faults.length === 0) {
    faults.push({ name: undefined, message: say.noPersons(file, table.names) });
  }
  return { at, faults };
}

class Reading {
  private readonly problems: Problem[] = [];
  private unshown = 0;
  private readonly table: RawTable;
  private readonly at: ReadonlyMap<Name, number>;
  private readonly allowed: Readonly<Record<"product" | "sideline", ReadonlySet<string>>>;

  constructor(table: RawTable, at: ReadonlyMap<Name, number>, spec: Spec) {
    this.table = table;
    this.at = at;
    const products = productsOf(spec);
    const of = (kind: "crop" | "animal") =>
      new Set(products.filter((product) => product.kind === kind).map(({ id }) => id));
    this.allowed = { product: of("crop"), sideline: of("animal") };
  }

  read(): Checked {
    const numbers = (Object.keys(surveyNumbers) as SurveyNumber[]).filter((name) => this.at.has(name));
    const copies: number[] = [];
    const columns: Partial<Record<SurveyNumber | SurveyWord, (number | string)[]>> = {};
    for (const name of [...numbers, ...WORDS.filter((word) => this.at.has(word))]) columns[name] = [];
    const villages = new Map<string, number>();
    for (let row = 0; row < this.table.rows; row++) {
      const weight = this.at.has("weight") ? this.number(row, "weight", WEIGHT) : 1;
      const times = Number.isNaN(weight) ? 1 : copiesOf(weight, row);
      if (times === 0) continue;
      copies.push(times);
      columns.village?.push(this.village(row, villages));
      for (const name of numbers) columns[name]!.push(this.number(row, name, surveyNumbers[name]));
      this.strength(row, copies.length - 1, columns);
      for (const name of ["product", "sideline"] as const) columns[name]?.push(this.product(row, name));
    }
    if (this.unshown > 0) {
      this.problems.push({ rule: "more", path: "", message: say.moreProblems(this.unshown) });
    }
    if (this.problems.length > 0) return { problems: this.problems, faults: [] };
    if (copies.length === 0) return { problems: [], faults: [{ name: "weight", message: say.noWeight() }] };
    const survey = { copies, ...columns } as unknown as Survey;
    const named = columns.village === undefined ? {} : { villages: villages.size };
    return { survey, ...named, problems: [], faults: [] };
  }

  private number(
    row: number,
    name: SurveyNumber | "weight",
    allowed: typeof WEIGHT & { whole?: boolean },
  ): number {
    const cell = this.table.cell(row, this.at.get(name)!);
    const value = numberIn(cell, allowed.unit === "flag");
    const { min, max, whole } = allowed;
    if (value >= min && value <= max && (whole !== true || Number.isInteger(value))) return value;
    this.tell(row, name, say.cellRange(String(cell), min, max, whole === true, allowed.unit));
    return Number.NaN;
  }

  /** Those able to work, the old and the ill are different persons of the household. */
  private strength(
    row: number,
    k: number,
    columns: Readonly<Partial<Record<SurveyNumber, readonly (number | string)[]>>>,
  ): void {
    const given = PERSONS.filter((name) => columns[name] !== undefined);
    const told = given.reduce((sum, name) => sum + Number(columns[name]![k]), 0);
    const persons = Number(columns.persons![k]);
    if (told > persons) this.tell(row, given[0]!, say.moreThanPersons(told, persons));
  }

  private village(row: number, known: Map<string, number>): number {
    const name = String(this.table.cell(row, this.at.get("village")!)).trim();
    if (name === "") this.tell(row, "village", say.noVillage());
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  }

  private product(row: number, name: "product" | "sideline"): string {
    const id = String(this.table.cell(row, this.at.get(name)!)).trim();
    const allowed = this.allowed[name];
    if (id !== "" && !allowed.has(id)) {
      this.tell(row, name, say.unknownName(name, id, [...allowed], nearest(id, allowed)));
    }
    return id;
  }

  private tell(row: number, name: Name, message: string): void {
    if (this.problems.length >= MAX_POPULATION_PROBLEMS) this.unshown++;
    else {
      const place = this.table.place(row, this.at.get(name)!);
      this.problems.push({ rule: "household", place, path: name, message });
    }
  }
}

const FLAGS: Readonly<Record<string, number>> = { true: 1, false: 0, yes: 1, no: 0, 是: 1, 否: 0 };

/** NaN for what is no number; words for yes and no where a flag stands. */
function numberIn(cell: string | number | boolean, flag: boolean): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return flag ? Number(cell) : Number.NaN;
  const text = cell.trim();
  if (flag && Object.hasOwn(FLAGS, text.toLowerCase())) return FLAGS[text.toLowerCase()]!;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
