/** Every sentence that an author of a scenario may be told, once: what was found, what is allowed, how to mend it. */
import type { ReferenceFault } from "./reference.ts";

const quoted = (name: string): string => `"${name}"`;
const listed = (names: readonly string[]): string => {
  const shown = names.length > 24 ? [...names.slice(0, 24), `${names.length - 24} more`] : names;
  return shown.length === 0 ? "nothing" : shown.join(", ");
};
const meant = (name: string | undefined): string =>
  name === undefined ? "" : `; did you mean ${quoted(name)}?`;

// The file itself
export const noFile = (path: string, inLibrary?: string): string =>
  `there is no file ${quoted(path)}${inLibrary === undefined ? "" : `; the one that comes along is ${quoted(inLibrary)}`}`;
export const noScenarioFile = (named: string, near: string | undefined): string =>
  `there is no file ${quoted(named)}, nor a scenario of that name in the library${near === undefined ? "; `liannong list` shows them" : meant(near)}`;
export const unreadable = (path: string, why: string): string => `${quoted(path)} cannot be read: ${why}`;
export const tooBig = (bytes: number, most: number): string =>
  `the file has ${bytes} bytes; at most ${most} are read`;
export const tooManyValues = (most: number): string =>
  `more than ${most} values, aliases counted in full; keep the scenario smaller`;
export const tooDeep = (most: number): string => `more than ${most} maps and lists inside one another`;
export const tooManyFiles = (most: number): string => `the scenario draws on more than ${most} files`;
export const nothingInside = (): string => "the file holds nothing; a scenario starts with title and years";
export const notAMap = (found: string): string =>
  `found ${found}; a scenario is a map of keys such as title, years, instruments`;
const manyDocuments = (): string => 'one file holds one scenario; remove the "---" that starts a second';

// Its grammar
const grammar: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "a tab stands where YAML wants spaces; indent with spaces",
  BAD_INDENT: "the indentation fits no level above; start the keys of one map in one column",
  BAD_SCALAR_START: "a plain text cannot start with this character; put the text in quotes",
  BAD_ALIAS: "an alias (*) needs the name of an anchor (&) that stands before it",
  BAD_DIRECTIVE: 'a line that starts with "%" means something to YAML; put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'two ": " stand on one line; put the text in quotes, or start a new line',
  BLOCK_IN_FLOW: "indented lines cannot stand inside { } or [ ]; use commas there",
  MISSING_CHAR: "a closing quote, bracket or comma is missing, here or before",
  MULTILINE_IMPLICIT_KEY:
    'this text runs over lines and then ":" follows; is a ":" or an indentation missing?',
  MULTIPLE_TAGS: "tags (!) are not used in scenarios",
  TAG_RESOLVE_FAILED: "tags (!) are not used in scenarios; write the value plainly",
  KEY_OVER_1024_CHARS: "a key has more than 1,024 characters",
  UNEXPECTED_TOKEN:
    "this stands where YAML expects something else; check quotes, colons and brackets before it",
  MULTIPLE_DOCS: manyDocuments(),
};
export const brokenGrammar = (code: string, said: string): string =>
  grammar[code] ?? `this is not YAML: ${said.split("\n")[0]!.slice(0, 160)}`;
export const unknownAnchor = (name: string): string => `no anchor &${name} stands before this alias`;
export const keyNotText = (): string => "a key is a plain word, not a map, a list or nothing";
export const duplicateKey = (key: string, line: number): string =>
  `${quoted(key)} stands twice in this map, first in line ${line}; keep one`;
export const duplicateId = (id: string): string =>
  `two entries of this list have the id ${quoted(id)}; keep one`;
export const emptyValue = (): string => 'nothing is given here; write a value, "off", or leave the key out';
export const nothingToRemove = (id: string): string =>
  `{id: ${id}, off} takes an entry out of what is extended, but there is no entry ${quoted(id)} there`;

// Other files
export const badExtends = (found: string): string =>
  `found ${found}; extends takes the relative path of a file, or a list of them`;
