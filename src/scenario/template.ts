/**
 * The first file of a new scenario: what it builds on, and each mechanism that the author wants with all its parameters as
 * they are there or by default, every one with its meaning, range, grade and source as a comment above it.
 */
import { stringify } from "yaml";
import type { z } from "zod";
import { type Formula, formulaText } from "../engine/formula.ts";
import { instruments, linkages, shocks } from "../model/catalog.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { rangeText } from "../model/parameter.ts";
import type { Spec } from "../model/spec.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** What a new scenario starts from. */
export interface Beginning {
  /** What it extends: `library:lixian.yaml`, or a file beside it. */
  readonly base: string;
  /** The same, read: a mechanism that it has in force keeps its values there. */
  readonly spec: Spec;
  readonly title: { readonly en: string; readonly zh: string };
  /** "2016..2025"; those of the base unless given. */
  readonly years?: string;
  /** Mechanisms to state in full, by id. */
  readonly add: readonly string[];
}

const groups = { linkages, instruments, shocks } as const;

/** Every mechanism that can be added, by id. */
export const addable = Object.values(groups).flatMap((mechanisms) => Object.keys(mechanisms));

/** A shock that must be told when it comes is given this frequency, for the author to change. */
const FREQUENCY = 0.1;
const WIDTH = 100;

/** The file's text. Every mechanism named must be one of `addable`. */
export function beginningText({ base, spec, title, years, add }: Beginning): string {
  const head = [
    "# A scenario of your own. What it does not state is as in the file that it extends.",
    "# `liannong check FILE` tells every mistake; `liannong diff BASE FILE` tells what you have changed.",
    `extends: ${JSON.stringify(base)}`,
    `title: {en: ${JSON.stringify(title.en)}, zh: ${JSON.stringify(title.zh)}}`,
    ...(years === undefined ? [] : [`years: ${years}`, ...unpublished(spec, years)]),
  ];
  const parts = (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) => {
    const mechanisms: Readonly<Record<string, Mechanism>> = groups[group];
    const wanted = Object.values(mechanisms).filter(({ id }) => add.includes(id));
    if (wanted.length === 0) return [];
    return [
      `${group}:`,
      ...wanted.flatMap(({ id, title, about, parameters }) => [
        ...remark(`${title.en}: ${about}`, "  "),
        `  ${id}:`,
        ...fieldLines(shapeOf(parameters), valuesOf(parameters, spec[group][id]), "    "),
      ]),
    ];
  });
  return `${[...head, ...parts].join("\n")}\n`;
}

/** Published figures of years that are not run cannot stand beside the result. */
function unpublished({ expect }: Spec, years: string): string[] {
  const [first = 0, last = 0] = years.split("..").map(Number);
  if (expect.every(({ year }) => year >= first && year <= last)) return [];
  return ["# some published figures of the base are of other years, so all are left out", "expect: []"];
}

/** The parameters as the base has them, or as they are when nothing is stated. */
function valuesOf(parameters: z.ZodType, given: unknown): unknown {
  if (typeof given === "object") return given;
  const { success, data } = parameters.safeParse({});
  return success ? data : parameters.parse({ frequency: FREQUENCY });
}

function fieldLines({ fields = {} }: Shape, values: unknown, indent: string): string[] {
  return Object.entries(fields).flatMap(([key, schema]) => {
    if (key === "source" || key === "grade") return [];
    const value = (values as Readonly<Record<string, unknown>>)[key];
    return valueLines(key, shapeOf(schema), value, indent);
  });
}

/** A parameter at its default; what has none, or is a list, stands there as a remark on how to give it. */
function valueLines(key: string, shape: Shape, value: unknown, indent: string): string[] {
  const { quantity, formulaMeta, fields, about } = shape;
  if (quantity !== undefined) {
    const above = remark(
      `${quantity.about}; ${rangeText(quantity.unit, bare(quantity))} [${graded(quantity)}]`,
      indent,
    );
    if (typeof value !== "number") return [...above, `${indent}# ${key}: `];
    return [...above, `${indent}${key}: ${value}${quantity.unit === "1" ? "" : ` ${quantity.unit}`}`];
  }
  if (formulaMeta !== undefined) {
    const kind = `${rangeText(formulaMeta.unit, bare(formulaMeta))}, or a formula about the household`;
    const above = remark(`${formulaMeta.about}; ${kind} [${graded(formulaMeta)}]`, indent);
    return [
      ...above,
      value === undefined
        ? `${indent}# ${key}: `
        : `${indent}${key}: ${inline(formulaText(value as Formula))}`,
    ];
  }
  if (fields !== undefined && typeof value === "object" && value !== null)
    return [`${indent}${key}:`, ...fieldLines(shape, value, `${indent}  `)];
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number")
    return [...remark(wordsText(shape), indent), `${indent}${key}: ${inline(value)}`];
  return [...remark(about ?? wordsText(shape), indent), `${indent}# ${key}: ${listHint(shape)}`];
}

const bare = <T extends object>(meta: T) => ({ ...meta, default: undefined });

const graded = ({ grade, source, year }: { grade: string; source: string; year?: number }) =>
  `${grade}: ${source}${year === undefined ? "" : `, ${year}`}`;

const wordsText = ({ about, words }: Shape) =>
  [
    ...(about === undefined ? [] : [about]),
    ...(words.length === 0 ? [] : [`one of ${words.join(", ")}`]),
  ].join("; ");

/** The keys of an entry, where a list of maps is wanted. */
function listHint({ items }: Shape): string {
  if (items === undefined) return "";
  const keys = Object.keys(shapeOf(items).fields ?? {});
  return keys.length === 0 ? "[]" : `[{${keys.map((key) => `${key}: ...`).join(", ")}}]`;
}

const inline = (value: unknown) => stringify(value, { lineWidth: 0, defaultStringType: "PLAIN" }).trim();

/** A comment, broken into lines. */
function remark(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length + 1 > WIDTH) lines.push(`${indent}# ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return text === "" ? [] : lines;
}