export const badReference = (reference: string, fault: ReferenceFault): string =>
  fault === "absolute"
    ? `${quoted(reference)} is an absolute path; write it relative to this file`
    : fault === "backslash"
      ? `${quoted(reference)} holds a backslash; write paths with "/"`
      : `${quoted(reference)} leads out of the scenario's own folder; keep the files inside it`;
export const cycle = (chain: readonly string[]): string =>
  `the files extend one another in a circle: ${chain.join(" -> ")}`;
export const chainTooLong = (most: number): string => `more than ${most} files extend one another in a chain`;

// The command line
export const badSet = (): string => "write --set path=value, like --set instruments.awardPerMu.rate=300";
export const noSuchEntry = (step: string, ids: readonly string[], near: string | undefined): string =>
  `there is no entry ${quoted(step)} in this list; there are ${listed(ids)}${meant(near)}`;
export const setIntoText = (step: string): string => `there is no map here that could hold ${quoted(step)}`;

// Keys and values
export const unknownKey = (key: string, known: readonly string[], near: string | undefined): string =>
  `unknown key ${quoted(key)}${near === undefined ? `; known here: ${listed(known)}` : meant(near)}`;
export const missing = (wanted: string): string => `is missing; write ${wanted}`;
export const wrongKind = (found: string, wanted: string): string => `found ${found}; allowed is ${wanted}`;
export const wrongWord = (found: string, allowed: string, near: string | undefined): string =>
  `found ${found}; allowed is ${allowed}${meant(near)}`;
export const booleanForSwitch = (found: boolean): string => `found ${found}; write "${found ? "on" : "off"}"`;
export const outOfRange = (found: string, wanted: string, about?: string): string =>
  `${found} is outside what is allowed: ${wanted}${about === undefined ? "" : `; it is the ${about}`}`;
export const notAQuantity = (found: string, wanted: string): string =>
  `found ${found}, which is no quantity; write ${wanted}`;
export const unknownUnit = (unit: string, known: readonly string[], near: string | undefined): string =>
  `there is no unit ${quoted(unit)}${meant(near)}${near === undefined ? `; known are ${listed(known)}` : ""}`;
export const wrongUnit = (found: string, wanted: string): string =>
  `the unit is ${found}, but ${wanted === "1" ? "a number without a unit, or a share in %," : wanted} is wanted`;
export const wrongForm = (found: string, wanted: string): string =>
  `found ${found}, which is not of the form wanted: ${wanted}`;

// Across keys
export const yearOutside = (year: number, first: number, last: number): string =>
  `${year} is not one of the scenario's years, ${first} to ${last}`;
export const unknownName = (
  kind: string,
  name: string,
  known: readonly string[],
  near: string | undefined,
): string =>
  `there is no ${kind} ${quoted(name)}${near === undefined ? `; there are ${listed(known)}` : meant(near)}`;
export const productOff = (id: string): string =>
  `product ${quoted(id)} is switched off in products; switch it on, or name another`;
export const countyOutside = (county: number, counties: number): string =>
  `there is no county ${county}: population.counties is ${counties}, and they are counted from 0`;
export const rowOutside = (kind: string, row: number, count: number): string =>
  `there is no row ${row} of ${kind}: all counties together have ${count}, counted from 0`;
export const needs = (id: string, need: string): string =>
  `${id} works through ${need}, which is not in force; switch ${need} on, or ${id} off`;
export const needsRole = (id: string, roles: readonly string[]): string =>
  `${id} works through an enterprise, and none has role ${roles.map(quoted).join(" or ")}; add one to organisers.enterprises, or switch ${id} off`;
export const tooLarge = (what: string, found: number, most: number): string =>
  `all counties together have ${found} ${what}; a run may have at most ${most}`;
export const metricUnit = (metric: string, wanted: string, found: string): string =>
  `${metric} is counted in ${wanted}, which "${found}" is not`;
export const metricTaken = (name: string): string =>
  `${quoted(name)} is a metric of the simulator already; choose another name`;

// Formulas
export const formulaTooLong = (length: number, most: number): string =>
  `the formula has ${length} characters; at most ${most} are read`;
export const formulaTooDeep = (most: number): string => `more than ${most} parentheses inside one another`;
export const formulaTooLarge = (most: number): string => `the formula has more than ${most} parts`;
export const formulaEmpty = (): string => "the formula is empty";
export const formulaGrammar = (said: string): string => `the formula cannot be read: ${said}`;
export const formulaPart = (part: string, allowed: string): string =>
  `${part} is not allowed in a formula; allowed are ${allowed}`;
export const formulaFunction = (name: string, allowed: readonly string[], near: string | undefined): string =>
  `there is no function ${quoted(name)} in formulas; there are ${listed(allowed)}${meant(near)}`;
export const formulaArguments = (name: string, wanted: string, found: number): string =>
  `${name} takes ${wanted}, not ${found}`;
export const formulaName = (name: string, known: readonly string[], near: string | undefined): string =>
  `the formula names ${quoted(name)}, which is not known here${near === undefined ? `; known are ${listed(known)}` : meant(near)}`;

// A population file
const shownCell = (text: string): string => quoted(text.length > 60 ? `${text.slice(0, 57)}...` : text);
export const notUtf8 = (): string => "the file is not UTF-8; save it as CSV in UTF-8";
export const notCsv = (said: string): string => `this is not CSV: ${said.split("\n")[0]!.slice(0, 160)}`;
export const emptyTable = (): string =>
  "the file holds nothing; its first line names the columns, each later line is a household";
export const raggedRow = (found: number, wanted: number): string =>
  `the row has ${found} cells, the first line names ${wanted} columns; put texts with commas in quotes`;
export const noHouseholds = (file: string): string => `${quoted(file)} names columns, but no household`;
export const tooManyRows = (found: number, most: number): string =>
  `the file has ${found} rows; at most ${most} are read: let rows that are alike stand together with a weight`;
export const noColumn = (
  name: string,
  file: string,
  known: readonly string[],
  near: string | undefined,
): string => `there is no column ${quoted(name)} in ${quoted(file)}; it has ${listed(known)}${meant(near)}`;
export const noPersons = (file: string, known: readonly string[]): string =>
  `${quoted(file)} has no column "persons", which every household needs; it has ${listed(known)}; name yours, as in columns: {persons: hhsize}`;
export const noWeight = (): string => "no row stands for a household: every weight came to nothing";
export const cellRange = (found: string, min: number, max: number, whole: boolean, unit: string): string =>
  unit === "flag"
    ? `found ${shownCell(found)}; allowed are 1 and 0, yes and no, true and false`
    : `found ${shownCell(found)}; allowed is ${whole ? "a whole number" : "a number"} from ${min} to ${max}${unit === "1" ? "" : ` (${unit})`}`;
export const moreThanPersons = (told: number, persons: number): string =>
  `labourers, elderly and disabled are ${told} together, but the household has ${persons} persons; count each in one of them only`;
export const noVillage = (): string => "no village is named; name one in every row, or leave the column out";
export const moreProblems = (count: number): string =>
  `${count} more mistakes in the population file are not shown`;
export const columnsWithoutFile = (): string => "names the columns of a file, but population.file names none";
export const alikeWithFile = (): string =>
  '"alike" makes every household the mean household, and population.file says how they differ; leave one out';
export const countiesWithFile = (): string => "a population from a file is one county; leave counties out";

// Levers
export const leverTaken = (id: string): string =>
  `a section of the scenario is called ${quoted(id)}; give the lever another name`;
export const leverPath = (path: string): string =>
  `${quoted(path)} is no number of a scenario; name a path as --set takes it, like instruments.awardPerMu.rate`;
export const leverEnd = (found: string, path: string, allowed: string): string =>
  `found ${quoted(found)}; ${path} takes ${allowed}`;
export const leverReversed = (): string => "the range must run upwards: to is above from";
